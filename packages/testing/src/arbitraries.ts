import {
  Activity,
  type Condition,
  type Mode,
  type Notice,
  type PlainDate,
  type PlatformState,
  Portfolio,
  type Schedule,
  type Session
} from "@kepu/core"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"

const decodeActivity = Schema.decodeSync(Activity)
const decodePortfolio = Schema.decodeSync(Portfolio)

/** One of the values, each as likely as the others. */
export const oneOf = <const A extends string | number | boolean>(
  values: readonly [A, ...Array<A>]
): Arbitrary.Arbitrary<A> => Arbitrary.schema(Schema.Literals(values) as Schema.Codec<A>)

/** A value, or `undefined` for a fact that is not known. */
const maybe = <A>(arbitrary: Arbitrary.Arbitrary<A>): Arbitrary.Arbitrary<A | undefined> =>
  Arbitrary.flatMap(oneOf([true, true, false]), (known): Arbitrary.Arbitrary<A | undefined> =>
    known ? arbitrary : Arbitrary.Constant(undefined)
  )

const present = <A extends object>(record: A): A =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as A

const subset = <const A extends string>(values: readonly [A, ...Array<A>]): Arbitrary.Arbitrary<ReadonlyArray<A>> =>
  Arbitrary.map(Arbitrary.array(oneOf(values), { maxLength: 3 }), (list) => [...new Set(list)])

const ids = <A extends { readonly id: string }>(terms: ReadonlyArray<A>): [string, ...Array<string>] => {
  const [first = "none", ...rest] = terms.map(({ id }) => id)
  return [first, ...rest]
}

const addDays = (date: string, days: number): PlainDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as PlainDate

/** Days on and beside the edges of the notice's first window. */
const days = ({ windows: [window] }: Notice): [string, ...Array<string>] => [
  window.start,
  addDays(window.start, -1),
  addDays(window.start, 1),
  window.end,
  addDays(window.end, -1),
  addDays(window.end, 1)
]

/** Schedules that meet the window's edges from both sides, with open ends and approximate days among them. */
export const schedule = (notice: Notice): Arbitrary.Arbitrary<Schedule> => {
  const session = Arbitrary.map(
    Arbitrary.all({ start: oneOf(days(notice)), length: oneOf([0, 0, 1, 9]) }),
    ({ length, start }): Session => ({ start, ...(length === 0 ? {} : { end: addDays(start, length) }) }) as Session
  )
  return Arbitrary.map(
    Arbitrary.all({
      sessions: Arbitrary.array(session, { minLength: 1, maxLength: 2 }),
      kind: oneOf(["exact", "exact", "openEnd", "approximate"])
    }),
    ({ kind, sessions }): Schedule =>
      ({ sessions, ...(kind === "exact" ? {} : { [kind]: true }) }) as unknown as Schedule
  )
}

const platformStates: readonly [PlatformState, ...Array<PlatformState>] = [
  "not-filed",
  "filed",
  "under-review",
  "published",
  "rejected"
]
const modes: readonly [Mode, ...Array<Mode>] = ["on-site", "online", "hybrid"]
const smallNumber = oneOf([0, 1, 2])

/** Activities of the given hosts, any fact of which may be unknown. */
export const activity = (notice: Notice, hosts: readonly [string, ...Array<string>]): Arbitrary.Arbitrary<Activity> => {
  const { annexes, programmes, settings, topics } = notice.vocabulary
  const words = topics.flatMap(({ declaredBy = [] }) => declaredBy)
  return Arbitrary.map(
    Arbitrary.all({
      id: oneOf(["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8"]),
      name: oneOf(["科普讲座", "合理饮食讲座", ...words.map((word) => `${word}进万家`)]),
      host: oneOf(hosts),
      coHosts: maybe(subset(hosts)),
      programme: maybe(oneOf(ids(programmes))),
      topics: maybe(subset(ids(topics))),
      settings: maybe(subset(ids(settings))),
      mode: maybe(oneOf(modes)),
      time: maybe(schedule(notice)),
      timeText: maybe(oneOf(["近日"])),
      place: maybe(oneOf(["中心广场"])),
      contactName: maybe(oneOf(["王老师"])),
      contactPhone: maybe(oneOf(["7200001"])),
      address: maybe(oneOf(["https://example.com/live"])),
      platform: maybe(oneOf(platformStates)),
      images: maybe(smallNumber),
      videos: maybe(smallNumber),
      newsLinks: maybe(smallNumber),
      summary: maybe(oneOf([true, false])),
      participants: maybe(smallNumber),
      grant: maybe(smallNumber),
      cost: maybe(smallNumber),
      annexes: maybe(subset(ids(annexes)))
    }),
    (fields) => decodeActivity(present(fields) as typeof Activity.Encoded)
  )
}

const unitIds = ["u1", "u2", "u3"] as const

const unit = (id: string, { vocabulary }: Notice) =>
  Arbitrary.map(
    Arbitrary.all({
      kinds: maybe(subset(ids(vocabulary.unitKinds))),
      responsibilities: maybe(subset(ids(vocabulary.responsibilities)))
    }),
    (facts) => present({ id, name: `单位${id}`, ...facts })
  )

