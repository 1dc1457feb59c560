import { type Change, ownerOf, type RegisterName, type StoredRecord } from "@kepu/core/port"
import type { Identity } from "../../api/Caller.ts"
import { masked } from "./masked.ts"

type Value = StoredRecord["value"]

/** What a caller can see of a ledger. What it may write stands in `rights` of the port to stores. */
export interface Reach {
  /** Whether nothing is kept from the caller, so that `sees` need not be asked. */
  readonly seesAll: boolean
  readonly sees: (register: RegisterName, value: Value) => boolean
  /** As much of it as the caller may see. */
  readonly show: <A>(shown: A) => A
}

const everything: Reach = { seesAll: true, sees: () => true, show: (shown) => shown }

export const reachOf = (identity: Identity): Reach => {
  switch (identity.role) {
    case "county":
      return everything
    case "viewer":
      return { ...everything, show: masked }
    case "issuer":
      return { seesAll: false, sees: () => false, show: masked }
    case "unit":
      return {
        ...everything,
        seesAll: false,
        sees: (register, value) => ownerOf(register, value) === identity.unit
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
