import { holds } from "../signs.ts"
import type { Row, TableHead } from "../table/Table.ts"
import type { ActivityColumn } from "../table/headings.ts"

const off = "(?:取消|停办|停止|中止|终止|叫停|不再?(?:举办|举行|开展)|暂停|作废|撤销|撤回|流产)"
const later = "(?:延期|推迟|顺延|改期|暂缓|延后)"
const because = "(?:因[^，。；,;]{1,20}?)?"
const has = "(?:现|已|已经|决定|临时|暂|暂时|故|被|经研究|决定)*"
const held = "(?:举办|举行|开展|进行|活动)?了?"
const what = "(?:本|该|此)?(?:次|项|场)?(?:活动|项目|场次|比赛|讲座)?"
const until = `(?:(?:至|到|[一二两三\\d])[^，。；,;]*|${held})`

/** A clause that says nothing else than that the activity is off, or put off. */
const clause = new RegExp(`^${what}${because}${what}${has}(?:${off}${held}|${later}${until})$`, "u")
/** That it did not take place; 尚未 and 未 without a cause may only say that it has not yet. */
const notHeld = new RegExp(
  `^(?:${what}${because}未(?:能|如期|按期|按计划)(?:如期|按期)?|本?(?:次|项|场)?活动(?:最终)?未|${what}因[^，。；,;]{1,20}?而?(?:未|没有?)能?(?:如期|按期|按计划)?)(?:举办|举行|开展|进行|实施)$`,
  "u"
)
/** The same as a remark in brackets. */
const inBrackets = new RegExp(
  `[(（【\\[〔]\\s*${what}${because}${has}(?:${off}${held}|${later}[^)）】\\]〕]*)\\s*[)）】\\]〕]`,
  "u"
)
/** Before or behind a name, set apart from it. */
const apart = new RegExp(
  `^(?:已)?(?:${off}|${later})\\s*[:：—-]|^已取消|[\\s:：—-](?:已)?(?:${off}|${later})$|已(?:${off}|${later})$`,
  "u"
)

/** Most texts have none of the characters by which such a word begins. */
const mayBe = holds("取停中终叫不暂废撤流延推顺改未没")
/** What would only happen under a condition, or does not happen. */
const conditional = /如|若|遇|不得|不能|不可|未|勿|没有/u

/** As much of a text is looked at. */
const longest = 500

const isNamedSo = (name: string): boolean =>
  !conditional.test(name) && (inBrackets.test(name) || apart.test(name) || clause.test(name))

const saysSo = (text: string): boolean =>
  text
    .split(/[，。；,;！!\s]+/u)
    .some((part) => (clause.test(part) && !conditional.test(part)) || notHeld.test(part)) ||
  (inBrackets.test(text) && !conditional.test(text))

/**
 * The text by which a row says that its activity was cancelled or put off (取消, 延期至…), in the name, the remark, the
 * time or the state; `undefined` if it does not say so.
 */
export const cancellationFinder = ({
  columns: { platform, remark, time }
}: TableHead<ActivityColumn>): ((name: string, row: Row) => string | undefined) => {
  const others = [remark, time, platform].filter((at) => at !== undefined)
  return (name, { cells }) => {
    if (name.length > longest) return undefined
    if (mayBe(name) && isNamedSo(name)) return name
    for (const at of others) {
      const text = cells[at]
      if (text !== undefined && text.length <= longest && mayBe(text) && saysSo(text)) return text
    }
    return undefined
  }
}
