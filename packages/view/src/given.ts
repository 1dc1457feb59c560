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

/**
 * The table in which a missing fact is told; `undefined` if it is the table of activities, or none.
 *
 * @example
 * ```ts
 * import { registerOf } from "@kepu/view"
 *
 * // How many took part is told by the platform's export; where it was is told in annex 1 itself.
 * console.log(registerOf("participants"), registerOf("place")) // platform undefined
 * ```
 */
export const registerOf = (fact: Missing["fact"]): RegisterKind | undefined => registers[fact]

/**
 * Tells of an open finding whether the tables that were given could have told it: a column of the activity's own table
 * was left blank or could not be read, a row could not be read, or the table that tells the fact is there and does not.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { couldBeTold } from "@kepu/view"
 *
 * const portfolio = portfolioFromData({
 *   units: [{ id: "sun", name: "孙镇" }],
 *   activities: [{ id: "1", name: "义诊", host: "sun" }]
 * })
 * const open = assess(notice, portfolio, { asOf: "2023-09-25" }).findings.filter(({ missing }) => missing.length > 0)
 * const toldBy = (...given: ReadonlyArray<"platform" | "units">) => open.filter(couldBeTold(portfolio, new Set(given)))
 * // With the platform's export more of what is open could have been told than without.
 * console.log(toldBy().length < toldBy("platform").length) // true
 * ```
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
