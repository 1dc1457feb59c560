import type { AskedOfRows, AskedStep } from "@kepu/core/numbers"
import { byTest, testOf } from "@kepu/core/tables"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import { testsIn } from "../condition/compile.ts"
import { scheduleQuestions } from "../condition/schedule.ts"
import type { RecordReading } from "../RecordReading.ts"

type Column = Extract<AskedStep, { readonly kind: "column" }>
type Bound = Extract<AskedStep, { readonly kind: "host" }>["bound"]
type Question = Parameters<typeof testOf>[0]

const isQuestion = (asked: Column["asked"]): asked is Question => typeof asked === "object" && "_tag" in asked

/** Whether SQL cannot tell of any activity whether the condition holds. */
const isRefused = (step: AskedStep): boolean => {
  if (step.kind === "beside") return true
  if (step.kind !== "column" || !isQuestion(step.asked)) return false
  const test = testOf(step.asked)
  if (test.kind === "kinds") return true
  return test.kind === "declared" && test.check.is === "before" && (test.fact === "time" || test.check.of === "time")
}

/** The places of conditions and of all that they are made of. */
const reachedFrom = ({ steps }: Pick<AskedOfRows, "steps">, places: ReadonlyArray<number>): ReadonlySet<number> => {
  const reached = new Set(places)
  for (const place of reached) {
    const step = steps[place]!
    if (step.kind === "not") reached.add(step.of)
    else if (step.kind === "all" || step.kind === "any") for (const part of step.of) reached.add(part)
  }
  return reached
}

/** The ids of the rules and indicators that ask what SQL cannot tell. */
export const refusedIn = (asked: AskedOfRows): ReadonlyArray<string> =>
  asked.uses.flatMap(({ id, places }) =>
    [...reachedFrom(asked, places)].some((place) => isRefused(asked.steps[place]!)) ? [id] : []
  )

/** How the conditions of a notice are told in two steps: those that ask records become columns, all else is made of these. */
export interface StepsInSql {
  /** The columns, by their names, as expressions on the row `c` and its host's row `u`. */
  readonly columns: ReadonlyMap<string, Fragment>
  /** A condition by its place, made of those columns. */
  readonly truthOf: (place: number) => Fragment
  /** The columns that are NULL also where a person would have to see a name. */
  readonly named: ReadonlyArray<string>
  /** The bounds of hosts, in the order in which the codes of a unit tell them: `+` that it is bound, `-` that it is not. */
  readonly bounds: ReadonlyArray<Bound>
  /** Whether hosts are asked for together, which is told only where there is one. */
  readonly isTogether: boolean
}

export const stepsIn = (
  sql: SqlClient,
  reading: RecordReading,
  asked: AskedOfRows,
  places: ReadonlyArray<number>
): StepsInSql => {
  const tests = testsIn(sql, reading, asked.scope, () => undefined)
  const named = (words: ReadonlyArray<string>) =>
    byTest(tests, { kind: "name", words: words as readonly [string, ...ReadonlyArray<string>] })
  const { touches } = scheduleQuestions(sql, reading)
  const bounds: Array<Bound> = []
  const isBound = (bound: Bound): Fragment =>
    sql.literal(`CASE substr(u.codes, ${bounds.push(bound)}, 1) WHEN '+' THEN 1 = 1 WHEN '-' THEN 1 = 0 END`)
  const columnOf = ({ asked: question }: Column): Fragment => {
    if (question === "timeText") return sql`CASE WHEN ${reading.saysNothingAt("timeText")} THEN NULL ELSE 1 = 1 END`
    if (!isQuestion(question)) return "words" in question ? named(question.words) : touches(question)
    // Words of names that answer it too are a condition of their own.
    const { declared: _, ...test } = testOf(question) as ReturnType<typeof testOf> & { readonly declared?: unknown }
    return byTest(tests, test)
  }
  const isOpen = reading.saysNothingAt("coHosts")
  const tellAt = (step: AskedStep): Fragment | undefined => {
    switch (step.kind) {
      case "column":
        return columnOf(step)
      case "host":
        return isBound(step.bound)
      case "together": {
        // Of one host alone: co-hosts that are not known may be anybody.
        const [bound, ...others] = step.bounds
        const otherwise = sql`CASE WHEN ${isOpen} THEN NULL ELSE 1 = 0 END`
        if (bound === undefined) return sql`1 = 1`
        if (others.length > 0) return otherwise
        const isHost = isBound(bound)
        return sql`CASE WHEN ${isHost} THEN 1 = 1 WHEN ${isOpen} THEN NULL ELSE ${isHost} END`
      }
      default:
        return undefined
    }
  }
  const columns = new Map<string, Fragment>()
  const namedColumns: Array<string> = []
  let isTogether = false
  for (const place of [...reachedFrom(asked, places)].toSorted((a, b) => a - b)) {
    const step = asked.steps[place]!
    const told = tellAt(step)
    if (told === undefined) continue
    columns.set(`s${place}`, told)
    if (step.kind === "column" && typeof step.asked === "object" && "words" in step.asked)
      namedColumns.push(`s${place}`)
    isTogether ||= step.kind === "together"
  }
  const truthOf = (place: number): Fragment => {
    const step = asked.steps[place]!
    switch (step.kind) {
      case "all":
        return sql`(${sql.join(" AND ", false, "1 = 1")(step.of.map(truthOf))})`
      case "any":
        return sql`(${sql.join(" OR ", false, "1 = 0")(step.of.map(truthOf))})`
      case "not":
        return sql`(NOT ${truthOf(step.of)})`
      default:
        return sql.literal(`s${place}`)
    }
  }
  return { columns, truthOf, named: namedColumns, bounds, isTogether }
}
