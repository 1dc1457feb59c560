import { Activity, addDays, Mode, type Notice, PlainDate, PlatformState, Schedule } from "@kepu/core"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { days, names, numbers } from "./edges.ts"
import { ids, maybe, oneOf, present, subset } from "./values.ts"

const decode = Schema.decodeSync(Activity)

type Encoded = typeof Activity.Encoded

/** A generator for each fact; a fact that is added to `Activity` is asked for by the compiler. */
type Facts = {
  readonly [Fact in Exclude<keyof Encoded, "id" | "name" | "host" | "source">]-?: Arbitrary.Arbitrary<
    Exclude<Encoded[Fact], undefined> | undefined
  >
}

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

/** Activities of the given hosts, any fact of which may be unknown. */
export const activity = (
  notice: Notice,
  hosts: readonly [string, ...ReadonlyArray<string>]
): Arbitrary.Arbitrary<Activity> => {
  const { annexes, programmes, settings, topics } = notice.vocabulary
  const number = maybe(oneOf(numbers(notice)))
  const facts: Facts = {
    coHosts: maybe(subset(hosts)),
    programme: maybe(oneOf(ids(programmes))),
    topics: maybe(subset(ids(topics))),
    settings: maybe(subset(ids(settings))),
    mode: maybe(oneOf(Mode.literals)),
    time: maybe(schedule(notice)),
    timeText: maybe(oneOf(["近日"])),
    place: maybe(oneOf(["中心广场"])),
    contactName: maybe(oneOf(["王老师"])),
    contactPhone: maybe(oneOf(["7200001"])),
    address: maybe(oneOf(["https://example.com/live"])),
    platform: maybe(oneOf(PlatformState.literals)),
    images: number,
    videos: number,
    newsLinks: number,
    summary: maybe(oneOf([true, false])),
    participants: number,
    staff: number,
    volunteers: number,
    grant: number,
    cost: number,
    annexes: maybe(subset(ids(annexes))),
    remark: maybe(oneOf(["雨天顺延"]))
  }
  return Arbitrary.map(
    Arbitrary.all({
      id: oneOf(["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8"]),
      name: oneOf(names(notice)),
      host: oneOf(hosts),
      ...facts
    }),
    (fields) => decode(present(fields) as Encoded)
  )
}
