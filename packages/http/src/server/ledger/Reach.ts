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

/** A record as it may be shown; `undefined` where it is out of reach. */
export const seenRecord = <A extends StoredRecord>({ sees, show }: Reach, record: A): A | undefined =>
  sees(record.register, record.value) ? show(record) : undefined

/** A change as it may be shown, if it is within reach; what a record was before it came within reach is not told. */
export const seenChange = <A extends Change>({ sees, show }: Reach, change: A): A | undefined => {
  if (!sees(change.register, change.value)) return undefined
  const { before, ...rest } = change
  return show(before === undefined || sees(change.register, before) ? change : (rest as unknown as A))
}
