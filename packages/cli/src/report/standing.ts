import type { Finding, Localized } from "@kepu/core"
import { isViolation, type Subject } from "@kepu/core/assessment"
import { localized } from "@kepu/core/text"
import type { Style } from "../text/paint.ts"

/** Where a unit stands with what the notice requires of it. What a person has to judge does not count either way. */
export type Standing = "violating" | "undetermined" | "pending" | "compliant"

export const standingName: Readonly<Record<Standing, Localized>> = {
  violating: localized("不合规", "non-compliant"),
  undetermined: localized("资料不全", "undetermined"),
  pending: localized("待完成", "pending"),
  compliant: localized("合规", "compliant")
}

export const standingStyle: Readonly<Record<Standing, Style>> = {
  violating: "red",
  undetermined: "yellow",
  pending: "cyan",
  compliant: "green"
}

export const standings: ReadonlyArray<Standing> = ["violating", "undetermined", "pending", "compliant"]

/** A unit and what was found of it and of its activities. */
export interface UnitFindings {
  readonly unit: Subject
  readonly findings: ReadonlyArray<Finding>
  readonly violations: ReadonlyArray<Finding>
  readonly standing: Standing
}

const standingOf = (findings: ReadonlyArray<Finding>): Standing => {
  const musts = findings.filter(({ modality }) => modality === "must")
  const has = (status: Finding["status"]) => musts.some((finding) => finding.status === status)
  if (has("unmet")) return "violating"
  if (has("undetermined")) return "undetermined"
  return has("pending") ? "pending" : "compliant"
}

/** Findings by the unit that answers for them, worst first. */
export const byUnit = (all: ReadonlyArray<Finding>): ReadonlyArray<UnitFindings> =>
  [
    ...Map.groupBy(
      all.filter(({ unit }) => unit !== undefined),
      ({ unit }) => unit!.id
    ).values()
  ]
    .map((findings): UnitFindings => ({
      unit: findings[0]!.unit!,
      findings,
      violations: findings.filter(isViolation),
      standing: standingOf(findings)
    }))
    .toSorted(
      (a, b) =>
        standings.indexOf(a.standing) - standings.indexOf(b.standing) || b.violations.length - a.violations.length
    )
