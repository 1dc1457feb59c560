import {
  type Change,
  changeIn,
  Corrupt,
  registerNames,
  storedRecordIn,
  storeError,
  type StoredRecord,
  type StoreError
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** A row of `kepu_change` as the engines give it. */
export interface Row {
  readonly register: string
  readonly key: string
  readonly version: unknown
  readonly kind: string
  readonly sequence: unknown
  readonly noted_by: string
  readonly noted_at: string
  readonly why: string | null
  readonly body: unknown
  readonly before?: unknown
}

const decoders = <A>(schemaOf: (register: (typeof registerNames)[number]) => Schema.Codec<A, unknown>) => {
  const byRegister = new Map(
    registerNames.map((name): [string, ReturnType<typeof decoder<A>>] => [name, decoder(schemaOf(name))])
  )
  return (register: string) => byRegister.get(register)
}
const decoder = <A>(schema: Schema.Codec<A, unknown>) => Schema.decodeUnknownResult(schema)

const recordDecoder = decoders<StoredRecord>(storedRecordIn)
const changeDecoder = decoders<Change>(changeIn)

const json = (body: unknown): unknown => (typeof body === "string" ? JSON.parse(body) : body)

const read = <A>(
  decode: (register: string) => undefined | ((input: unknown) => Result.Result<A, unknown>),
  row: Row
): A => {
  const where = `${row.register}/${row.key}`
  try {
    const result = decode(row.register)?.({
      register: row.register,
      key: row.key,
      version: Number(row.version),
      kind: row.kind,
      sequence: Number(row.sequence),
      note: { by: row.noted_by, at: row.noted_at, ...(row.why === null ? {} : { why: row.why }) },
      value: json(row.body),
      ...(row.before === null || row.before === undefined ? {} : { before: json(row.before) })
    })
    if (result !== undefined && Result.isSuccess(result)) return result.success
    throw new Error(result === undefined ? "no such register" : String(Result.getOrUndefined(Result.flip(result))))
  } catch (error) {
    throw storeError(new Corrupt({ where, detail: error instanceof Error ? error.message : String(error) }))
  }
}

/** Rows after which others come to their turn: to make records of them holds up everybody else in the process. */
const together = 100

const readAll =
  <A>(decode: Parameters<typeof read<A>>[0]) =>
  (rows: ReadonlyArray<Row>): Effect.Effect<ReadonlyArray<A>, StoreError> => {
    const some = (from: number): Effect.Effect<ReadonlyArray<A>, StoreError> =>
      Effect.try({
        try: () => rows.slice(from, from + together).map((row) => read<A>(decode, row)),
        catch: (error) => error as StoreError
      })
    if (rows.length <= together) return some(0)
    return Effect.gen(function* () {
      const all: Array<A> = []
      for (let from = 0; from < rows.length; from += together) {
        if (from > 0) yield* Effect.yieldNow
        for (const one of yield* some(from)) all.push(one)
      }
      return all
    })
  }

/** Rows as records; fails with `Corrupt` at the first that is none. */
export const toRecords = readAll(recordDecoder)
/** Rows with the body before them as changes. */
export const toChanges = readAll(changeDecoder)
