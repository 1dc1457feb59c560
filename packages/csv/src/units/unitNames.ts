import { fold } from "../text.ts"

/** What a unit does in an activity, as it is written behind its name. */
const part = "(?:联合|共同)?(?:牵头|配合|主办|承办|协办|举办|参与|参加|支持|指导|组织|负责|实施|主管)(?:单位|部门|方)?"
const seal = "(?:加盖)?(?:单位)?(?:盖章|公章|签章|印章|代章|章|印)"
/** Longer texts are no names. */
const longest = 200

const remark = new RegExp(`[(（【\\[]\\s*(?:${part}|联合|共同|${seal})\\s*[)）】\\]]`, "gu")
const marksAtEnd = /[\s.。,，、;；:：!！?？…·_＿]+$/u
const marksAtBeginning = /^[\s.。,，、;；:：…·_＿]+/u

/** The name without what is no part of it: a seal's mark or a role in brackets, signs before and behind it. */
export const bareName = (written: string): string =>
  written.length > longest ? written : written.replace(remark, "").replace(marksAtEnd, "").replace(marksAtBeginning, "")

/** What may stand for the region before a unit's name: 蒲城县, 蒲城, 县. */
const regionWords = (region: string): ReadonlyArray<string> =>
  region.length < 3 ? [region, region.slice(-1)] : [region, region.slice(0, -1), region.slice(-1)]

const above = /^(?:\p{Script=Han}{2,4}省)?(?:\p{Script=Han}{2,4}市)?$/u
const party = /^中(?:国共产党|共)/u

/** Towns and streets go by their governments, too: 罕井镇人民政府, 城关街道办事处, 城关街办. */
const townOf = (name: string): string =>
  name
    .replace(/(?<=.[镇乡]|街道)(?:党委政府|人民政府|政府|党委|办事处)$/u, "")
    .replace(/街道?办$|(?<=..)(?<!街道)办事处$/u, "街道")

/**
 * The form in which names of units are the same: without the region before it (陕西省渭南市蒲城县教育局, 县教育局), what is no
 * part of a name, and the government of a town. The party's organs and the league go without their county committee.
 */
export const unitKey = (region: string): ((name: string) => string) => {
  const folded = fold(region)
  const words = regionWords(folded)
  const withoutRegion = (key: string): string => {
    const at = key.indexOf(folded)
    const own = at > 0 && above.test(key.slice(0, at)) ? key.slice(at) : key
    const word = words.find((word) => own.startsWith(word) && own.length > word.length)
    return word === undefined ? own : own.slice(word.length)
  }
  return (name) => {
    const key = fold(bareName(name)).replace(party, "")
    if (/^(?:共青)?团/u.test(key) && key.includes("委")) return `团${withoutRegion(key.replace(/^(?:共青)?团/u, ""))}`
    const bare = townOf(withoutRegion(key))
    return bare === "总工会" ? "工会" : bare.replace(/^委(?=.{2,}[部办]$)/u, "")
  }
}

/** How names of offices end, and what is left of the ending in a short one. */
const endings = [
  ["委员会", "委"],
  ["联合会", "联"],
  ["协会", "协"],
  ["办公室", "办"],
  ["局", "局"],
  ["部", "部"],
  ["委", "委"],
  ["办", "办"],
  ["会", "会"]
] as const

const isWithin = (short: string, long: string): boolean => {
  let at = 0
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}

/**
 * Whether one key is surely a short form of the other: 卫健局 of 卫生健康局, 科协 of 科学技术协会, 罕井 of 罕井镇. It begins with the
 * same character, has its characters in the same order, and ends as that kind of office does in short.
 */
export const abbreviates = (short: string, full: string): boolean => {
  if (short.length < 2 || short.length >= full.length || short[0] !== full[0]) return false
  if (/^(?:镇|乡|街道)$/u.test(full.slice(short.length)) && full.startsWith(short)) return true
  const ending = endings.find(([long]) => full.endsWith(long))
  if (ending === undefined) return false
  const [long, brief] = ending
  const kept = [long, brief].find((end) => short.endsWith(end))
  if (kept === undefined || short.length === kept.length) return false
  return isWithin(short.slice(0, -kept.length), full.slice(0, -long.length))
}

const anyEnding = /(?:委员会|联合会|协会|办公室|管理局|分局|中心|镇|乡|街道|局|部|委|办|会|协|联|站|所|院|馆)$/u
/** Bodies of their own that are called after the town or office in which they are. */
const ownBody = /(?:小学|中学|高中|初中|幼儿园|学校|卫生院|医院|公司|合作社|村|村委会|社区|居委会|企业|工厂|超市)$/u

/** Whether one edit makes one of the other: a character written otherwise, left out or put in. */
export const isOneEdit = (one: string, other: string): boolean => {
  if (Math.min(one.length, other.length) < 3 || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const longest = Math.max(one.length, other.length)
  const skip = (text: string): string => text.slice(start + (text.length === longest ? 1 : 0))
  return skip(one) === skip(other)
}

const signsOf = (text: string): string => Array.from(text).toSorted().join("")

/**
 * Whether a name that is not understood could mean a unit: one has the characters of the other in their order, both are
 * the same but for their ending, or they differ by a slip. A school or clinic of a town is not the town.
 */
export const couldBe = (written: string, known: string): boolean => {
  const [short, long] = written.length < known.length ? [written, known] : [known, written]
  if (short.length < 2) return false
  if (long.startsWith(short) && ownBody.test(long) && !ownBody.test(short)) return false
  if (isWithin(short, long)) return true
  if (isOneEdit(short, long)) return true
  if (short.length > 2 && short.length === long.length && signsOf(short) === signsOf(long)) return true
  const [one, other] = [short.replace(anyEnding, ""), long.replace(anyEnding, "")]
  return (
    one !== "" && one[0] === other[0] && (isWithin(one, other) || isWithin(other, one)) && one.length + other.length > 2
  )
}
