import { type Notice } from "@kepu/core"
import { Activity, PlainDate, Schedule } from "@kepu/core/schema"
import { addDays } from "@kepu/core/time"
import { activityFacts, type FactRow } from "@kepu/core/tables"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { declaredValues } from "./declared.ts"
import { days, names, numbers } from "./edges.ts"
import { ids, maybe, oneOf, present, subset } from "./values.ts"

const decode = Schema.decodeSync(Activity)

type Encoded = typeof Activity.Encoded

/** The facts that an activity may lack. */
type OptionalFact = Exclude<keyof typeof activityFacts, "id" | "name" | "host" | "source">
type TypeOf<F extends OptionalFact> = (typeof activityFacts)[F]["type"]

/** A generator for each type of fact. */
type ByType = { readonly [T in TypeOf<OptionalFact>]: (row: FactRow, fact: string) => Arbitrary.Arbitrary<unknown> }

const lengths = [0, 0, 1, 9] as const
const clocks = ["", "", "T00:00", "T23:59"] as const

/** Schedules that meet the windows' edges from both sides; clocks, open ends and approximate days are among them. */
export const schedule = (notice: Notice): Arbitrary.Arbitrary<Schedule> => {
  const session = Arbitrary.map(
    Arbitrary.all({ day: oneOf(days(notice)), length: oneOf(lengths), clock: oneOf(clocks) }),
    ({ clock, day, length }) => ({
      start: `${day}${clock}`,
      ...(length === 0 ? {} : { end: `${addDays(PlainDate.make(day), length)}${clock}` })
    })
  )
  return Arbitrary.map(
    Arbitrary.all({
      first: session,
      rest: Arbitrary.array(session, { maxLength: 1 }),
      kind: oneOf(["exact", "exact", "openEnd", "approximate"])
    }),
    ({ first, kind, rest }) =>
      Schema.decodeSync(Schedule)({ sessions: [first, ...rest], ...(kind === "exact" ? {} : { [kind]: true }) })
  )
}

/** What stands for a text, where it is not the fact's own id. */
const texts: Readonly<Record<string, string>> = {
  timeText: "近日",
  place: "中心广场",
  contactName: "王老师",
  contactPhone: "7200001",
  address: "https://example.com/live",
  remark: "雨天顺延"
}

/** Activities of the given hosts, any fact of which may be unknown. */
export const activity = (
  notice: Notice,
  hosts: readonly [string, ...ReadonlyArray<string>]
): Arbitrary.Arbitrary<Activity> => {
  const { vocabulary } = notice
  const number = oneOf(numbers(notice))
  const terms = ({ vocabulary: list }: FactRow) => ids(list === undefined ? [] : vocabulary[list])
  const byType: ByType = {
    choice: ({ values = ["none"] }) => oneOf(values),
    count: () => number,
    declared: () => declaredValues(notice, "activities"),
    schedule: () => schedule(notice),
    term: (row) => oneOf(terms(row)),
    terms: (row) => subset(terms(row)),
    text: (_row, fact) => oneOf([texts[fact] ?? fact]),
    units: () => subset(hosts),
    "yes-no": () => oneOf([true, false])
  }
  const facts = Object.fromEntries(
    Object.entries<FactRow>(activityFacts).flatMap(([fact, row]) => {
      const generate = Object.hasOwn(byType, row.type) ? byType[row.type as keyof ByType] : undefined
      return row.required || generate === undefined ? [] : [[fact, maybe(generate(row, fact))]]
    })
  )
  return Arbitrary.map(
    Arbitrary.all({
      id: oneOf(["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8"]),
      name: oneOf(names(notice)),
      host: oneOf(hosts),
      ...facts
    }),
    (fields) => decode(present(fields) as unknown as Encoded)
  )
}
