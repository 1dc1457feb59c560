import type { InputIssue, Localized } from "@kepu/core"
import { tellMissingUnit } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import { tellRefusal } from "@kepu/schedule/words"
import type { CellIssue, Said, Says, Slots } from "./issues.ts"
import { ofFile, ofForeign, ofRow, pieces } from "./words.ts"

type Told = Pick<InputIssue, "message" | "suggestion">

const join = (one: Localized, other: Localized): Localized =>
  localized(one["zh-CN"] + other["zh-CN"], one.en + other.en)

/** A reason that begins with the text which the message names before it, without that: not “近日”：“近日”…. */
const withoutQuote = (reason: Localized, text: string): Localized => {
  const [zh, en] = [`“${text}”`, text]
  return reason["zh-CN"].startsWith(zh) && reason.en.startsWith(en)
    ? localized(reason["zh-CN"].slice(zh.length), `it${reason.en.slice(en.length)}`)
    : reason
}

/** What to do stands behind the first semicolon. */
const remedyOf = ({ en, "zh-CN": zh }: Localized): Localized =>
  localized(zh.slice(zh.indexOf("；") + 1), en.slice(en.indexOf("; ") + 1).trim())

const say = (said: Said): Localized => {
  if ("piece" in said) return fillAll(pieces[said.piece], said.slots)
  if ("cause" in said) return tellIssue(said.cause).message
  return withoutQuote(tellRefusal(said.refused), said.text)
}

const fillAll = (template: Localized, slots: Slots = {}): Localized =>
  fill(
    template,
    Object.fromEntries(
      Object.entries(slots).map(([name, slot]) => [
        name,
        typeof slot === "object" && !("en" in slot) ? say(slot) : slot
      ])
    )
  )

/** How the message of a row begins: with its place. */
const prefixOf = ({ cell, column }: CellIssue, isPath = false): Localized => {
  if (column === undefined) return pieces.row
  if (isPath) return pieces.within
  return cell === undefined ? pieces.cell : pieces.address
}

const told = (issue: CellIssue, says: Says): Told => {
  switch (says.of) {
    case "file": {
      const { message, suggestion } = ofFile[says.text]
      return { message: fillAll(message, says.slots), suggestion: fillAll(suggestion, says.slots) }
    }
    case "row": {
      const { message, suggestion } = ofRow[says.text]
      const { cell, column, row } = issue
      const place = { row, ...(column === undefined ? {} : { column }), ...(cell === undefined ? {} : { cell }) }
      return {
        message: fillAll(join(prefixOf(issue, says.isPath), message), { ...says.slots, ...place }),
        suggestion: fillAll(suggestion, says.slots)
      }
    }
    case "foreign": {
      const { message, suggestion } = ofForeign[says.text]
      return { message: says.refusal ?? message, suggestion: says.refusal ?? suggestion }
    }
    case "note": {
      const { column } = issue
      // The message names the cell itself.
      const message = column === undefined ? says.message : join(fill(pieces.heading, { column }), says.message)
      return { message, suggestion: remedyOf(says.message) }
    }
    case "unit": {
      const text = tellMissingUnit(says.unit)
      return { message: text, suggestion: text }
    }
  }
}

/** An issue with its words. */
export const tellIssue = (issue: CellIssue): InputIssue => {
  const { says, ...place } = issue
  return { ...place, ...told(issue, says) }
}

/**
 * Puts what was found wrong with rows of cells into words, in the same order.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { readCells } from "@kepu/csv/cells"
 * import { tellIssues } from "@kepu/csv/words"
 *
 * const rows = [
 *   ["项目名称", "举办单位", "活动时间"],
 *   ["讲座", "县教育局", "9月31日"]
 * ]
 * const { issues } = await readCells(notice, { annex1: [{ name: "附件1.xlsx", rows }] })
 * const told = tellIssues(issues.filter(({ column }) => column === "活动时间"))
 * console.log(told.map(({ message }) => message["zh-CN"].includes("9月31日"))) // [ true ]
 * ```
 */
export const tellIssues = (issues: ReadonlyArray<CellIssue>): ReadonlyArray<InputIssue> => issues.map(tellIssue)
