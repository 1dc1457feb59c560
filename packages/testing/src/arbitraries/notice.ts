import { noticeFromData } from "@kepu/core"
import { Notice, PlainDate, Rule, Vocabulary, WorkingCalendar } from "@kepu/core/schema"
import { workingDaysOf } from "@kepu/core/author"
import { addDays, type Window } from "@kepu/core/time"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { ruleForm } from "./ruleForm.ts"
import { anyOf, maybe, oneOf, present } from "./values.ts"

type Encoded = typeof Notice.Encoded

const named = <const A extends object>(id: string, more: A = {} as A) => ({
  id,
  name: { "zh-CN": id, en: id },
  ...more
})

/** Few terms, so that rules and portfolios often speak of the same. */
const vocabulary: typeof Vocabulary.Encoded = {
  unitKinds: [named("member-unit"), named("township")],
  responsibilities: [named("food-safety")],
  topics: [named("food-safety", { declaredBy: ["食品安全"] }), named("health")],
  settings: [named("campuses"), named("families")],
  programmes: [named("cloud-action", { declaredBy: ["云上科普日"] }), named("base-action")],
  facilities: [named("outdoor-site"), named("display")],
  documents: [named("summary"), named("photos")],
  annexes: [
    named("annex-1", {
      about: "activity",
      fields: [
        { label: "序号", required: true },
        { label: "项目名称", fact: "name", required: true },
        { label: "活动时间", fact: "time", required: true },
        { label: "活动地点", fact: "place", required: false },
        { label: "时长", fact: "length", required: true }
      ]
    } as const),
    named("annex-2", {
      about: "recommendation",
      fields: [
        { label: "联系人", fact: "contactName", required: true },
        { label: "主要内容", fact: "content", required: false },
        { label: "奖次", fact: "prize", required: true },
        { label: "推荐单位意见", fact: "unitOpinion", required: true, seal: true }
      ]
    } as const)
  ],
  facts: [
    named("length", { of: "activities", type: "number", unit: { "zh-CN": "秒", en: "s" } } as const),
    named("budget", { of: "activities", type: "number" } as const),
    named("level", { of: "activities", type: "choice", values: [named("county"), named("city")] } as const),
    named("approved-on", { of: "activities", type: "date" } as const),
    named("filed-on", { of: "activities", type: "date" } as const),
    named("indoors", { of: "activities", type: "yes-no" } as const),
    named("slogan", { of: "activities", type: "text" } as const),
    named("members", { of: "units", type: "number" } as const),
    named("stamped", { of: "submissions", type: "yes-no" } as const),
    named("area", { of: "facilities", type: "number", unit: { "zh-CN": "平方米", en: "m²" } } as const),
    named("prize", { of: "recommendations", type: "choice", values: [named("first"), named("second")] } as const)
  ]
}

const calendar = Schema.decodeSync(WorkingCalendar)(workingDaysOf(2023))

const frame = {
  format: "kepu.notice/2",
  id: "generated",
  title: "关于举办科普日活动的通知",
  issuer: "某县科素办",
  issuedOn: "2023-08-31",
  validFrom: "2023-08-31",
  region: { code: "610526", name: { "zh-CN": "某县", en: "a county" } },
  event: { "zh-CN": "科普日", en: "science day" },
  themes: ["主题"],
  parents: [],
  addressees: [],
  channels: [],
  calendar,
  vocabulary
} as const satisfies Partial<Encoded>

const terms = Schema.decodeSync(Vocabulary)(vocabulary)

const window = (id: string): Arbitrary.Arbitrary<Window> =>
  Arbitrary.map(
    Arbitrary.all({ start: oneOf(["2023-09-17", "2023-09-16", "2023-09-20"]), more: oneOf([2, 0, 6]) }),
    ({ more, start }) => ({ ...named(id), start, end: addDays(PlainDate.make(start), more) }) as Window
  )

const windows = anyOf<readonly [Window, ...ReadonlyArray<Window>]>([
  Arbitrary.all([window("activity-days")]),
  Arbitrary.all([window("activity-days"), window("online-days")])
])

const localized = { "zh-CN": "要求", en: "the requirement" }

/** Without its id, which must differ from all others. */
const rule = (
  given: readonly [Window, ...ReadonlyArray<Window>]
): Arbitrary.Arbitrary<Omit<typeof Rule.Encoded, "id">> =>
  Arbitrary.map(
    Arbitrary.all({
      modality: oneOf(["must", "must", "should", "may"]),
      says: Arbitrary.Constant(localized),
      reading: maybe(oneOf([{ "zh-CN": "理解", en: "the reading" }])),
      setBy: maybe(oneOf(["nation", "county"])),
      form: ruleForm({ calendar, vocabulary: terms, windows: [given[0], ...given.slice(1)] })
    }),
    present
  )

/** Notices of one or two windows and a few clauses, with rules of every form over a small vocabulary. */
export const notice: Arbitrary.Arbitrary<Notice> = Arbitrary.flatMap(windows, (given) =>
  Arbitrary.map(
    Arbitrary.all({
      zone: oneOf(["Asia/Shanghai", "Asia/Shanghai", "America/New_York"]),
      first: Arbitrary.array(rule(given), { minLength: 1, maxLength: 3 }),
      rest: Arbitrary.array(Arbitrary.array(rule(given), { maxLength: 3 }), { maxLength: 2 })
    }),
    ({ first, rest, zone }) => {
      const clause = (rules: typeof first, n: number) => ({
        number: `${n + 1}`,
        phrase: "短语",
        summary: localized,
        fingerprint: `sha256-${"0".repeat(64)}`,
        rules: rules.map((one, i) => ({ ...one, id: `rule-${n + 1}-${i + 1}` }))
      })
      return noticeFromData({
        ...frame,
        zone,
        windows: [given[0], ...given.slice(1)],
        clauses: [clause(first, 0), ...rest.map((rules, n) => clause(rules, n + 1))]
      })
    }
  )
)
