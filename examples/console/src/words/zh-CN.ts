/** Texts of the frame and of parts that every screen uses. */
export const words = {
  title: "科普活动管理台",
  skip: "跳到正文",
  screens: "栏目",
  otherLanguage: "English",
  signOut: "退出",
  otherLedger: "换一个台账",
  county: "主管部门",
  viewer: "只读",
  unit: "单位",
  issuer: "通知管理",
  away: "服务暂时连不上。已读取的内容仍可查看，暂不能修改；正在自动重连。",
  back: "已重新连上服务。",
  loading: "正在读取……",
  again: "重试",
  unreachable: "服务暂时连不上，请稍后重试。",
  requestId: "请求编号：{id}",
  noScreen: "没有这个栏目。",
  findings: "核查结果",
  counting: "正在统计核查结果……",
  uncounted: "服务暂时没有统计出核查结果。",
  activities: "活动"
} as const
