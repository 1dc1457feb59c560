/** What statuses are called. */
export const statuses = {
  met: "符合",
  unmet: "不符合",
  pending: "待完成",
  undetermined: "资料不全",
  "not-applicable": "不适用",
  judgement: "须人工认定"
}
