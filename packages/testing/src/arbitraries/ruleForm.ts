import { addDays, type Deadline, type RuleForm, type TimeLimit } from "@kepu/core"
import * as Arbitrary from "effect/Arbitrary"
import { condition, type Terms } from "./condition.ts"
import { anyOf, ids, maybe, oneOf, present, someOf } from "./values.ts"

type Encoded = typeof RuleForm.Encoded
type Tag = Encoded["_tag"]
type Form<T extends Tag> = Extract<Encoded, { readonly _tag: T }>
type Fields<T extends Tag> = {
  readonly [Key in Exclude<keyof Form<T>, "_tag">]-?: Arbitrary.Arbitrary<Form<T>[Key] | undefined>
}

/** A generator for each form and each of its fields; the compiler asks for one that is added. */
type Forms = { readonly [T in Tag]: Fields<T> }

const zones = ["Asia/Shanghai", "Asia/Shanghai", "America/New_York"] as const
const few = oneOf([1, 2, 0])

/** On the window's last day or beside it; with or without a clock, and with either reading of 前. */
const deadline = ({ windows: [{ end }] }: Terms): Arbitrary.Arbitrary<typeof Deadline.Encoded> =>
  Arbitrary.map(
    Arbitrary.all({
      date: oneOf([end, addDays(end, -1), addDays(end, 9)]),
      time: maybe(oneOf(["16:00", "00:00", "23:59"])),
      boundary: oneOf(["inclusive", "exclusive"]),
      zone: oneOf(zones)
    }),
    present
  )

const limit = (terms: Terms): Arbitrary.Arbitrary<typeof TimeLimit.Encoded> =>
  anyOf<typeof TimeLimit.Encoded>([
    Arbitrary.map(oneOf(ids(terms.windows)), (window) => ({ _tag: "WindowEnd", window })),
    Arbitrary.map(deadline(terms), (until) => ({ _tag: "Until", deadline: until })),
    Arbitrary.Constant({ _tag: "NoLimit" })
  ])

const text = { "zh-CN": "附注", en: "a remark" }

const forms = (terms: Terms): Forms => {
  const { annexes, documents, facilities, responsibilities, settings, topics, unitKinds } = terms.vocabulary
  const where = condition(terms, 1)
  const bound = anyOf<Form<"OfficerCount">["bound"]>([
    Arbitrary.Constant({ _tag: "EveryUnit" }),
    Arbitrary.map(someOf(ids(unitKinds)), (kinds) => ({ _tag: "KindIn", kinds })),
    Arbitrary.map(oneOf(ids(responsibilities)), (responsibility) => ({ _tag: "Responsible", responsibility }))
  ])
  const counting = anyOf<Form<"ActivityCount">["bound"]>([bound, bound, Arbitrary.Constant({ _tag: "Region" })])
  const items = anyOf<Form<"Coverage">["items"]>([
    Arbitrary.map(someOf(ids(topics)), (some) => ({ _tag: "Topics", topics: some })),
    Arbitrary.map(someOf(ids(settings)), (some) => ({ _tag: "Settings", settings: some })),
    Arbitrary.map(oneOf(ids(terms.windows)), (window) => ({ _tag: "Days", window }))
  ])
  return {
    ActivityCount: { bound: counting, where, atLeast: few, credit: oneOf(["host", "all-hosts"]), limit: limit(terms) },
    Coverage: { items, where, hosts: bound, limit: limit(terms) },
    EachActivity: {
      where,
      require: where,
      limit: maybe(limit(terms)),
      remarks: maybe(Arbitrary.map(where, (when) => [{ when, text }] as const))
    },
    EachRecommendation: { require: where },
    FacilityCount: { bound: maybe(counting), kind: oneOf(ids(facilities)), atLeast: few },
    FormComplete: { annex: oneOf(ids(annexes)) },
    Judgement: { bound: maybe(bound) },
    OfficerCount: { bound, atLeast: few },
    RecommendationQuota: { bound, where: maybe(where), atMost: few },
    SubmissionDue: {
      bound,
      document: oneOf(ids(documents)),
      deadline: deadline(terms),
      reportsOn: maybe(oneOf(ids(terms.windows)))
    }
  }
}

/** Rules of every form over the notice's terms. */
export const ruleForm = (terms: Terms): Arbitrary.Arbitrary<Encoded> => {
  const [first, ...rest] = Object.entries(forms(terms)).map(([_tag, fields]) =>
    Arbitrary.map(
      Arbitrary.all(fields as Readonly<Record<string, Arbitrary.Arbitrary<unknown>>>),
      (values) => ({ _tag, ...present(values) }) as Encoded
    )
  )
  return anyOf([first!, ...rest])
}
