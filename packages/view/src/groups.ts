import type { Finding, Localized, Notice, Portfolio, Status } from "@kepu/core"
import type { RegisterKind } from "@kepu/csv"
import { couldBeTold, registerOf } from "./given.ts"

/** Findings of one rule that have one status, and may be told by the same tables. */
export interface Group {
  readonly key: string
  readonly rule: string
  readonly clause: string
  readonly modality: Finding["modality"]
  readonly status: Status
  /** What the rule asks. */
  readonly asks: Localized
  /** Whether the tables that were given could tell it; what is not open is always told here. */
  readonly isHere: boolean
  /** What is missing, and in which table it would stand if not in that of the activities. */
  readonly missing: ReadonlyArray<{ readonly name: Localized; readonly register?: RegisterKind }>
  /** Places in the list of findings. */
  readonly members: ReadonlyArray<number>
}

/** What is to be mended comes first, then what is to be filled in, then what is to be done, then what others know. */
const rankOf = ({ isHere, modality, status }: Pick<Group, "isHere" | "modality" | "status">): number => {
  const weight = modality === "must" ? 0 : modality === "should" ? 1 : 2
  if (status === "unmet") return weight
  if (status === "undetermined") return isHere ? 3 + weight : 12 + weight
  return status === "pending" ? 6 + weight : 9 + weight
}

/** What asks for attention. */
const isOpen = (status: Status): boolean => status !== "met" && status !== "not-applicable"

/** Of more findings of one rule and status it is not looked at each whether the tables could tell it. */
const looked = 200

/**
 * What was found that asks for attention, like findings together, in the order in which to mend it. Of more than 200
 * open findings of a rule the first 200 tell what is missing of them. With `withoutOpen` the undetermined are left out: to
 * find what each of them lacks takes long where a unit has very many activities.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { groupsOf } from "@kepu/view"
 *
 * const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
 * const portfolio = portfolioFromData({ units, activities: [] })
 * const { findings } = assess(notice, portfolio, { asOf: "2023-10-20" })
 * const [first] = groupsOf(notice, findings, portfolio, new Set())
 * console.log(first?.status, first?.asks.en) // unmet a member unit holds at least 1 activity and publishes it on the platform
 * ```
 */
export const groupsOf = (
  notice: Notice,
  findings: ReadonlyArray<Finding>,
  portfolio: Pick<Portfolio, "activities">,
  given: ReadonlySet<RegisterKind>,
  { withoutOpen = false }: { readonly withoutOpen?: boolean } = {}
): ReadonlyArray<Group> => {
  const isTold = couldBeTold(portfolio, given)
  const says = new Map<string, Localized>(
    notice.clauses.flatMap(({ rules }) => rules.map(({ id, says }) => [id, says] as const))
  )
  const open = new Map<string, Array<number>>()
  for (const [at, { rule, status }] of findings.entries()) {
    if (!isOpen(status) || (withoutOpen && status === "undetermined")) continue
    const key = `${rule} ${status}`
    const members = open.get(key)
    if (members === undefined) open.set(key, [at])
    else members.push(at)
  }
  const parted = [...open].flatMap(([key, members]) => {
    const sampled = members.slice(0, looked)
    const here = sampled.filter((at) => findings[at]!.status !== "undetermined" || isTold(findings[at]!))
    if (here.length === sampled.length) return [{ key, members, isHere: true }]
    if (here.length === 0) return [{ key, members, isHere: false }]
    const own = new Set(here)
    return [
      { key, members: here, isHere: true },
      { key: `${key} elsewhere`, members: members.filter((at) => !own.has(at)), isHere: false }
    ]
  })
  return parted
    .map(({ isHere, key, members }): Group => {
      const { clause, modality, rule, status } = findings[members[0]!]!
      const missing = new Map(
        status === "undetermined"
          ? members.slice(0, looked).flatMap((at) => findings[at]!.missing.map((one) => [one.fact, one] as const))
          : []
      )
      return {
        key,
        rule,
        clause,
        modality,
        status,
        asks: says.get(rule)!,
        isHere,
        missing: [...missing.values()].map(({ fact, name }) => {
          const register = registerOf(fact)
          return register === undefined ? { name } : { name, register }
        }),
        members
      }
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** How far one has come: of what the notice asks and the tables can tell, how much is met. */
export interface Progress {
  readonly asked: number
  readonly met: number
  readonly unmet: number
  /** What the tables could tell and do not. */
  readonly open: number
  readonly pending: number
  /** What a person has to judge. */
  readonly judgement: number
  /** What only other tables can tell. */
  readonly elsewhere: number
}

/**
 * How far one has come with what must or should be; what is only allowed does not count.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { groupsOf, progressOf } from "@kepu/view"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const { findings } = assess(notice, portfolio, { asOf: "2023-10-20" })
 * const { asked, met, unmet } = progressOf(findings, groupsOf(notice, findings, portfolio, new Set()))
 * console.log(asked, met, unmet) // 3 0 3
 * ```
 */
export const progressOf = (findings: ReadonlyArray<Finding>, groups: ReadonlyArray<Group>): Progress => {
  const count = (isWanted: (group: Group) => boolean): number =>
    groups
      .filter((group) => group.modality !== "may" && isWanted(group))
      .reduce((sum, { members }) => sum + members.length, 0)
  const met = findings.filter(({ modality, status }) => status === "met" && modality !== "may").length
  const unmet = count(({ status }) => status === "unmet")
  const open = count(({ isHere, status }) => status === "undetermined" && isHere)
  const pending = count(({ status }) => status === "pending")
  return {
    asked: met + unmet + open + pending,
    met,
    unmet,
    open,
    pending,
    judgement: count(({ status }) => status === "judgement"),
    elsewhere: count(({ isHere, status }) => status === "undetermined" && !isHere)
  }
}
