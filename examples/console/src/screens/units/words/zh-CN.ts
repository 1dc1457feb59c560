/** Texts of the list of units. */
export const words = {
  title: "单位",
  search: "按名称查找",
  kind: "单位类型",
  anyKind: "全部类型",
  name: "单位名称",
  key: "编号",
  kinds: "类型",
  changed: "最近变动",
  table: "单位列表",
  atLeast: "已显示 {number} 个单位，向下滚动继续读取",
  number: "共 {number} 个单位",
  none: "没有符合条件的单位。",
  empty: "台账里还没有单位。可在“导入”中读入单位名册和活动表。"
} as const
