import { addDays } from "@kepu/core/time"
import type { RuleForm, Deadline, Limit } from "@kepu/core/schema"
import * as Arbitrary from "effect/Arbitrary"
import { condition, type Terms } from "./condition.ts"
import { declaredCondition, declaredNumbers } from "./declared.ts"
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
      zone: oneOf(zones),
      tentative: oneOf([undefined, undefined, undefined, true])
    }),
    present
  )

type Encoding<S extends { readonly Encoded: unknown }> = S["Encoded"]
type Limited = Encoding<typeof Limit>

/** So many days, or working days, before or after something. */
const days = { days: oneOf([0, 1, 3]), to: oneOf(["before-start", "after-end"]), working: oneOf([undefined, true]) }
const relative = Arbitrary.map(Arbitrary.all({ _tag: Arbitrary.Constant("Relative" as const), ...days }), present)
const fromWindow = (terms: Terms) =>
  Arbitrary.map(
    Arbitrary.all({ _tag: Arbitrary.Constant("FromWindow" as const), window: oneOf(ids(terms.windows)), ...days }),
    present
  )

const limit = (terms: Terms): Arbitrary.Arbitrary<Exclude<Limited, { readonly _tag: "AtOnce" }>> =>
  anyOf<Exclude<Limited, { readonly _tag: "AtOnce" }>>([
    Arbitrary.map(oneOf(ids(terms.windows)), (window) => ({ _tag: "WindowEnd", window })),
    Arbitrary.map(deadline(terms), (until) => ({ _tag: "Until", deadline: until })),
    Arbitrary.Constant({ _tag: "NoLimit" }),
    Arbitrary.Constant({ _tag: "Open" }),
    fromWindow(terms)
  ])

/** A table of amounts is asked of units, as the region stands in no row. */
const ofUnitsWithTable = (form: Form<"Count">): Form<"Count"> => {
  const hasTable = [form.atLeast, form.atMost, form.moreThan, form.lessThan].some(
    (amount) => typeof amount === "object" && amount._tag === "ByUnit"
  )
  return hasTable && form.bound?._tag === "Region" ? { ...form, bound: { _tag: "EveryUnit" } } : form
}

/** Values are not counted apart within groups of values. */
const withoutDistinct = (form: Form<"Count">): Form<"Count"> => {
  const { each, of } = form
  if (each?._tag !== "Values" || !("distinct" in of)) return form
  const { distinct: _, ...rest } = of
  return { ...form, of: rest }
}

/** More groups than are listed are not asked for, and of a window or a choice one, which may make no more. */
const inGroupsThatAre = (made: Form<"Count">): Form<"Count"> => {
  const form = withoutDistinct(made)
  const { each, inAtLeast } = form
  if (each === undefined || inAtLeast === undefined) return form
  const listed = "topics" in each ? each.topics : "settings" in each ? each.settings : []
  return { ...form, inAtLeast: Math.max(1, Math.min(inAtLeast, listed.length)) }
}

const text = { "zh-CN": "附注", en: "a remark" }

