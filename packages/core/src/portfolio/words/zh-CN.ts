import type { RecordFact } from "../recordFacts.ts"

/** What registers and facts of records are called where a finding names them as missing. */
export const wanted: Readonly<Record<RecordFact, string>> = {
  kinds: "单位类型",
  responsibilities: "单位职责",
  submissions: "材料收件登记",
  activity: "所报{activity}",
  receivedAt: "收到时间",
  facilities: "设施登记",
  officers: "信息员登记",
  recommendations: "推荐表",
  decision: "认定意见",
  points: "认定所给分数",
  unread: "未读入的行或文件中的内容"
}
