import type { Notice } from "../notice/Notice.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { requirementOf } from "../requirement/lower.ts"
import { demandsOf } from "../requirement/partsOf.ts"
import { binds } from "../rule/binds.ts"
import type { Quotas } from "./Selection.ts"

/**
 * How many activities of a unit may be chosen: the least that a quota of the notice or of the caller allows. A quota
 * that may bind the unit is kept.
 */
export const limitFor = (notice: Notice, { perUnit = Number.POSITIVE_INFINITY }: Quotas): ((unit: Unit) => number) => {
  const quotas = notice.clauses
    .flatMap(({ rules }) => rules.filter(({ modality }) => modality !== "may"))
    .flatMap((rule) => {
      const asked = requirementOf(rule, notice)
      return demandsOf(asked).flatMap(({ atMost, number }) =>
        number.of === "recommendations" && atMost !== undefined && "bound" in asked && asked.bound._tag !== "Region"
          ? [{ atMost, bound: asked.bound }]
          : []
      )
    })
  return (unit) =>
    quotas.reduce(
      (least, { atMost, bound }) => (binds(bound, unit) === false ? least : Math.min(least, atMost)),
      perUnit
    )
}
