import { fill, localized, type Localized } from "../text/Localized.ts"

/** What schemas say of data that they refuse, and how we say it to people; `{0}` and `{1}` are what its groups matched. */
const sayings: ReadonlyArray<readonly [RegExp, Localized]> = [
  [/^Missing key$/u, localized("缺少这一项", "is missing")],
  [/^Expected no excess property$/u, localized("没有这一项，请核对拼写", "is no known key: check the spelling")],
  [
    /^Expected (?:Condition|Bound|Counting|TimeLimit|Scale|Scoring|Evidence)$/u,
    localized("请核对 _tag 及其各项", "check its _tag and its keys")
  ],
  [/^Expected (string)$/u, localized("应为文本", "must be a text")],
  [/^Expected (number|integer)$/u, localized("应为数字", "must be a number")],
  [/^Expected boolean$/u, localized("应为 true 或 false", "must be true or false")],
  [/^Expected array$/u, localized("应为列表 […]", "must be a list […]")],
  [/^Expected a value with a length of at least 1$/u, localized("不能为空", "must not be empty")],
  [
    /^Expected a string with at most (\d+) code points$/u,
    localized("至多 {0} 个字", "must have at most {0} characters")
  ],
  [/^Expected a value greater than or equal to 0$/u, localized("不能小于 0", "must not be less than 0")],
  [/^Expected a value less than or equal to (\d+)$/u, localized("不能大于 {0}", "must not be more than {0}")],
  [/^Expected a value between (\d+) and (\d+)$/u, localized("应在 {0} 到 {1} 之间", "must be from {0} to {1}")],
  [/^Expected an integer$/u, localized("应为整数", "must be a whole number")],
  [/RegExp \^\\d\{6\}\$$/u, localized("应为六位区划代码", "must be a division code of six digits")],
  [/RegExp \^sha256-/u, localized("应为 sha256- 加 64 位十六进制数", "must be sha256- and 64 hexadecimal digits")],
  [/^expected a date YYYY-MM-DD$/u, localized("应为日期，如 2023-09-17", "must be a date like 2023-09-17")],
  [/^expected a date that is in the calendar$/u, localized("日历上没有这一天", "is no day of the calendar")],
  [/^expected a time HH:mm$/u, localized("应为钟点，如 16:00", "must be a time like 16:00")],
  [/^expected a time zone/u, localized("应为时区，如 Asia/Shanghai", "must be a time zone like Asia/Shanghai")],
  [
    /^expected an id/u,
    localized("应为小写英文编号，如 food-safety", "must be an id of lower-case words, like food-safety")
  ],
  [/^a window must not end before it starts$/u, localized("结束早于开始", "ends before it starts")],
  [/^a window must not last more than ten years$/u, localized("长于十年", "lasts more than ten years")],
  [/^Expected true$/u, localized("只能是 true，或不写", "must be true, or left out")],
  [
    /^expected the items' points to add up to outOf$/u,
    localized("各项最多可得的分数相加，不等于 outOf", "what the items can earn does not add up to outOf")
  ],
  [/^Expected a value with a length of at most (\d+)$/u, localized("至多 {0} 项", "must have at most {0} entries")],
  [/^expected points with two decimals at most$/u, localized("至多两位小数", "must have two decimals at most")],
  [
    /^expected outOf beside scaledTo$/u,
    localized("折算（scaledTo）须同时写明原满分 outOf", "must give outOf, the full mark from which scaledTo is scaled")
  ],
  [/^Expected a value greater than 0$/u, localized("应大于 0", "must be more than 0")],
  [/^Expected Weights$/u, localized("不是权重：应为 {…}", "are no weights: they must be an object {…}")],
  [/^Expected Notice$/u, localized("不是通知：应为 {…}", "is no notice: it must be an object {…}")]
]
const oneOf = localized("应为以下之一：{choices}", "must be one of: {choices}")
const tagOneOf = localized("_tag 应为以下之一：{choices}", "its _tag must be one of: {choices}")
const other = localized("不合要求：{message}", "is not as required: {message}")

/** A schema's complaint in plain words. */
export const problemText = (message: string): Localized => {
  for (const [pattern, text] of sayings) {
    const match = pattern.exec(message)
    if (match !== null) return fill(text, { 0: match[1] ?? "", 1: match[2] ?? "" })
  }
  const tags = [...message.matchAll(/"_tag": "(\w+)"/gu)].map(([, tag]) => tag)
  if (tags.length > 0) return fill(tagOneOf, { choices: tags.join(", ") })
  const choices = /^Expected (".*")$/u.exec(message)?.[1]
  return choices === undefined
    ? fill(other, { message })
    : fill(oneOf, { choices: choices.replaceAll(" | ", ", ").replaceAll('"', "") })
}
