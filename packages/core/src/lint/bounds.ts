import type { Counting } from "../rule/Bound.ts"

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
