import type { Cells } from "../table/Shape.ts"
import { trim } from "../text.ts"
import { bareName } from "../units/unitNames.ts"

/** The words, also spaced out as titles are: 填 报 单 位. */
const spaced = (words: string): string => words.replace(/\p{Script=Han}(?=\p{Script=Han})/gu, "$&\\s*")

const verb = spaced("(?:填报|填表|填写|报送|申报|上报|呈报|报告|编报|制表)")
const unit = `${spaced("(?:单位|部门)")}(?:\\s*${spaced("(?:名称|全称)")})?`
const seal = `\\s*[(（【\\[]\\s*${spaced("(?:加盖|单位)?(?:盖章|公章|签章|印章|章|印)")}\\s*[)）】\\]]\\s*`
const colon = "\\s*[:：]\\s*"

/** What stands before the name, wherever in the cell: with a seal's mark before or behind it, and a colon. */
const marked = new RegExp(
  `(?:${seal})?(?:${verb}\\s*${unit})(?:${seal})?(?:${colon}(?:${seal})?|(?<=[)）】\\]]\\s*))`,
  "u"
)
/** 单位 alone does where it begins the cell. */
const short = new RegExp(`^\\s*(?:${seal})?${unit}(?:${seal})?${colon}(?:${seal})?`, "u")
/** Without a colon it does where it is all of the cell, or a blank stands behind it. */
const bare = new RegExp(`^\\s*${verb}\\s*${unit}(?:\\s*$|\\s+)`, "u")
/** What is written behind the unit on the same line. */
const further = new RegExp(
  spaced(
    "(?:单位)?(?:填报|填表|填写|报送|申报|上报|制表|统计)?(?:时间|日期)|填报人|填表人|填写人|报送人|制表人|经办人|联系人|负责人|审核人|审批人|分管领导|主管领导|单位领导|联系电话|联系方式|电话|手机|签字|签名|日期|(?:19|20)\\d{2}[-./年]"
  ),
  "u"
)
const dateLabel = new RegExp(spaced("(?:填报|填表|填写|报送|申报|上报|制表)(?:时间|日期)"), "u")
const seals = new RegExp(seal, "gu")
/** What a form has for a name that was not written. */
const blank = /^[_＿\s×xX*—-]*$/u

/** 单位：万元、人、场 tells how amounts are counted. */
const measures = /^(?:[十百千万亿]?(?:元|人次?|场次?|项|个|次|份|条|张|家|件)[、,，/\s]*)+$/u

const nameIn = (text: string): string => {
  const name = bareName(trim((text.replace(seals, " ").split(further)[0] ?? "").replace(/[_＿]+/gu, " ")))
  return blank.test(name) || measures.test(name) ? "" : name.replace(/\s+/gu, " ")
}

/** Longer cells are no such lines. */
const longest = 200

const behindLabel = (cell: string): string | undefined => {
  if (cell.length > longest) return undefined
  const text = cell.replace(/\s+/gu, " ")
  const found = marked.exec(text) ?? short.exec(text) ?? bare.exec(text)
  return found === null ? undefined : text.slice(found.index + found[0].length)
}

/** Most cells say nothing of a unit. */
const mayName = (cell: string): boolean => cell.includes("位") || cell.includes("部") || cell.includes("门")

/**
 * The unit that a line such as `填报单位名称：（盖章）罕井镇 填报人：…` names, in the cell of the label or in the next one;
 * `undefined` if the row is no such line or the name was left blank.
 */
export const reportingUnit = (cells: Cells): string | undefined => {
  const filled = cells.filter((cell) => cell !== "")
  for (const [at, cell] of filled.entries()) {
    const behind = mayName(cell) ? behindLabel(cell) : undefined
    if (behind === undefined) continue
    const next = filled[at + 1] ?? ""
    const own = nameIn(behind)
    const name = own !== "" || further.test(behind) || behindLabel(next) !== undefined ? own : nameIn(next)
    return name === "" ? undefined : name
  }
  return undefined
}

/** What the heading of a section names behind its number: 一、罕井镇（3场）. */
export const unitOfSection = (heading: string): string =>
  trim(
    heading
      .replace(/^[【〔[](.+)[】〕\]]$/u, "$1")
      .replace(/^[（(]?(?:[一二三四五六七八九十百]+|\d+|[①-⑳])[）)]?[、.．,，:：]?\s*/u, "")
      .replace(/[（(][^（()）]*[）)]$/u, "")
      .replace(/[:：]$/u, "")
  )

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Whether the row is a line that goes above or below a table: reporting unit or reporting date. */
export const isReportingLine = (cells: Cells): boolean => {
  let at = 0
  while (cells[at] === "") at++
  const first = cells[at] ?? ""
  if (isDigit(first.charCodeAt(0))) return false
  if (cells.some((cell) => mayName(cell) && behindLabel(cell) !== undefined)) return true
  return dateLabel.test(first) && /[:：（(]/u.test(first)
}
