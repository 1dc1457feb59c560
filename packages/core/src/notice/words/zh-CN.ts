/** What is said of a notice that uses or declares names wrongly. */
export const zh = {
  declaredTwice: "{list}中 {id} 出现两次",
  clauseTwice: "条款 {number} 出现两次",
  ruleTwice: "规则或指标 {id} 出现两次",
  addresseeUndeclared: "主送单位 {kind} 未在 unitKinds 中声明",
  undeclared: "{what} {id} 用到 {term}，但 {list} 中没有声明",
  strayAccount: "条款 {number} 把一句话归于 {word}，但它没有这一项",
  factTaken: "自定指标 {id} 与已有的数据项重名，请另取编号",
  factMisasked: "{question} 只能问活动的{wanted}指标，{fact} 不是；可用的有：{choices}",
  valueUndeclared: "{fact} 没有 {value} 这一选项；可用的有：{choices}",
  noChoices: "（无，请先在 vocabulary.facts 中声明）",
  inPart: "{what} {id}：{fault}",
  ofAnyType: "自定",
  number: "数字",
  choice: "选项",
  date: "日期",
  "yes-no": "是否",
  text: "文字",
  ofRule: "规则",
  ofIndicator: "指标"
}