/** Moments on and beside the edges of every deadline and window of the notice. */
const moments = (notice: Notice): [string, ...Array<string>] => {
  const dates = [
    ...days(notice),
    ...notice.clauses
      .flatMap(({ rules }) => rules)
      .flatMap(({ form }) =>
        form._tag === "SubmissionDue" ? [form.deadline.date, addDays(form.deadline.date, 1)] : []
      )
  ]
  const [first, ...rest] = [...new Set(dates)].flatMap((date) => [
    date,
    `${date}T00:00`,
    `${date}T00:00:00+08:00`,
    `${addDays(date, -1)}T23:59:59+08:00`
  ])
  return [first!, ...rest]
}

/** An instant on or beside an edge of the notice. */
export const asOf = (notice: Notice): Arbitrary.Arbitrary<string> => {
  const [first, ...rest] = moments(notice).filter((moment) => moment.endsWith("+08:00"))
  return oneOf([first!, ...rest])
}

/** Small portfolios whose dates, numbers and words lie on and beside the edges of the notice's rules. */
export const portfolio = (notice: Notice): Arbitrary.Arbitrary<Portfolio> => {
  const submission = Arbitrary.map(
    Arbitrary.all({
      unit: oneOf(unitIds),
      document: oneOf(ids(notice.vocabulary.documents)),
      receivedAt: maybe(oneOf(moments(notice)))
    }),
    present
  )
  const attestation = Arbitrary.map(
    Arbitrary.all({
      rule: oneOf(ids(notice.clauses.flatMap(({ rules }) => rules))),
      unit: maybe(oneOf(unitIds)),
      decision: oneOf(["met", "unmet"])
    }),
    present
  )
  const recommendations = Arbitrary.array(
    Arbitrary.map(
      Arbitrary.all({
        unit: oneOf(unitIds),
        contactName: maybe(oneOf(["王老师"])),
        content: maybe(oneOf(["讲座三场"]))
      }),
      present
    ),
    { maxLength: 2 }
  )
  return Arbitrary.map(
    Arbitrary.all({
      units: Arbitrary.all([unit("u1", notice), unit("u2", notice), unit("u3", notice)]),
      activities: Arbitrary.array(activity(notice, unitIds), { maxLength: 6 }),
      submissions: maybe(Arbitrary.array(submission, { maxLength: 6 })),
      attestations: maybe(Arbitrary.array(attestation, { maxLength: 3 })),
      recommendations: maybe(recommendations)
    }),
    ({ activities, recommendations: recommended, ...rest }) => {
      const distinct = activities.filter(({ id }, n) => activities.findIndex((other) => other.id === id) === n)
      return decodePortfolio(
        present({
          ...rest,
          activities: distinct,
          recommendations: recommended?.flatMap((recommendation, n) => {
            const chosen = distinct[n]
            return chosen === undefined ? [] : [{ ...recommendation, activity: chosen.id }]
          })
        }) as typeof Portfolio.Encoded
      )
    }
  )
}

const question = ({ vocabulary: { annexes, programmes, topics }, windows }: Notice): Arbitrary.Arbitrary<Condition> => {
  const window = oneOf(ids(windows))
  return Arbitrary.flatMap(oneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), (kind): Arbitrary.Arbitrary<Condition> => {
    switch (kind) {
      case 0:
        return Arbitrary.Constant({ _tag: "Always" })
      case 1:
        return Arbitrary.map(window, (id) => ({ _tag: "InWindow", window: id }))
      case 2:
        return Arbitrary.map(window, (id) => ({ _tag: "InWindow", window: id, wholly: true }))
      case 3:
        return Arbitrary.Constant({ _tag: "LastDayReached" })
      case 4:
        return Arbitrary.map(oneOf(ids(topics)), (topic) => ({ _tag: "HasTopic", topic }))
      case 5:
        return Arbitrary.map(oneOf(["科普", "饮食", "安全"]), (word) => ({ _tag: "NameContains", words: [word] }))
      case 6:
        return Arbitrary.map(oneOf(platformStates), (state) => ({ _tag: "PlatformIn", states: [state] }))
      case 7:
        return Arbitrary.map(
          Arbitrary.all({ fact: oneOf(["images", "newsLinks", "participants"]), number: oneOf([0, 1, 2]) }),
          (asked) => ({ _tag: "AtLeast", ...asked })
        )
      case 8:
        return Arbitrary.map(oneOf(["time", "place", "summary", "mode", "topics"]), (fact) => ({
          _tag: "Reported",
          fact
        }))
      default:
        return programmes.length > 0
          ? Arbitrary.map(oneOf(ids(programmes)), (id) => ({ _tag: "ProgrammeIn", programmes: [id] }))
          : Arbitrary.map(oneOf(ids(annexes)), (annex) => ({ _tag: "ListedIn", annex }))
    }
  })
}

/** Conditions over the notice's terms, nested at most `depth` deep. */
export const condition = (notice: Notice, depth = 2): Arbitrary.Arbitrary<Condition> => {
  if (depth === 0) return question(notice)
  return Arbitrary.flatMap(
    oneOf(["question", "question", "All", "Any", "Not"]),
    (tag): Arbitrary.Arbitrary<Condition> => {
      const part = condition(notice, depth - 1)
      if (tag === "question") return question(notice)
      if (tag === "Not") return Arbitrary.map(part, (of) => ({ _tag: "Not", of }))
      return Arbitrary.map(
        Arbitrary.all({ first: part, rest: Arbitrary.array(part, { maxLength: 2 }) }),
        ({ first, rest }) => ({
          _tag: tag,
          of: [first, ...rest]
        })
      )
    }
  )
}
