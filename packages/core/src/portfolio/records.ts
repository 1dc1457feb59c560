import { Activity } from "./Activity.ts"
import { Attestation } from "./Attestation.ts"
import { Exemption } from "./Exemption.ts"
import { Facility } from "./Facility.ts"
import { OfficerRegistration } from "./OfficerRegistration.ts"
import { Recommendation } from "./Recommendation.ts"
import type { PortfolioRegister } from "./registers.ts"
import { Submission } from "./Submission.ts"
import { Unit } from "./Unit.ts"
import { Unread } from "./Unread.ts"

/**
 * The schema of the records of each register.
 *
 * @example
 * ```ts
 * import { records } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * const read = Schema.decodeUnknownSync(records.facilities)
 * console.log(Object.keys(records).length, read({ kind: "outdoor-site", name: "科普广场" }).name) // 9 科普广场
 * ```
 */
export const records = {
  units: Unit,
  activities: Activity,
  submissions: Submission,
  facilities: Facility,
  officers: OfficerRegistration,
  recommendations: Recommendation,
  attestations: Attestation,
  exemptions: Exemption,
  unread: Unread
} as const satisfies Readonly<Record<PortfolioRegister, object>>
