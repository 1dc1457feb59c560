import type {
  Activity,
  Unit,
  Submission,
  Facility,
  OfficerRegistration,
  Recommendation,
  Attestation,
  Exemption,
  Unread,
  Kept,
  ReceiptedAssessment,
  Review,
  Note,
  Weights
} from "./schemas.generated.ts"

export type {
  Activity,
  AssessmentDocument,
  AssessmentRequest,
  Attestation,
  UnitQuestions,
  Exemption,
  Facility,
  Finding,
  Identity,
  ImportOutcome,
  Indicators,
  Kept,
  Note,
  Notice,
  NoticeDeadline,
  NoticeSummary,
  OfficerRegistration,
  Portfolio,
  Quotas,
  Ranking,
  Rates,
  ReceiptedAssessment,
  Recommendation,
  Resubmission,
  Review,
  ReviewedItem,
  ReviewedRecord,
  ReviewReason,
  ReviewRound,
  Selection,
  Shift,
  Submission,
  Unit,
  UnitSteps,
  Unread,
  VersionSummary,
  Weights,
  WriteRequest
} from "./schemas.generated.ts"

/** The registers (台账中的各类记录) of a ledger, and what a record of each holds. */
export interface Registers {
  readonly units: Unit
  readonly activities: Activity
  readonly submissions: Submission
  readonly facilities: Facility
  readonly officers: OfficerRegistration
  readonly recommendations: Recommendation
  readonly attestations: Attestation
  readonly exemptions: Exemption
  readonly unread: Unread
  readonly kept: Kept
  readonly weights: Weights
  readonly assessments: ReceiptedAssessment
  readonly reviews: Review
}

/** The name of a register of a ledger. */
export type RegisterName = keyof Registers

/** A record as it stands. */
export interface StoredRecord<R extends RegisterName = RegisterName> {
  readonly register: R
  readonly key: string
  /** 1 when the record is created, one more with each change; saving asks for it. */
  readonly version: number
  /** What was done last. A record that was removed still has its value. */
  readonly kind: "created" | "changed" | "removed" | "restored"
  /** The place of that change in the ledger: 1, 2, 3 … */
  readonly sequence: number
  /** Who did it, when (with the offset of the region's zone) and why. */
  readonly note: Note
  readonly value: Registers[R]
}

/** A change that was made to a record, with what it held before unless it is new. */
export interface Change<R extends RegisterName = RegisterName> extends StoredRecord<R> {
  readonly before?: Registers[R]
}
