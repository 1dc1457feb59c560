import type { Activity } from "@kepu/core"

const persons = ["contactName", "contactPhone"] as const

/**
 * The heading of the column in whose cells a fact of an activity may be written; `undefined` if it has none of its own. A
 * column of persons with their telephones gives two facts, and what is written there for one would take the other away.
 *
 * @example
 * ```ts
 * import { writtenColumn } from "@kepu/view"
 *
 * const source = { file: "附件1.csv", row: 2, columns: { place: "活动地点", contactName: "联系人及电话", contactPhone: "" } }
 * // A name that is written over one and its telephone would take the telephone away.
 * console.log(writtenColumn(source, "place"), writtenColumn(source, "contactName")) // 活动地点 undefined
 * ```
 */
export const writtenColumn = (source: Activity["source"], fact: string): string | undefined => {
  const columns: Readonly<Record<string, string>> = source?.columns ?? {}
  const isShared = persons.some((one) => one === fact) && persons.some((one) => columns[one] === "")
  return isShared ? undefined : columns[fact] || undefined
}
