import type { Vocabulary } from "../condition/Vocabulary.ts"
import { termFacts } from "../notice/termFacts.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unread } from "../portfolio/Unread.ts"

type Register = keyof typeof termFacts
const registers = Object.keys(termFacts) as ReadonlyArray<Register>

/** All registers but that of activities, whose terms the engine looks at as it reads their columns. */
export const besideActivities = registers.filter((register) => register !== "activities")

/** What tells the terms of a notice. */
export interface HavingTerms {
  readonly vocabulary: Vocabulary
}

/** Of each register the facts that are terms, and the ids of those that the notice has. */
type Known = Readonly<Record<Register, ReadonlyMap<string, ReadonlySet<unknown>>>>

const found = new WeakMap<object, Known>()

/** The terms of a notice, found once. */
export const knownIn = ({ vocabulary }: HavingTerms): Known => {
  let known = found.get(vocabulary)
  if (known === undefined) {
    known = Object.fromEntries(
      registers.map((register) => [
        register,
        new Map(
          Object.entries<keyof Vocabulary>(termFacts[register]).map(([fact, list]) => [
            fact,
            new Set((vocabulary[list] as ReadonlyArray<{ readonly id: string }>).map(({ id }) => id))
          ])
        )
      ])
    ) as unknown as Known
    found.set(vocabulary, known)
  }
  return known
}

/** Whether each of some values is one of those that are known. */
export const areKnown = (values: ReadonlyArray<unknown>, ids: ReadonlySet<unknown>): boolean => {
  for (let n = 0; n < values.length; n++) if (!ids.has(values[n])) return false
  return true
}

/** Whether a value, or each of several, is one of those that are known. */
const isKnown = (value: unknown, ids: ReadonlySet<unknown>): boolean =>
  Array.isArray(value) ? areKnown(value, ids) : value === undefined || ids.has(value)

/** A record of which the terms that the notice has not are unknown; the same one where it has them all. */
export const withKnownTermsOf = <A extends object>(notice: HavingTerms, register: Register, record: A): A => {
  const facts = record as Readonly<Record<string, unknown>>
  let copy: Record<string, unknown> | undefined
  for (const [fact, ids] of knownIn(notice)[register])
    if (!isKnown(facts[fact], ids)) delete (copy ??= { ...facts })[fact]
  return (copy as A | undefined) ?? record
}

type Lists = Partial<Portfolio>

/** One for each record, the same whenever it is asked for, as lists are compared by what they hold. */
const opened = new WeakMap<object, Unread>()

/**
 * A portfolio, or some of its registers, as a notice can judge it: a kind, topic, setting … that the notice does not have
 * leaves open what it would decide, as does a document or a facility of such a kind. The same where it has none. What
 * such words are is told by `portfolioProblems`. Of the registers `among` if they are given, else of all.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { withKnownTerms } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unt"] }], activities: [] })
 * console.log(withKnownTerms(notice, portfolio).units[0]?.kinds) // undefined
 * ```
 */
export const withKnownTerms = <A extends Lists>(notice: HavingTerms, given: A, among = registers): A => {
  let known: { -readonly [R in keyof Lists]: Lists[R] } = given
  for (const register of among) {
    const records: ReadonlyArray<object> = given[register] ?? []
    for (let n = 0; n < records.length; n++) {
      const record = records[n]!
      const own = withKnownTermsOf(notice, register, record)
      if (own === record) continue
      if (known === given) known = { ...given }
      if (register === "units" || register === "activities") {
        if (known[register] === records) (known as Record<string, unknown>)[register] = [...records]
        ;(known[register] as unknown as Array<object>)[n] = own
      } else {
        const { source, unit } = record as Unread
        const open =
          opened.get(record) ?? ({ register, ...(unit && { unit }), ...(source && { source }) } satisfies Unread)
        opened.set(record, open)
        if (known.unread?.includes(open) !== true) known.unread = [...(known.unread ?? []), open]
      }
    }
  }
  return known as A
}
