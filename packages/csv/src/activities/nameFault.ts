import { voidOf } from "../cells/voids.ts"
import { isHeadingWord } from "../table/kinds.ts"
import { beginsWith } from "../signs.ts"
import { fold } from "../text.ts"

const noName = /^[\d\p{P}\p{S}]+$|^(?:x+|测试.{0,3}|test\d*|活动\d*名称|项目名称|名称|同上.*|某活动|示例|样例)$/u
const dayOnly = /^(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]?(?:[-—至~到]\d{1,2}[日号]?)?$/u

const mayBeNone = beginsWith("测活项同某示样名待未暂尚另不无没空略后稍以有")
const isOpening = beginsWith('“‘《「【（("')
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Names of more characters than these are never looked at, nor are most that are shorter. */
const longest = 16

/** Whether a text that stands where a name should be is none: a spreadsheet's error, a number, a day, 待定. */
export const isNoName = (name: string): boolean => {
  if (name.length > longest) return false
  const isWord = isHan(name.charCodeAt(0)) || (isOpening(name) && isHan(name.charCodeAt(1)))
  if (name.length > 3 && isWord && !mayBeNone(name)) return false
  if (voidOf(name) !== undefined || isHeadingWord(name)) return true
  const text = fold(name)
  return !text.includes("\uFFFD") && (noName.test(text) || dayOnly.test(text))
}

const cancelled = "(?:已经?|现|决定)?(?:取消|停办|撤销|作废|撤回|不再举办|不举办了)(?:举办)?"
const inName = new RegExp(`\\(${cancelled}\\)|^${cancelled}[:：\\-—]|[-—:]${cancelled}$|已取消$|^\\[?已取消`, "u")
const inRemark = new RegExp(`^(?:该|本|此)?(?:次|项|场)?(?:活动)?(?:因[^,。;]{1,15}?)?${cancelled}(?:[,。;!].*)?$`, "u")

const mayBegin = beginsWith("已现决取停撤作不（([【该本此次项活因")
const mayEnd = new Set([..."）)】]消办销废回了"].map((sign) => sign.charCodeAt(0)))
const mayBeCancelled = (text: string): boolean => mayBegin(text) || mayEnd.has(text.charCodeAt(text.length - 1))

/** Whether a name or a remark says that the activity was called off; what is to be done if it rains says so not. */
export const isCancelled = (name: string, remark: string): boolean =>
  (mayBeCancelled(name) && inName.test(fold(name))) ||
  (remark !== "" && remark.length < 40 && mayBeCancelled(remark) && inRemark.test(fold(remark)))
