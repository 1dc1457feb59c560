import {
  type Change,
  changeIn,
  Corrupt,
  isLive,
  type Ledger,
  pointersOf,
  type Ref,
  refId,
  type RegisterName,
  registerNames,
  storedRecordIn,
  type StoredRecord,
  storeError
} from "@kepu/core/port"
import * as Schema from "effect/Schema"

/** The bytes of a key as UTF-8, which sort as its code points do; texts would be sorted by UTF-16 units. */
export type Place = Uint8Array<ArrayBuffer>
export const placeOf = (key: string): Place => new TextEncoder().encode(key)

export interface LedgerRow {
  readonly region: string
  readonly notice: string
  readonly sequence: number
}

export interface RecordRow {
  readonly region: string
  readonly notice: string
  readonly register: RegisterName
  readonly place: Place
  /** What it points at while it is there; empty once it is removed. */
  readonly pointsAt: ReadonlyArray<string>
  readonly record: unknown
}

export interface ChangeRow {
  readonly region: string
  readonly notice: string
  readonly sequence: number
  readonly register: RegisterName
  readonly place: Place
  readonly version: number
  readonly change: unknown
}

/** A place that is pointed at, as one text. */
export const target = ({ notice, region }: Ledger, ref: Ref): string =>
  JSON.stringify([region, notice, ref.register, ref.key])

export const recordRow = (ledger: Ledger, record: StoredRecord): RecordRow => ({
  ...ledger,
  register: record.register,
  place: placeOf(record.key),
  pointsAt: isLive(record)
    ? [...new Set(pointersOf(record.register, record.value).map((ref) => target(ledger, ref)))]
    : [],
  record
})

export const changeRow = (ledger: Ledger, change: Change): ChangeRow => ({
  ...ledger,
  sequence: change.sequence,
  register: change.register,
  place: placeOf(change.key),
  version: change.version,
  change
})

/** Both shapes of a change, by register: decoders that throw. */
const decoders = new Map(
  registerNames.map((register) => [
    register,
    {
      record: Schema.decodeUnknownSync(storedRecordIn(register)),
      change: Schema.decodeUnknownSync(changeIn(register))
    }
  ])
)

const read = <A>(where: string, decode: () => A): A => {
  try {
    return decode()
  } catch (cause) {
    throw storeError(new Corrupt({ where, detail: cause instanceof Error ? cause.message : String(cause) }))
  }
}

const nameOf = ({ place, register }: RecordRow | ChangeRow): string =>
  refId({ register, key: new TextDecoder().decode(place) })

/** The record of a row; throws a `StoreError` if it is none any more. */
export const recordIn = <R extends RegisterName>(register: R, row: RecordRow): StoredRecord<R> =>
  read(nameOf(row), () => decoders.get(register)!.record(row.record)) as StoredRecord as StoredRecord<R>

/** The change of a row; throws a `StoreError` if it is none any more. */
export const changeInRow = <R extends RegisterName>(register: R, row: ChangeRow): Change<R> =>
  read(nameOf(row), () => decoders.get(register)!.change(row.change)) as Change as Change<R>
