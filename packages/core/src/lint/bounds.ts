import type { Bound, Counting } from "../rule/Bound.ts"

const region: Counting = { _tag: "Region" }

/** Whether whoever `inner` binds is bound by `outer` for certain; no bound means the region. */
export const includes = (outer: Counting = region, inner: Counting = region): boolean => {
  switch (outer._tag) {
    case "EveryUnit":
      return inner._tag !== "Region"
    case "KindIn":
      return inner._tag === "KindIn" && inner.kinds.every((kind) => outer.kinds.includes(kind))
    case "Responsible":
      return inner._tag === "Responsible" && inner.responsibility === outer.responsibility
    case "Region":
      return inner._tag === "Region"
    default:
      // Of other bounds it is certain only where they are the same.
      return JSON.stringify(outer) === JSON.stringify(inner)
  }
}

/** Whether somebody is bound by both for certain. */
export const overlap = (a: Counting, b: Counting): boolean =>
  includes(a, b) ||
  includes(b, a) ||
  (a._tag === "KindIn" && b._tag === "KindIn" && a.kinds.some((kind) => b.kinds.includes(kind)))

/** What a bound says of a unit, each thing by itself: any of them may be so of it, whatever else is. */
const saidOf = (bound: Counting): ReadonlyArray<string> => {
  switch (bound._tag) {
    case "EveryUnit":
    case "Region":
      return []
    case "KindIn":
      return bound.kinds.map((kind) => `kind ${kind}`)
    case "Named":
      return bound.units.map((name) => `name ${name}`)
    case "AllOf":
    case "AnyOf":
      return bound.of.flatMap(saidOf)
    case "NotOf":
      return saidOf(bound.of)
    default:
      return [JSON.stringify(bound)]
  }
}

const bindsIf = (bound: Bound, isSo: (said: string) => boolean): boolean => {
  switch (bound._tag) {
    case "AllOf":
      return bound.of.every((part) => bindsIf(part, isSo))
    case "AnyOf":
      return bound.of.some((part) => bindsIf(part, isSo))
    case "NotOf":
      return !bindsIf(bound.of, isSo)
    default:
      return bound._tag === "EveryUnit" || saidOf(bound).some(isSo)
  }
}

/** Things that a bound says of units at most, of which each combination is tried. */
const most = 12

/** Whether no unit whatever is bound, as whom it names is left out again; not said of a bound that says too much. */
export const bindsNone = (bound: Counting): boolean => {
  if (bound._tag === "Region") return false
  const said = [...new Set(saidOf(bound))]
  if (said.length > most) return false
  return !Array.from({ length: 2 ** said.length }, (_, n) => n).some((combination) =>
    bindsIf(bound, (one) => ((combination >> said.indexOf(one)) & 1) === 1)
  )
}