const forms = (terms: Terms): Forms => {
  const {
    annexes,
    documents,
    facilities,
    facts = [],
    programmes,
    responsibilities,
    settings,
    topics,
    unitKinds
  } = terms.vocabulary
  const others = facts.flatMap(({ id, of, type }) => (of === "activities" && type !== "choice" ? [id] : [])).slice(0, 3)
  const texts = facts.flatMap(({ id: fact, of }) => (of === "submissions" || of === "facilities" ? [{ fact, of }] : []))
  const choices = facts.flatMap(({ id, of, type }) => (of === "activities" && type === "choice" ? [id] : []))
  const where = condition(terms, 1)
  const distinctOf = (register: "activities" | "submissions" | "facilities", ...more: ReadonlyArray<string>) =>
    oneOf([undefined, undefined, ...facts.flatMap(({ id, of }) => (of === register ? [id] : [])), ...more])
  const whereOf = (register: "units" | "submissions" | "facilities") => {
    const [own] = declaredCondition(terms, register)
    return own === undefined ? Arbitrary.Constant(undefined) : maybe(own)
  }
  const sumOf = (register: "activities" | "units" | "submissions" | "facilities", ...more: ReadonlyArray<string>) =>
    oneOf([undefined, undefined, ...declaredNumbers(terms, register), ...more])
  const simple = anyOf<Form<"Due">["bound"]>([
    Arbitrary.Constant({ _tag: "EveryUnit" }),
    Arbitrary.map(someOf(ids(unitKinds)), (kinds) => ({ _tag: "KindIn", kinds })),
    Arbitrary.map(oneOf(ids(responsibilities)), (responsibility) => ({ _tag: "Responsible", responsibility })),
    Arbitrary.Constant({ _tag: "Named", units: ["u1", "单位u2"] }),
    ...declaredCondition(terms, "units").map((own) =>
      Arbitrary.map(own, (where) => ({ _tag: "UnitMeets" as const, where }))
    )
  ])
  const bound = anyOf<Form<"Due">["bound"]>([
    simple,
    simple,
    Arbitrary.map(simple, (of) => ({ _tag: "NotOf", of })),
    Arbitrary.map(Arbitrary.all([simple, simple]), (of) => ({ _tag: "AllOf", of })),
    Arbitrary.map(Arbitrary.all([simple, simple]), (of) => ({ _tag: "AnyOf", of }))
  ])
  const bounds = Arbitrary.map(Arbitrary.all([bound, bound]), (both): ReadonlyArray<Form<"Due">["bound"]> => both)
  const region = Arbitrary.Constant({ _tag: "Region" } as const)
  const counting = anyOf<NonNullable<Form<"Count">["bound"]>>([bound, bound, region])
  const spans = Arbitrary.map(
    Arbitrary.all({
      _tag: oneOf(["Days", "Weeks", "Months", "Quarters", "HalfYears", "Years"]),
      window: oneOf(ids(terms.windows))
    }),
    ({ _tag, window }): NonNullable<Form<"Count">["each"]> => ({ _tag, window })
  )
  const groups = anyOf<NonNullable<Form<"Count">["each"]>>([
    Arbitrary.map(someOf(ids(topics)), (some) => ({ _tag: "Topics", topics: some })),
    Arbitrary.map(someOf(ids(settings)), (some) => ({ _tag: "Settings", settings: some })),
    Arbitrary.map(someOf(ids(programmes)), (some) => ({ _tag: "Programmes", programmes: some })),
    Arbitrary.map(oneOf(ids(terms.windows)), (window) => ({ _tag: "Days", window })),
    Arbitrary.map(oneOf(ids(terms.windows)), (window) => ({ _tag: "Weeks", window })),
    Arbitrary.map(oneOf(ids(terms.windows)), (window) => ({ _tag: "Months", window })),
    spans,
    ...choices.map((fact) => Arbitrary.Constant({ _tag: "Values" as const, fact }))
  ])
  /** Of a fact that is added up no different values are counted. */
  const counted = (fields: Readonly<Record<string, Made<unknown>>>) =>
    Arbitrary.map(made<Form<"Count">["of"]>(fields), (of) => {
      if (!("distinct" in of) || of.distinct === undefined || of.sum === undefined) return of
      const { sum: _, ...rest } = of
      return rest
    })
  const activities = counted({
    _tag: is("Activities"),
    where: maybe(where),
    hosts: maybe(bound),
    together: anyOf<ReadonlyArray<Form<"Due">["bound"]> | undefined>([
      Arbitrary.Constant(undefined),
      Arbitrary.Constant(undefined),
      bounds
    ]),
    credit: oneOf(["host", "all-hosts", undefined]),
    sum: sumOf("activities", "participants"),
    distinct: distinctOf("activities", "host", "place", "topics", "programme")
  })
  const submissions = counted({
    _tag: is("Submissions"),
    document: oneOf(ids(documents)),
    where: whereOf("submissions"),
    within: maybe(oneOf(ids(terms.windows))),
    sum: sumOf("submissions"),
    distinct: distinctOf("submissions", "unit")
  })
  const facilitiesOf = counted({
    _tag: is("Facilities"),
    kind: maybe(oneOf(ids(facilities))),
    where: whereOf("facilities"),
    sum: sumOf("facilities"),
    distinct: distinctOf("facilities", "unit")
  })
  const units = made<Form<"Count">["of"]>({
    _tag: is("Units"),
    where: whereOf("units"),
    among: maybe(bound),
    sum: sumOf("units")
  })
  const count = (of: Made<Form<"Count">["of"]>, fields: Readonly<Record<string, Made<unknown>>>) =>
    Arbitrary.map(made<Form<"Count">>({ _tag: is("Count"), of, ...fields }), (form) =>
      inGroupsThatAre(ofUnitsWithTable(form))
    )
  const recommendations = made<Form<"Count">["of"]>({ _tag: is("Recommendations"), where: maybe(where) })
  const number = anyOf([activities, activities, units, submissions, facilitiesOf, recommendations])
  const amountOf = (number: Made<Form<"Count">["of"]>) =>
    anyOf<NonNullable<Form<"Count">["moreThan"]>>([
      few,
      made({
        _tag: is("Percent"),
        percent: oneOf([50, 100, 33]),
        of: number,
        round: oneOf(["down", "up", "nearest", undefined])
      }),
      made({ _tag: is("Times"), times: oneOf([1, 2, 0.5]), of: number }),
      made({
        _tag: is("Per"),
        each: oneOf([2, 0.5]),
        amount: maybe(oneOf([1, 3])),
        of: number,
        round: oneOf(["down", "up", "nearest", undefined])
      }),
      made({
        _tag: is("ByUnit"),
        amounts: Arbitrary.map(
          Arbitrary.all({ first: bound, second: bound, a: few, b: few }),
          ({ a, b, first, second }) => [
            { bound: first, amount: a },
            { bound: second, amount: b }
          ]
        ),
        otherwise: maybe(few)
      })
    ])
  const amount = amountOf(number)
  return {
    Each: [
      made({
        _tag: is("Each"),
        of: is("activities"),
        where: maybe(where),
        hosts: maybe(bound),
        require: anyOf<Form<"Each">["require"]>([
          where,
          where,
          Arbitrary.map(bound, (of) => ({ _tag: "HeldBy", bound: of })),
          Arbitrary.map(bounds, (by) => ({ _tag: "HeldTogether", by }) as never),
          made({
            _tag: is("Compared"),
            fact: oneOf(["participants", ...declaredNumbers(terms, "activities")]),
            atLeast: amountOf(units)
          }),
          made({
            _tag: is("Compared"),
            fact: oneOf(["participants", ...declaredNumbers(terms, "activities")]),
            atMost: maybe(amountOf(units)),
            lessThan: amountOf(units)
          })
        ]),
        limit: anyOf<Form<"Each">["limit"]>([
          maybe(limit(terms)),
          relative,
          Arbitrary.Constant({ _tag: "AtOnce" } as const)
        ]),
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
      count(activities, { bound: counting, atLeast: few, limit: Arbitrary.Constant({ _tag: "AtOnce" }) }),
      count(activities, { bound: counting, atMost: few, limit: maybe(limit(terms)) }),
      count(activities, {
        bound: anyOf([region, counting]),
        each: groups,
        atLeast: oneOf([1, 1, 2]),
        limit: limit(terms)
      }),
      count(activities, {
        bound: anyOf([region, counting]),
        each: groups,
        inAtLeast: oneOf([1, 2]),
        atLeast: few,
        limit: maybe(limit(terms))
      }),
      count(submissions, {
        bound: counting,
        each: spans,
        inAtLeast: maybe(Arbitrary.Constant(1)),
        atLeast: oneOf([1, 1, 2]),
        limit: maybe(limit(terms))
      }),
      count(number, { bound: counting, atLeast: few, atMost: Arbitrary.Constant(2), limit: maybe(limit(terms)) }),
      ...texts.map(({ fact, of }) =>
        count(of === "submissions" ? submissions : facilitiesOf, {
          bound: anyOf([region, counting]),
          each: Arbitrary.Constant({ _tag: "Values", fact }),
          atMost: few,
          limit: maybe(limit(terms))
        })
      ),
      ...others.map((fact) =>
        count(activities, {
          bound: anyOf([region, counting]),
          each: Arbitrary.Constant({ _tag: "Values", fact }),
          atMost: few,
          limit: maybe(limit(terms))
        })
      ),
      count(recommendations, { bound: counting, atMost: few, limit: maybe(limit(terms)) }),
      count(recommendations, { bound: counting, atLeast: few, limit: maybe(limit(terms)) }),
      count(facilitiesOf, { bound: maybe(counting), atLeast: few, limit: maybe(limit(terms)) }),
      count(anyOf([units, submissions]), { bound: counting, atLeast: few, limit: maybe(limit(terms)) }),
      count(number, { bound: counting, holding: maybe(number), atLeast: amount, limit: limit(terms) }),
      count(number, { bound: counting, holding: maybe(number), atMost: amount, limit: maybe(limit(terms)) }),
      count(number, { bound: counting, moreThan: amount, limit: maybe(limit(terms)) }),
      count(number, { bound: counting, lessThan: amount, atLeast: maybe(few), limit: maybe(limit(terms)) }),
      count(made({ _tag: is("Officers") }), { bound: counting, atLeast: few, limit: maybe(limit(terms)) })
    ],
    Due: [
      made({
        _tag: is("Due"),
        bound,
        document: oneOf(ids(documents)),
        holding: maybe(number),
        having: whereOf("submissions"),
        deadline: anyOf<Form<"Due">["deadline"]>([
          deadline(terms),
          deadline(terms),
          fromWindow(terms),
          Arbitrary.Constant({ _tag: "Open" })
        ]),
        reportsOn: maybe(oneOf(ids(terms.windows)))
      }),
      made({
        _tag: is("Due"),
        bound,
        document: oneOf(ids(documents)),
        where: maybe(where),
        having: whereOf("submissions"),
        deadline: relative
      })
    ],
    // One for all units stands beside it, so that among forms of so many kinds some are left to persons.
    Judgement: [
      made({ _tag: is("Judgement"), bound: maybe(bound), limit: maybe(limit(terms)) }),
      made({ _tag: is("Judgement"), bound, limit: maybe(limit(terms)) })
    ]
  }
}

/** Rules of every form over the notice's terms. */
export const ruleForm = (terms: Terms): Made<Encoded> => {
  const [first, ...rest] = Object.values<ReadonlyArray<Made<Encoded>>>(forms(terms)).flat()
  return anyOf([first!, ...rest])
}
