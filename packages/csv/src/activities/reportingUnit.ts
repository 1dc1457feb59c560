import type { Cells } from "../table/Shape.ts"
import { trim } from "../text.ts"

const label = /^(?:填报|填表|报送|申报)单位(?:名称)?/u
const seal = /[（(](?:盖章|公章|章)[）)]/gu
const dateLabel = /(?:填报|填表|报送|申报)(?:时间|日期)/u

/**
 * The unit that a line such as `填报单位名称：（盖章）罕井镇` names, in the cell of the label or in the next one; `undefined`
 * if the row is no such line or the name was left blank.
 */
export const reportingUnit = (cells: Cells): string | undefined => {
  const [first = "", next = ""] = cells.filter((cell) => cell !== "")
  if (!label.test(first) || !/[:：（(]/u.test(first)) return undefined
  const named = (text: string): string => trim(text.replace(seal, "").split(dateLabel)[0] ?? "")
  const own = named(
    first
      .replace(label, "")
      .replace(seal, "")
      .replace(/^\s*[:：]/u, "")
  )
  const name = own === "" ? named(next) : own
  return name === "" ? undefined : name
}

/** What the heading of a section names behind its number: 一、罕井镇（3场）. */
export const unitOfSection = (heading: string): string =>
  trim(
    heading
      .replace(/^[（(]?(?:[一二三四五六七八九十百]+|\d+|[①-⑳])[）)]?[、.．,，:：]?\s*/u, "")
      .replace(/[（(][^（()）]*[）)]$/u, "")
      .replace(/[:：]$/u, "")
  )

/** Whether the row is a line that goes above the headings: reporting unit or reporting date. */
export const isReportingLine = (cells: Cells): boolean => {
  const first = cells.find((cell) => cell !== "") ?? ""
  return (label.test(first) || dateLabel.test(first)) && /[:：（(]/u.test(first)
}
