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

/** The schema of the records of each register. */
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
