import type { Activity } from "@kepu/core"

const persons = ["contactName", "contactPhone"] as const

/**
 * The heading of the column in whose cells a fact of an activity may be written; `undefined` if it has none of its own. A
 * column of persons with their telephones gives two facts, and what is written there for one would take the other away.
 */
export const writtenColumn = (source: Activity["source"], fact: string): string | undefined => {
  const columns: Readonly<Record<string, string>> = source?.columns ?? {}
  const isShared = persons.some((one) => one === fact) && persons.some((one) => columns[one] === "")
  return isShared ? undefined : columns[fact] || undefined
}
