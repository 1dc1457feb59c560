import type { Finding, Portfolio } from "@kepu/core"
import type { Missing } from "@kepu/core/assessment"
import type { RegisterKind } from "@kepu/csv"

/** The tables in which facts are told that a table of activities has no column for. */
const registers: Readonly<Partial<Record<Missing["fact"], RegisterKind>>> = {
  kinds: "units",
  responsibilities: "units",
  submissions: "submissions",
  receivedAt: "submissions",
  platform: "platform",
  coHosts: "platform",
  programme: "platform",
  topics: "platform",
  settings: "platform",
  mode: "platform",
  address: "platform",
  images: "platform",
  videos: "platform",
  newsLinks: "platform",
  summary: "platform",
  participants: "platform",
  staff: "platform",
  volunteers: "platform"
}

/** The table in which a missing fact is told; `undefined` if it is the table of activities, or none. */
export const registerOf = (fact: Missing["fact"]): RegisterKind | undefined => registers[fact]

/**
 * Tells of an open finding whether the tables that were given could have told it: a column of the activity's own table
 * was left blank or could not be read, a row could not be read, or the table that tells the fact is there and does not.
 */
export const couldBeTold = (
  { activities }: Pick<Portfolio, "activities">,
  given: ReadonlySet<RegisterKind>
): ((finding: Finding) => boolean) => {
  const sources = new Map(activities.map(({ id, source }) => [String(id), source] as const))
  return ({ missing }) =>
    missing.some(({ fact, subject }) => {
      if (fact === "unread" || sources.get(subject.id)?.columns?.[fact] !== undefined) return true
      const register = registerOf(fact)
      return register !== undefined && given.has(register)
    })
}
