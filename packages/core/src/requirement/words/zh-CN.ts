/** What statuses are called. */
export const statuses = {
  met: "符合",
  unmet: "不符合",
  pending: "待完成",
  undetermined: "待定",
  "not-applicable": "不适用",
  judgement: "待人工认定"
}
