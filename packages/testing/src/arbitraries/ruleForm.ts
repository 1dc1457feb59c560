import type { RuleForm } from "@kepu/core/notice"
import { addDays, type Deadline, type TimeLimit } from "@kepu/core/time"
import * as Arbitrary from "effect/Arbitrary"
import { condition, type Terms } from "./condition.ts"
import { anyOf, ids, maybe, oneOf, present, someOf } from "./values.ts"

type Encoded = typeof RuleForm.Encoded
type Tag = Encoded["_tag"]
type Form<T extends Tag> = Extract<Encoded, { readonly _tag: T }>
type Made<A> = Arbitrary.Arbitrary<A>

/** Generators of each form; the compiler asks for those of a form that is added. */
type Forms = { readonly [T in Tag]: ReadonlyArray<Made<Form<T>>> }

/** A record whose values come from generators; a value that is `undefined` leaves its key out. */
const made = <A>(fields: Readonly<Record<string, Made<unknown>>>): Made<A> =>
  Arbitrary.map(Arbitrary.all(fields), (values) => present(values) as A)
const is = <A extends string>(tag: A): Made<A> => Arbitrary.Constant(tag)

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
  const bound = anyOf<Form<"Due">["bound"]>([
    Arbitrary.Constant({ _tag: "EveryUnit" }),
    Arbitrary.map(someOf(ids(unitKinds)), (kinds) => ({ _tag: "KindIn", kinds })),
    Arbitrary.map(oneOf(ids(responsibilities)), (responsibility) => ({ _tag: "Responsible", responsibility }))
  ])
  const region = Arbitrary.Constant({ _tag: "Region" } as const)
  const counting = anyOf<NonNullable<Form<"Count">["bound"]>>([bound, bound, region])
  const groups = anyOf<NonNullable<Form<"Count">["each"]>>([
    Arbitrary.map(someOf(ids(topics)), (some) => ({ _tag: "Topics", topics: some })),
    Arbitrary.map(someOf(ids(settings)), (some) => ({ _tag: "Settings", settings: some })),
    Arbitrary.map(oneOf(ids(terms.windows)), (window) => ({ _tag: "Days", window }))
  ])
  const activities = made<Form<"Count">["of"]>({
    _tag: is("Activities"),
    where: maybe(where),
    hosts: maybe(bound),
    credit: oneOf(["host", "all-hosts", undefined])
  })
  const count = (of: Made<Form<"Count">["of"]>, fields: Readonly<Record<string, Made<unknown>>>) =>
    made<Form<"Count">>({ _tag: is("Count"), of, ...fields })
  const recommendations = made<Form<"Count">["of"]>({ _tag: is("Recommendations"), where: maybe(where) })
  return {
    Each: [
      made({
        _tag: is("Each"),
        of: is("activities"),
        where: maybe(where),
        require: where,
        limit: maybe(limit(terms)),
        remarks: maybe(Arbitrary.map(where, (when) => [{ when, text }] as const))
      }),
      made({ _tag: is("Each"), of: is("recommendations"), require: where, limit: maybe(limit(terms)) }),
      Arbitrary.map(oneOf(ids(annexes)), (annex) => ({
        _tag: "Each",
        of: annexes.find(({ id }) => id === annex)?.about === "recommendation" ? "recommendations" : "activities",
        require: { _tag: "Filled", annex }
      }))
    ],
    Count: [
      count(activities, { bound: counting, atLeast: few, limit: limit(terms) }),
      count(activities, { bound: counting, atMost: few, limit: maybe(limit(terms)) }),
      count(activities, {
        bound: anyOf([region, counting]),
        each: groups,
        atLeast: oneOf([1, 1, 2]),
        limit: limit(terms)
      }),
      count(recommendations, { bound: counting, atMost: few, limit: maybe(limit(terms)) }),
      count(recommendations, { bound: counting, atLeast: few, limit: maybe(limit(terms)) }),
      count(made({ _tag: is("Facilities"), kind: oneOf(ids(facilities)) }), {
        bound: maybe(counting),
        atLeast: few,
        limit: maybe(limit(terms))
      }),
      count(made({ _tag: is("Officers") }), { bound: counting, atLeast: few, limit: maybe(limit(terms)) })
    ],
    Due: [
      made({
        _tag: is("Due"),
        bound,
        document: oneOf(ids(documents)),
        deadline: deadline(terms),
        reportsOn: maybe(oneOf(ids(terms.windows)))
      })
    ],
    Judgement: [made({ _tag: is("Judgement"), bound: maybe(bound) })]
  }
}

/** Rules of every form over the notice's terms. */
export const ruleForm = (terms: Terms): Made<Encoded> => {
  const [first, ...rest] = Object.values<ReadonlyArray<Made<Encoded>>>(forms(terms)).flat()
  return anyOf([first!, ...rest])
}
