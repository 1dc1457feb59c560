import * as Schema from "effect/Schema"
import { Assessment } from "../assessment/Assessment.ts"
import { Activity } from "../portfolio/Activity.ts"
import { Attestation } from "../portfolio/Attestation.ts"
import { Facility } from "../portfolio/Facility.ts"
import { OfficerRegistration } from "../portfolio/OfficerRegistration.ts"
import { Unread } from "../portfolio/Portfolio.ts"
import { Recommendation } from "../portfolio/Recommendation.ts"
import { Submission } from "../portfolio/Submission.ts"
import { Unit } from "../portfolio/Unit.ts"
import { Weights } from "../ranking/Weights.ts"
import { Receipt } from "../receipt/Receipt.ts"

/** An assessment as it was made, with the digests of all that it was made from. */
export const ReceiptedAssessment = Schema.Struct({ assessment: Assessment, receipt: Receipt }).annotate({
  identifier: "ReceiptedAssessment"
})
export interface ReceiptedAssessment extends Schema.Schema.Type<typeof ReceiptedAssessment> {}

/** The registers that a portfolio may lack; one that is there is complete. */
export const OptionalRegister = Schema.Literals([
  "submissions",
  "facilities",
  "officers",
  "recommendations",
  "attestations"
])
export type OptionalRegister = typeof OptionalRegister.Type

/** Says that a register is kept, even if nothing is in it: without a submission log nobody is late, with an empty one all are. */
export const Kept = Schema.Struct({ register: OptionalRegister }).annotate({ identifier: "Kept" })
export interface Kept extends Schema.Schema.Type<typeof Kept> {}

/** The registers of a ledger and what their records are, each after those that it points at. */
export const registers = {
  units: Unit,
  activities: Activity,
  submissions: Submission,
  facilities: Facility,
  officers: OfficerRegistration,
  recommendations: Recommendation,
  attestations: Attestation,
  unread: Unread,
  kept: Kept,
  weights: Weights,
  assessments: ReceiptedAssessment
} as const

type Registers = typeof registers

/** A register (登记册): the records of one kind in a ledger. */
export type RegisterName = keyof Registers
export const registerNames = Object.keys(registers) as [RegisterName, ...Array<RegisterName>]
export const RegisterName = Schema.Literals(registerNames)

/** What a record of a register holds. */
export type ValueOf<R extends RegisterName> = Registers[R]["Type"]

/** A record by its place in the ledger. */
export interface Ref {
  readonly register: RegisterName
  readonly key: string
}

/** The same as one text, to look records up by. */
export const refId = ({ key, register }: Ref): string => `${register}/${key}`

const unitsOf = (ids: ReadonlyArray<string | undefined>): ReadonlyArray<Ref> =>
  ids.flatMap((key) => (key === undefined ? [] : [{ register: "units" as const, key }]))

type Pointers = { readonly [R in RegisterName]: (value: ValueOf<R>) => ReadonlyArray<Ref> }

const pointers: Pointers = {
  units: () => [],
  activities: ({ coHosts = [], host }) => unitsOf([host, ...coHosts]),
  submissions: ({ unit }) => unitsOf([unit]),
  facilities: ({ unit }) => unitsOf([unit]),
  officers: ({ unit }) => unitsOf([unit]),
  recommendations: ({ activity, unit }) => [...unitsOf([unit]), { register: "activities", key: activity }],
  attestations: ({ unit }) => unitsOf([unit]),
  unread: ({ unit }) => unitsOf([unit]),
  kept: () => [],
  weights: () => [],
  assessments: () => []
}

/** The records of the same ledger that a value points at, and without which a portfolio could not be made of it. */
export const pointersOf = <R extends RegisterName>(register: R, value: ValueOf<R>): ReadonlyArray<Ref> =>
  pointers[register](value)

/** The key that a value itself demands; `undefined` where the caller chooses it. */
export const ownKey = (register: RegisterName, value: ValueOf<RegisterName>): string | undefined => {
  switch (register) {
    case "units":
    case "activities":
      return (value as ValueOf<"units" | "activities">).id
    case "kept":
      return (value as Kept).register
    default:
      return undefined
  }
}
