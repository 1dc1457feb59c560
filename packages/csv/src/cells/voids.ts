import { beginsWith } from "../signs.ts"
import { fold } from "../text.ts"

const strokes = /^[-—–―─_/\\|~.·*×?…`',，。、;；!！]{1,12}$/u
/** What a spreadsheet shows where a formula failed. */
const failed = /^#(?:n\/a|ref!?|name\??|value!?|div\/0!?|null!?|num!?|spill!?|calc!?|getting_data)$|^#{2,}$/u
const none = /^(?:无|没有|暂无|空|空白|空缺|略|无此项|\(无\)|\(空白?\)|n\/a|n\.a\.?|na|nan|null|none|nil|undefined)$/u
/** What is still open, before the word that says so: 具体时间、地点待定. */
const what =
  "(?:具体|活动|举办|时间|日期|地点|场[地所]|地址|人员|人选|负责人|联系人|联系|电话|手机|号码|单位|名称|主题|内容|[和及与、])*"
const yet = "(?:待|未|尚未|暂未|暂不|暂|另行|后续|后|稍后|以后|尚待|有待|正在)"
const settled = "(?:定|填|补|报|缺|确定|确认|补充|补报|完善|落实|通知|协调|商定|核实|明确|填写|联系|安排|定稿|公布)"
const open = new RegExp(
  `^(?:\\(?${what}${yet}${settled}+\\)?|不详|不明|不清楚|未知|某某|某|xx+|××+|视.{1,5}(?:而定|确定|安排|通知)|(?:视|根?据)(?:实际|具体)情况(?:而定|确定|安排)?|(?:以|按|等|待)(?:上级|另行|后续|正式)?通知(?:为准)?|tbd|tba|待|同[左右下](?:[行格栏列])?|(?:详?见|参见|同)(?:附[件表页]|方案|通知|后附|另页|下表)[\\d一二三四五]*|(?:同|见)(?:第|序号|编号|项目)?\\d{1,4}(?:[行项条栏号])?)$`,
  "u"
)

/** How a cell says that it has no value: nothing to be said, not yet known, or lost in the spreadsheet. */
export type Void = "none" | "open" | "failed"

const longest = 12

/** First characters of such cells; most others are told by them. */
const mayBeVoid = beginsWith(
  "-—–―─－_/／\\|｜~.·*×?？…`',，。、;；!！#＃同见详参视按等无没暂空略(（nNｎuU待未尚另后稍以有不某xXtT具活举时日地场人负联电手号单名主内根据正"
)

/** The same of a cell of words, in which 0 is what a formula leaves of a blank one. */
export const voidOfWords = (cell: string): Void | undefined => (cell === "0" ? "none" : voidOf(cell))

/** Whether a cell says nothing; `undefined` if it says something. */
export const voidOf = (cell: string): Void | undefined => {
  if (cell.length > longest || !mayBeVoid(cell)) return undefined
  const text = fold(cell)
  if (strokes.test(text) || none.test(text)) return "none"
  if (failed.test(text)) return "failed"
  return open.test(text) ? "open" : undefined
}
