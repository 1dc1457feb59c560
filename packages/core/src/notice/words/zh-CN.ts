/** What is said of a notice that uses or declares names wrongly. */
export const zh = {
  declaredTwice: "{list}中 {id} 出现两次",
  clauseTwice: "条款 {number} 出现两次",
  ruleTwice: "规则或指标 {id} 出现两次",
  addresseeUndeclared: "主送单位 {kind} 未在 unitKinds 中声明",
  undeclared: "{what} {id} 用到 {term}，但 {list} 中没有声明",
  strayAccount: "条款 {number} 把一句话归于 {word}，但它没有这一项",
  ofRule: "规则",
  ofIndicator: "指标",
  rubricTwice: "编号 {id} 出现两次",
  rubricClause: "通知中没有条款 {id}；可用：{choices}",
  rubricRule: "通知中没有可按{of}判定的规则 {id}；可用：{choices}",
  rubricJudgement: "通知中没有对{of}作人工认定的规则 {id}；可用：{choices}",
  rubricGrade: "没有等次 {id}；可用：{choices}",
  rubricTerm: "用到 {id}，但 {list} 中没有声明；可用：{choices}",
  units: "单位",
  region: "全域",
  nothing: "无"
}
