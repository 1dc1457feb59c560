import { voidOf } from "../cells/voids.ts"
import { isHeadingWord } from "../table/kinds.ts"
import { beginsWith } from "../signs.ts"
import { fold } from "../text.ts"

const noName =
  /^[\d\p{P}\p{S}]+$|^(?:x+|测试.{0,3}|test\d*|活动\d*名称|([a-z])\1+|项目名称|名称|同上.*|(?:[x×]{2,}|某+)(?:科普|主题|系列)*(?:活动|讲座|培训|项目)?|示例|样例)$/u
const dayOnly = /^(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]?(?:[-—至~到]\d{1,2}[日号]?)?(?:上午|下午|中午|晚上?|全天)?$/u

const mayBeNone = beginsWith("测活项同详见参某示样名待未暂尚另不无没空略后稍以有")
const isOpening = beginsWith('“‘《「【（("')
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Names of more characters than these are never looked at, nor are most that are shorter. */
const longest = 16

/** Whether a text that stands where a name should be is none: a spreadsheet's error, a number, a day, 待定. */
export const isNoName = (name: string): boolean => {
  if (name.length > longest) return false
  const isWord = isHan(name.charCodeAt(0)) || (isOpening(name) && isHan(name.charCodeAt(1)))
  const isNamed = isWord && !mayBeNone(isHan(name.charCodeAt(0)) ? name : name.slice(1))
  if (name.length > 3 && isNamed) return false
  if (voidOf(name) !== undefined || isHeadingWord(name)) return true
  const text = fold(name)
  return !text.includes("\uFFFD") && (noName.test(text) || dayOnly.test(text))
}
