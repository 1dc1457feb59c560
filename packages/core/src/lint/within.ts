import type { Condition } from "../condition/Condition.ts"
import type { CountedRegister, Entries } from "../requirement/Requirement.ts"
import { lateFrom } from "../requirement/arrivals.ts"
import type { Count } from "./asked.ts"
import { includes } from "./bounds.ts"

type Of<R extends CountedRegister> = Count<Extract<Entries, { readonly of: R }>>
type Entails = (a: Condition, b: Condition) => boolean
type Comparison<R extends CountedRegister> = (inner: Of<R>, outer: Of<R>, entails: Entails) => boolean

/** Whether what is held on one of the days of a span is held on one of another span, or on any day if that is none. */
const liesWithin = (inner: Span, outer: Span): boolean =>
  outer === undefined || (inner !== undefined && outer.start <= inner.start && inner.end <= outer.end)
type Span = Extract<Entries, { readonly of: "activities" }>["between"]

/** A row for each register whose entries can be counted. */
const rows: { readonly [R in CountedRegister]: Comparison<R> } = {
  activities: ({ number: inner }, { bound, number: outer }, entails) =>
    liesWithin(inner.between, outer.between) &&
    inner.sum === outer.sum &&
    (bound._tag === "Region" || inner.credit === "host" || outer.credit === "all-hosts") &&
    (outer.hosts === undefined || (inner.hosts !== undefined && includes(outer.hosts, inner.hosts))) &&
    entails(inner.where, outer.where),
  recommendations: ({ number: inner }, { number: outer }, entails) => entails(inner.where, outer.where),
  facilities: ({ number: inner }, { number: outer }) => JSON.stringify(inner) === JSON.stringify(outer),
  officers: () => true,
  submissions: ({ number: inner }, { number: outer }) =>
    inner.document === outer.document &&
    inner.sum === outer.sum &&
    liesWithin(inner.between, outer.between) &&
    (outer.reportsOn === undefined || inner.reportsOn === outer.reportsOn) &&
    JSON.stringify(inner.where) === JSON.stringify(outer.where) &&
    lateFrom(inner) <= lateFrom(outer),
  units: ({ number: inner }, { number: outer }) => JSON.stringify(inner) === JSON.stringify(outer)
}

/** Whether each entry that counts towards `inner` for a subject counts towards `outer` too, for certain. */
export const isWithin = (inner: Count, outer: Count, entails: Entails): boolean =>
  inner.number.of === outer.number.of && (rows[inner.number.of] as Comparison<CountedRegister>)(inner, outer, entails)
