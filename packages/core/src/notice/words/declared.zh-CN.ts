import type { DeclaredFact } from "../../condition/Vocabulary.ts"

/** What is said of values that a record has for facts that the notice declares. */
export const texts = {
  factUndeclared: "通知没有为{register}声明自定指标“{fact}”；已声明的有：{choices}。请改用其中一项，或删去",
  factMeant: "通知没有为{register}声明自定指标“{fact}”；请改用编号 {near}",
  factElsewhere: "自定指标“{fact}”是为{of}声明的，不是{register}的；{register}的有：{choices}",
  valueUndeclared: "“{fact}”没有“{value}”这一选项；请改用：{choices}",
  valueOfAnotherType: "“{fact}”的值“{value}”不合类型；请填写{type}",
  choice: "{id}（{name}）",
  none: "（无）"
}

/** What is to be written for a fact of each type. */
export const types: Readonly<Record<DeclaredFact["type"], string>> = {
  number: "不带单位的数字，如 180",
  choice: "所列选项的编号",
  date: "日期，如 2026-09-01",
  "yes-no": "true 或 false",
  text: "文字"
}

export const registers: Readonly<Record<DeclaredFact["of"], string>> = {
  units: "单位",
  activities: "活动",
  submissions: "报送材料",
  facilities: "设施",
  recommendations: "推荐"
}

/** What is said of a rule that a record names. */
export const rules = {
  unknown: "通知没有规则“{rule}”；请改用其中一项：{choices}"
}
