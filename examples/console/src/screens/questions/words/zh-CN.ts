/** Texts of what is to be asked. */
export const words = {
  title: "待核实",
  hint: "资料里缺的内容，按该问谁归在一起；问清后能确定的结果多的排在前面。",
  number: "共需联系 {number} 家",
  settles: "问清后可定 {number} 项",
  bearsOn: "与另外 {number} 项有关",
  people: "联系人",
  nobody: "活动中没有写联系人",
  office: "本办自查",
  fact: "{subject}：{name}",
  text: "清单文字",
  facts: "要问的",
  decides: "可定 {number} 项",
  bears: "有关 {number} 项",
  none: "没有缺的资料。",
  more: "再看 {number} 家",
  copy: "复制清单",
  copied: "已复制 {number} 家的清单。",
  print: "打印",
  list: "下载清单（.txt）",
  actions: "清单"
} as const
