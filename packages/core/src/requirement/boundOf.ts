import type { Notice } from "../notice/Notice.ts"
import type { Bound, Counting } from "../rule/Bound.ts"
import { byId } from "./byId.ts"

/** Who is bound; by a responsibility also the units that the notice lists beside it. */
export const boundOf = <B extends Counting>(bound: B, notice: Notice): B => {
  if (bound._tag === "AllOf" || bound._tag === "AnyOf")
    return { ...bound, of: bound.of.map((part) => boundOf(part, notice)) }
  if (bound._tag === "NotOf") return { ...bound, of: boundOf(bound.of, notice) }
  if (bound._tag !== "Responsible") return bound
  const { units } = byId(notice.vocabulary.responsibilities).get(bound.responsibility)!
  return units === undefined ? bound : ({ _tag: "AnyOf", of: [bound, { _tag: "Named", units }] } as Bound as B)
}

/** The units that some alone may be, unless all may. */
export const only = (
  key: "hosts" | "among",
  bound: Bound | undefined,
  notice: Notice
): { readonly [key: string]: Bound } =>
  bound === undefined || bound._tag === "EveryUnit" ? {} : { [key]: boundOf(bound, notice) }
