import type { AskedOfRows, RowNumber } from "@kepu/core/numbers"
import { isFact } from "@kepu/core/tables"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import type { RecordReading } from "../RecordReading.ts"
import { stepsIn } from "./steps.ts"

/** Where activities stand: a FROM item that is called `c`, and which of its rows are meant. */
export interface ActivitySource {
  readonly from: Fragment
  readonly where?: Fragment
  /** Whether a row is to be read as a record whatever is asked, since it may not be one; called when all else was told. */
  readonly isDoubtful?: () => Fragment
}

/** What a row of the answer tells. */
export const answers = { left: -1, ofUnit: 0, ofAll: 1, ofValue: 2 } as const

/** The numbers of a row of the answer that tells of units, or of all, in their order. */
export interface Layout {
  readonly ofUnit: ReadonlyArray<RowNumber>
  readonly ofRegion: ReadonlyArray<RowNumber>
  /** Joint numbers of units, of which something may be anybody's. */
  readonly ofAnybody: ReadonlyArray<RowNumber>
  /** Numbers that are kept value by value, and of whom: they answer under the kind `answers.ofValue` and their place. */
  readonly byValue: ReadonlyArray<{ readonly number: RowNumber; readonly whose: "unit" | "region" | "anybody" }>
}

/** How many numbers tell of one number, and of one rule: known, possible, unknown; met, failed, not applicable, of all. */
export const [perNumber, perRule] = [3, 4]

export const layoutOf = ({ region, unit }: AskedOfRows): Layout => {
  const plain = (list: ReadonlyArray<RowNumber>) => list.filter(({ values }) => values === undefined)
  const valued = (list: ReadonlyArray<RowNumber>) => list.filter(({ values }) => values !== undefined)
  const isJoint = ({ credit }: RowNumber) => credit === "all-hosts"
  return {
    ofUnit: plain(unit),
    ofRegion: plain(region),
    ofAnybody: plain(unit).filter(isJoint),
    byValue: [
      ...valued(unit).flatMap((number) => [
        { number, whose: "unit" as const },
        ...(isJoint(number) ? [{ number, whose: "anybody" as const }] : [])
      ]),
      ...valued(region).map((number) => ({ number, whose: "region" as const }))
    ]
  }
}

const pathOf = (fact: string): ReadonlyArray<string> => (isFact(fact) ? [fact] : ["facts", fact])

/**
 * One statement that goes through activities once and counts all that is asked of them: for each host the numbers of units,
 * once all other numbers and statuses, numbers value by value, and the records that SQL cannot judge, as they are.
 */
