import type { Change, RegisterName, StoredRecord } from "@kepu/core/port"
import type { Identity } from "../../api/Caller.ts"
import { reportedByUnits } from "../../api/ledger/place.ts"
import { masked } from "./masked.ts"

type Value = StoredRecord["value"]

/** The unit whose record it is; `undefined` where it is the office's. */
const owners: { readonly [R in RegisterName]: (value: never) => string | undefined } = {
  units: ({ id }: { readonly id: string }) => id,
  activities: ({ host }: { readonly host: string }) => host,
  submissions: ({ unit }: { readonly unit: string }) => unit,
  facilities: ({ unit }: { readonly unit?: string }) => unit,
  officers: ({ unit }: { readonly unit: string }) => unit,
  recommendations: ({ unit }: { readonly unit: string }) => unit,
  attestations: ({ unit }: { readonly unit?: string }) => unit,
  unread: ({ unit }: { readonly unit?: string }) => unit,
  kept: () => undefined,
  weights: () => undefined,
  assessments: () => undefined
}

/** The unit whose record it is; `undefined` where it is the office's. */
export const ownerOf = (register: RegisterName, value: Value): string | undefined => owners[register](value as never)

/** What a caller can see of a ledger, and change in it. */
export interface Reach {
  /** Whether nothing is kept from the caller, so that `sees` need not be asked. */
  readonly seesAll: boolean
  readonly sees: (register: RegisterName, value: Value) => boolean
  /** Whether the caller may make `after` of `before`; one of them is absent where a record begins or ends. */
  readonly mayChange: (register: RegisterName, before: Value | undefined, after: Value | undefined) => boolean
  /** As much of it as the caller may see. */
  readonly show: <A>(shown: A) => A
}

const everything = { seesAll: true, sees: () => true, show: <A>(shown: A) => shown }

/** A unit does not write the office's opinion on its own recommendation. */
const opinionOf = (value: Value | undefined): string =>
  JSON.stringify((value as { readonly officeOpinion?: unknown } | undefined)?.officeOpinion ?? null)

export const reachOf = (identity: Identity): Reach => {
  switch (identity.role) {
    case "county":
      return { ...everything, mayChange: () => true }
    case "viewer":
      return { ...everything, show: masked, mayChange: () => false }
    case "issuer":
      return { seesAll: false, sees: () => false, show: masked, mayChange: () => false }
    case "unit": {
      const owns = (register: RegisterName, value: Value) => ownerOf(register, value) === identity.unit
      return {
        ...everything,
        seesAll: false,
        sees: owns,
        mayChange: (register, before, after) =>
          reportedByUnits.has(register) &&
          [before, after].every((value) => value === undefined || owns(register, value)) &&
          (register !== "recommendations" || opinionOf(before) === opinionOf(after ?? before))
      }
    }
  }
}

/** The records that are within reach, as they may be shown. */
export const seenOf = <A extends StoredRecord>({ sees, show }: Reach, records: ReadonlyArray<A>): ReadonlyArray<A> =>
  records.filter(({ register, value }) => sees(register, value)).map(show)

/** The changes that are within reach; what a record was before it came within reach is not told. */
export const seenChanges = <A extends Change>({ sees, show }: Reach, changes: ReadonlyArray<A>): ReadonlyArray<A> =>
  changes
    .filter(({ register, value }) => sees(register, value))
    .map((change) => {
      const { before, ...rest } = change
      return show(before === undefined || sees(change.register, before) ? change : (rest as unknown as A))
    })
