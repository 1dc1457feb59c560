import { type Activity, Failed, type Failure, type Notice, type Portfolio } from "@kepu/core"
import type { Part, PartOptions } from "@kepu/core/aggregate"
import { withKnownTerms } from "@kepu/core/notice"
import { type RowCounting, counting, type RowCount } from "@kepu/core/numbers"
import { Corrupt, storeError, type StoreError } from "@kepu/core/port"
import { Activity as ActivitySchema } from "@kepu/core/schema"
import { activityFacts, type FactRow } from "@kepu/core/tables"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { SqlClient } from "effect/sql/SqlClient"
import { asStoreError } from "../failures.ts"
import type { RecordReading } from "../RecordReading.ts"
import { type ActivitySource, answers, type Layout, layoutOf, perNumber, perRule, queryFor } from "./query.ts"
import { refusedIn } from "./steps.ts"
import { withTerms } from "./terms.ts"
import { failure } from "./words.ts"

/** All that is known of a portfolio but its activities. */
export type Beside = Omit<Portfolio, "activities">

/** As of when activities are counted, and which indicators. */
export interface CountingOptions extends PartOptions {
  /** Told now and then how many activities were judged here so far, as the database cannot tell what they come to. */
  readonly onJudgedHere?: (activities: number) => void
}

const factTypes: Readonly<Record<string, FactRow | undefined>> = activityFacts
const isList = (fact: string): boolean => factTypes[fact]?.type === "terms"

/** A code for each unit and bound: `+` that it binds the unit, `-` that it does not, `?` that it is not known. */
const codesOf =
  ({ units }: Beside, { boundBy }: RowCounting) =>
  (bounds: ReadonlyArray<Parameters<RowCounting["boundBy"]>[0]>): string => {
    const codes = bounds.map(boundBy)
    return JSON.stringify(units.map(({ id }, n) => [id, codes.map((own) => "-?+"[own[n]! + 1]).join("")]))
  }

/** What is absent in a record of columns is null there. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, own]) => (own === null ? [] : [[key, withoutNulls(own)]]))
  )
}

const decode = Schema.decodeUnknownResult(ActivitySchema)
const activityIn = (json: string): Activity => {
  const data = withoutNulls(JSON.parse(json)) as Readonly<Record<string, unknown>>
  const read = decode(data)
  if (Result.isSuccess(read)) return read.success
  throw storeError(new Corrupt({ where: `activities/${String(data["id"])}`, detail: String(read.failure) }))
}

type Row = Readonly<Record<string, unknown>>

/** Activities that are judged here at once, and how many things that are wrong are told. */
const [together, mostTold] = [1000, 20]

const failedBy = ([first, ...rest]: ReadonlyArray<Failure>): Failed | undefined => first && new Failed([first, ...rest])