export const queryFor = (
  sql: SqlClient,
  reading: RecordReading,
  source: ActivitySource,
  asked: AskedOfRows,
  layout: Layout,
  given: { readonly codesOf: (bounds: ReturnType<typeof stepsIn>["bounds"]) => string; readonly recommended: string }
) => {
  const numbers = [...asked.unit, ...asked.region]
  const rules = asked.rules.filter(({ isTimed }) => !isTimed)
  const timed = asked.rules.filter(({ isTimed }) => isTimed)
  const places = [
    ...numbers.map(({ condition }) => condition),
    ...asked.rules.flatMap(({ require, where }) => [where, require])
  ]
  const { bounds, columns, isTogether, named, truthOf } = stepsIn(sql, reading, asked, places)
  const facts = [...new Set(numbers.flatMap(({ values }) => values?.fact ?? []))]
  const sums = [...new Set(numbers.flatMap(({ sum }) => sum ?? []))]
  const hasJoint = isTogether || numbers.some(({ credit }) => credit === "all-hosts")

  const as = (fragment: Fragment, name: string) => sql`${fragment} AS ${sql.literal(name)}`
  const told = [
    as(reading.textAt("host"), "host"),
    as(reading.textAt("id"), "id"),
    as(reading.saysNothingAt("coHosts"), "open"),
    as(hasJoint ? sql`coalesce(${reading.someText("coHosts", () => sql`1 = 1`)}, 1 = 0)` : sql`1 = 0`, "joint"),
    as(reading.record, "body"),
    ...[...columns].map(([name, fragment]) => as(fragment, name)),
    ...sums.map((fact, n) => {
      const path = pathOf(fact)
      return as(sql`CASE WHEN ${reading.isNumberAt(...path)} THEN ${reading.numberAt(...path)} END`, `a${n}`)
    }),
    ...facts.map((fact, n) => as(fact === "host" ? sql`NULL` : reading.jsonAt(...pathOf(fact)), `v${n}`)),
    as(source.isDoubtful?.() ?? sql`1 = 0`, "doubtful")
  ]
  const left = sql.join(
    " OR ",
    false
  )([
    sql.literal("joint"),
    sql.literal("doubtful IS NOT FALSE"),
    ...named.map((name) => sql.literal(`${name} IS NULL`)),
    ...timed.map(({ where }) => sql`${truthOf(where)} IS NOT FALSE`),
    sql`id IN (SELECT r.id FROM ${reading.pairsOf(given.recommended)} AS r)`
  ])
  const roots = [...new Set(places)]
  const rootOf = (place: number) => sql.literal(`r${place}`)
  const kept = [
    sql.literal("host, open"),
    as(sql`CASE WHEN ${left} THEN body END`, "body"),
    ...roots.map((place) => as(truthOf(place), `r${place}`)),
    ...sums.map((_, n) => sql.literal(`a${n}`)),
    ...facts.map((_, n) => sql.literal(`v${n}`))
  ]

  const number = (fragment: Fragment) => sql`CAST(${fragment} AS DOUBLE PRECISION)`
  const count = (condition: Fragment) => number(sql`count(*) FILTER (WHERE ${condition})`)
  const zero = number(sql`0`)
  /** How much counts for certain, and at most, and of how many that is not known; of those which `among` means. */
  const countsOf = (
    { condition, sum }: RowNumber,
    among: { readonly sure: boolean; readonly rest: Fragment | undefined }
  ): ReadonlyArray<Fragment> => {
    const root = rootOf(condition)
    const isOpen = among.rest === undefined ? undefined : sql`${root} IS NOT FALSE AND ${among.rest}`
    if (sum === undefined) return [among.sure ? count(root) : zero, isOpen === undefined ? zero : count(isOpen), zero]
    const amount = sql.literal(`a${sums.indexOf(sum)}`)
    const total = (condition: Fragment) => number(sql`coalesce(sum(${amount}) FILTER (WHERE ${condition}), 0)`)
    return [
      among.sure ? total(root) : zero,
      isOpen === undefined ? zero : total(isOpen),
      isOpen === undefined ? zero : count(sql`${isOpen} AND ${amount} IS NULL`)
    ]
  }
  const everybody = sql`1 = 1`
  const ofUnit = (one: RowNumber) =>
    countsOf(one, { sure: true, rest: one.credit === "all-hosts" ? sql`NOT open` : everybody })
  const ofRegion = (one: RowNumber) => countsOf(one, { sure: true, rest: everybody })
  const ofAnybody = (one: RowNumber) => countsOf(one, { sure: false, rest: sql`open` })

  const unitNumbers = layout.ofUnit.flatMap(ofUnit)
  const allNumbers = [
    number(sql`count(*)`),
    ...layout.ofRegion.flatMap(ofRegion),
    ...layout.ofAnybody.flatMap(ofAnybody),
    ...rules.flatMap(({ require, where }) => {
      const [applies, fulfils] = [rootOf(where), rootOf(require)]
      return [
        count(sql`${applies} AND ${fulfils}`),
        count(sql`${applies} AND NOT ${fulfils}`),
        count(sql`NOT ${applies}`),
        number(sql`count(*)`)
      ]
    })
  ]
  const width = Math.max(unitNumbers.length, allNumbers.length, perNumber)
  const nothing = sql`CAST(NULL AS TEXT)`
  const row = (kind: number, whose: Fragment, value: Fragment, amounts: ReadonlyArray<Fragment>) =>
    sql.join(
      ", ",
      false
    )([
      as(sql.literal(`${kind}`), "kind"),
      as(whose, "whose"),
      as(value, "value"),
      ...Array.from({ length: width }, (_, n) => as(amounts[n] ?? zero, `n${n}`))
    ])
  const host = sql.literal("host")
  const byValue = layout.byValue.map(({ number: one, whose }, n) => {
    const fact = one.values!.fact
    const value = fact === "host" ? host : sql.literal(`v${facts.indexOf(fact)}`)
    const amounts = { unit: ofUnit, region: ofRegion, anybody: ofAnybody }[whose](one)
    const by = whose === "unit" ? (fact === "host" ? host : sql`host, ${value}`) : value
    return sql`SELECT ${row(answers.ofValue + n, whose === "unit" ? host : nothing, value, amounts)}
      FROM k WHERE ${rootOf(one.condition)} IS NOT FALSE GROUP BY ${by}`
  })
  const where = source.where === undefined ? sql`` : sql`WHERE ${source.where}`
  const units = bounds.length === 0 ? sql`` : sql`LEFT JOIN u ON u.id = ${reading.textAt("host")}`
  const unitTable =
    bounds.length === 0 ? sql`` : sql`u AS (SELECT p.id, p.codes FROM ${reading.pairsOf(given.codesOf(bounds))} AS p),`
  return sql<Readonly<Record<string, unknown>>>`WITH ${unitTable}
    b AS (SELECT ${sql.join(", ", false)(told)} FROM ${source.from} ${units} ${where}),
    j AS MATERIALIZED (SELECT ${sql.join(", ", false)(kept)} FROM b),
    k AS (SELECT * FROM j WHERE body IS NULL)
    SELECT ${row(answers.ofUnit, host, nothing, unitNumbers)} FROM k GROUP BY host
    UNION ALL SELECT ${row(answers.ofAll, nothing, nothing, allNumbers)} FROM k
    ${sql.join(" ", false)(byValue.map((select) => sql`UNION ALL ${select}`))}
    UNION ALL SELECT ${row(answers.left, nothing, sql.literal("body"), [])} FROM j WHERE body IS NOT NULL`
}
