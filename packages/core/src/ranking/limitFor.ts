import type { Notice } from "../notice/Notice.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { binds } from "../rule/binds.ts"
import type { Quotas } from "./Selection.ts"

/** How many activities of a unit may be chosen: the least that a quota of the notice or of the caller allows. A quota that may bind the unit is kept. */
export const limitFor = (
  { clauses }: Notice,
  { perUnit = Number.POSITIVE_INFINITY }: Quotas
): ((unit: Unit) => number) => {
  const quotas = clauses
    .flatMap(({ rules }) => rules)
    .flatMap(({ form, modality }) => (form._tag === "RecommendationQuota" && modality !== "may" ? [form] : []))
  return (unit) =>
    quotas.reduce(
      (least, { atMost, bound }) => (binds(bound, unit) === false ? least : Math.min(least, atMost)),
      perUnit
    )
}
