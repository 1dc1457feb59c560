import type { DeclaredFact } from "@kepu/core/notice"

/**
 * The tables that people fill in.
 *
 * @example
 * ```ts
 * import { templateKinds } from "@kepu/csv"
 *
 * console.log(templateKinds.includes("annex1")) // true
 * ```
 */
export const templateKinds = ["annex1", "annex2", "units", "submissions", "platform"] as const

/** One of `templateKinds`. */
export type TemplateKind = (typeof templateKinds)[number]

/** Of which register each table tells. */
export const registerOf: { readonly [K in TemplateKind]: DeclaredFact["of"] } = {
  annex1: "activities",
  annex2: "recommendations",
  units: "units",
  submissions: "submissions",
  platform: "activities"
}
