import type { TermList } from "../termFacts.ts"
import type { PortfolioRegister } from "../../portfolio/registers.ts"

/** What is said of words that the notice does not have. */
export const texts = {
  unknown: "通知的{list}中没有“{term}”{taken}；可以填：{choices}",
  near: "通知的{list}中没有“{term}”{taken}；是否应为：{choices}",
  taken: "，按未知处理",
  key: "{register}没有“{key}”这一项，未采用；有的是：{choices}",
  keyNear: "{register}没有“{key}”这一项，未采用；是否应为：{choices}",
  register: "没有登记簿“{key}”，未采用；是否应为：{choices}",
  choice: "{id}（{name}）",
  none: "（无）"
}

/** What lists of terms are called. */
export const lists: Readonly<Record<TermList, string>> = {
  topics: "主题",
  settings: "场所类型",
  programmes: "专项",
  annexes: "附件",
  unitKinds: "单位类型",
  responsibilities: "职责",
  documents: "材料",
  facilities: "设施类型"
}

export const registers: Readonly<Record<PortfolioRegister, string>> = {
  units: "单位",
  activities: "活动",
  submissions: "报送材料",
  facilities: "设施",
  officers: "信息员登记",
  recommendations: "推荐",
  attestations: "认定",
  exemptions: "准予免除或延期",
  unread: "未读入的记录"
}
