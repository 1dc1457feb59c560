import { type Localized } from "@kepu/core"
import { failuresIn, records } from "@kepu/core/schema"
import { localized } from "@kepu/core/text"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type CellIssue, rowIssue } from "../issues.ts"
import { shown } from "../text.ts"
import { registerNames, type RegisterName } from "./registers.ts"

/** A record as a file tells it, not yet decoded. */
export interface Found {
  readonly register: RegisterName
  /** Absent where the file only says that the register is there. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly file: string
  readonly row: number
  /** Whether the file has no rows, so that a place in it is a path. */
  readonly isPath?: boolean | undefined
  /** What the place of a fact is called in the file; `within` is a place inside of its value, as in `.sessions[0].end`. */
  readonly columnOf: (fact: string, within?: string) => string
}

type Facts = Readonly<Record<string, unknown>>

/** Why something was refused, at a place. */
interface Refused {
  readonly code: string
  readonly path: string
  readonly text: Localized
}
type Decode = (facts: Facts) => Result.Result<Facts, ReadonlyArray<Refused>>

const decoderOf = (schema: Schema.Decoder<unknown>): Decode => {
  const decode = Schema.decodeUnknownResult(schema as Schema.Decoder<Facts>, {
    errors: "all",
    onExcessProperty: "error"
  })
  return (facts) => Result.mapError(decode(facts), ({ issue }) => failuresIn(issue, undefined, undefined, facts))
}

/** For each register a decoder of whole records, and one of each fact alone. */
const decoders = new Map(
  registerNames.map((register) => {
    const schema: Schema.Decoder<unknown> & { readonly fields: Readonly<Record<string, Schema.Decoder<unknown>>> } =
      records[register]
    const facts = Object.entries(schema.fields).map(
      ([fact, field]) => [fact, decoderOf(Schema.Struct({ [fact]: field }))] as const
    )
    return [register, { whole: decoderOf(schema), facts: new Map(facts) }]
  })
)

const ofRegisters = decoderOf(
  Schema.Struct(Object.fromEntries(registerNames.map((name) => [name, Schema.optionalKey(Schema.Unknown)])))
)

const nothing = localized("", "")

/** Why a key is none of a portfolio's, and which may be meant. */
export const unknownRegister = (key: string): Localized =>
  Result.match(ofRegisters({ [key]: [] }), { onSuccess: () => nothing, onFailure: ([first]) => first?.text ?? nothing })

/** What stands at a place in a value, as an issue quotes it. */
const quoted = (value: unknown, within: string): string => {
  const keys = [...within.matchAll(/\[(\d+)\]|\.([^.[]+)/gu)].map(([, index, key]) => index ?? key ?? "")
  const found = keys.reduce<unknown>((at, key) => (at as Facts | undefined)?.[key], value) ?? value
  return shown(typeof found === "string" ? found : JSON.stringify(found))
}

/**
 * The record that was found. A fact that its schema refuses, or that is none of the register's, is an issue and left
 * out, and so is one with a key inside that nobody knows; without a fact that every record must have there is no record.
 */
export const acceptRecord = (
  { columnOf, facts = {}, file, isPath, register, row }: Found,
  issues: Array<CellIssue>
): Facts | undefined => {
  const { facts: known, whole } = decoders.get(register)!
  const record = whole(facts)
  if (Result.isSuccess(record)) return record.success

  const tell = (fact: string, { code, path, text: reason }: Refused): void => {
    const within = path.slice(fact.length)
    const place = { file, row, isPath, column: columnOf(fact, within) }
    if (code === "unknown-key") issues.push(rowIssue(place, "field-unknown", { reason }))
    else issues.push(rowIssue(place, "field-refused", { text: quoted(facts[fact], within), reason }))
  }
  for (const fact of Object.keys(facts)) {
    const refused = known.has(fact) ? undefined : record.failure.find(({ path }) => path === fact)
    if (refused !== undefined) tell(fact, refused)
  }
  let isWhole = true
  const accepted: Array<Facts> = []
  for (const [fact, decode] of known) {
    const value = facts[fact]
    const decoded = decode(value === undefined ? {} : { [fact]: value })
    if (Result.isSuccess(decoded)) {
      accepted.push(decoded.success)
      continue
    }
    const [first] = decoded.failure
    if (value === undefined || first === undefined)
      issues.push(rowIssue({ file, row, isPath, column: columnOf(fact) }, "field-missing"))
    else tell(fact, first)
    isWhole &&= Result.isSuccess(decode({}))
  }
  if (!isWhole) return undefined
  const left = whole(Object.assign({}, ...accepted) as Facts)
  if (Result.isSuccess(left)) return left.success
  const [reason = { text: nothing }] = left.failure
  issues.push(rowIssue({ file, row, isPath, column: columnOf("id") }, "record-refused", { reason: reason.text }))
  return undefined
}