/** Takes the rows of the answer, and knows afterwards what was wrong with them. */
const takerFor = (
  counted: RowCounting,
  layout: Layout,
  recommended: ReadonlySet<string>,
  beside: Beside,
  onJudgedHere: CountingOptions["onJudgedHere"]
) => {
  const unknownHosts = new Set<string>()
  const missing = new Set(recommended)
  const countAt = (row: Row, n: number): RowCount => ({
    known: Number(row[`n${n}`]),
    possible: Number(row[`n${n + 1}`]),
    unknown: Number(row[`n${n + 2}`])
  })
  const placeOf = (host: unknown): number | undefined => {
    const place = counted.placeOf(host as string)
    if (place === undefined) unknownHosts.add(String(host))
    return place
  }
  const takeAll = (row: Row): void => {
    counted.addActivities(Number(row["n0"]))
    let at = 1
    for (const number of layout.ofRegion) {
      counted.add(number, "region", countAt(row, at))
      at += perNumber
    }
    for (const number of layout.ofAnybody) {
      counted.add(number, "anybody", countAt(row, at))
      at += perNumber
    }
    for (const { isTimed, otherwise, rule } of counted.asked.rules) {
      if (isTimed) {
        // Those of which it is known that it does not apply to them; all others were left.
        counted.addFound(rule, "not-applicable", Number(row["n0"]))
        continue
      }
      const [met = 0, fails = 0, applies = 0, all = 0] = Array.from({ length: perRule }, (_, n) =>
        Number(row[`n${at + n}`])
      )
      counted.addFound(rule, "met", met)
      counted.addFound(rule, otherwise, fails)
      counted.addFound(rule, "not-applicable", applies)
      counted.addFound(rule, "undetermined", all - met - fails - applies)
      at += perRule
    }
  }
  const left: Array<Activity> = []
  let judged = 0
  const gather = (): void => {
    const ids = new Set<string>(left.map(({ id }) => id))
    const { recommendations, submissions, unread } = beside
    counted.gather({
      activities: left,
      ...(recommendations === undefined
        ? {}
        : { recommendations: recommendations.filter(({ activity }) => ids.has(activity)) }),
      ...(submissions === undefined
        ? {}
        : { submissions: submissions.filter(({ activity }) => activity === undefined || ids.has(activity)) }),
      ...(unread === undefined ? {} : { unread })
    })
    judged += left.length
    onJudgedHere?.(judged)
    left.length = 0
  }
  const takeLeft = (json: string): void => {
    const activity = activityIn(json)
    placeOf(activity.host)
    missing.delete(activity.id)
    left.push(activity)
    if (left.length === together) gather()
  }
  const take = (row: Row): void => {
    const kind = Number(row["kind"])
    const { value, whose } = row
    if (kind === answers.left) takeLeft(value as string)
    else if (kind === answers.ofAll) takeAll(row)
    else if (kind === answers.ofUnit) {
      const place = placeOf(whose)
      if (place !== undefined)
        for (const [n, number] of layout.ofUnit.entries()) counted.add(number, place, countAt(row, n * perNumber))
    } else {
      const { number, whose: about } = layout.byValue[kind - answers.ofValue]!
      const { values } = number
      const of = about === "unit" ? placeOf(whose) : about
      if (of === undefined || values === undefined) return
      const said = value === null ? undefined : values.fact === "host" ? value : JSON.parse(value as string)
      counted.addValue({ ...number, values }, of, said, countAt(row, 0))
    }
  }
  /** Takes what is left, and tells what was wrong. */
  const end = (): Failed | undefined => {
    gather()
    const wrong = [
      ...[...unknownHosts].map((host) => failure("unknown-hosts", host)),
      ...[...missing].map((id) => failure("unknown-activities", id))
    ]
    return failedBy(wrong.slice(0, mostTold))
  }
  return { take, end }
}

/**
 * What activities in a database come to, counted there in one statement; the part is that of `partOf` for all of them.
 * What SQL cannot tell of single activities (a name of signs that look like others, co-hosts where they count, a document,
 * a recommendation) is judged here, as they come. Fails before anything is asked if a rule asks what it can tell of none.
 */
export const partIn = (
  sql: SqlClient,
  reading: RecordReading,
  source: ActivitySource,
  notice: Notice,
  beside: Beside,
  { onJudgedHere, ...options }: CountingOptions
): Effect.Effect<Part, Failed | StoreError> =>
  Effect.gen(function* () {
    const counted = yield* Effect.try({
      try: () => counting(notice, beside.units, options),
      catch: (error) => error as Failed
    })
    const { asked } = counted
    const refused = failedBy(refusedIn(asked).map((id) => failure("not-in-sql", id)))
    if (refused !== undefined) return yield* Effect.fail(refused)
    const layout = layoutOf(asked)
    const recommended = new Set<string>((beside.recommendations ?? []).map(({ activity }) => activity))
    const query = queryFor(sql, withTerms(sql, reading, asked.terms, isList), source, asked, layout, {
      codesOf: codesOf(beside, counted),
      recommended: JSON.stringify([...recommended].map((id) => [id, ""]))
    })
    // A document of a sort that the notice does not have leaves open what it is: also for the unit's other activities.
    const known = withKnownTerms(notice, beside)
    const { end, take } = takerFor(counted, layout, recommended, known, onJudgedHere)
    yield* asStoreError(
      Stream.runForEachArray(query.stream, (rows) =>
        Effect.try({
          try: () => {
            for (const row of rows) take(row)
          },
          catch: (error) => error as StoreError
        })
      )
    )
    const wrong = end()
    return wrong === undefined ? counted.part() : yield* Effect.fail(wrong)
  })
