import type { InputIssue } from "@kepu/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { rowIssue } from "../issues.ts"
import { shown } from "../text.ts"
import { registerNames, type RegisterName, registers } from "./registers.ts"

/** A record as a file tells it, not yet decoded. */
export interface Found {
  readonly register: RegisterName
  /** Absent where the file only says that the register is there. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly file: string
  readonly row: number
  /** What the place of a fact is called in the file. */
  readonly columnOf: (fact: string) => string
}

type Facts = Readonly<Record<string, unknown>>
type Decode = (facts: Facts) => Result.Result<Facts, unknown>

const decoderOf = (schema: Schema.Decoder<unknown>): Decode =>
  Schema.decodeUnknownResult(schema as Schema.Decoder<Facts>)

/** For each register a decoder of whole records, and one of each fact alone. */
const decoders = new Map(
  registerNames.map((register) => {
    const { schema } = registers[register]
    const facts = Object.entries(schema.fields).map(
      ([fact, field]) => [fact, decoderOf(Schema.Struct({ [fact]: field }))] as const
    )
    return [register, { whole: decoderOf(schema), facts: new Map(facts) }]
  })
)

/**
 * The record that was found. A fact that its schema refuses, or that is none of the register's, is an issue and left
 * out; without a fact that every record must have there is no record.
 */
export const acceptRecord = (
  { columnOf, facts = {}, file, register, row }: Found,
  issues: Array<InputIssue>
): Facts | undefined => {
  const { facts: known, whole } = decoders.get(register)!
  const place = (fact: string) => ({ file, row, column: columnOf(fact) })
  for (const fact of Object.keys(facts)) if (!known.has(fact)) issues.push(rowIssue(place(fact), "field-unknown"))
  const record = whole(facts)
  if (Result.isSuccess(record)) return record.success

  let isWhole = true
  const accepted: Array<Facts> = []
  for (const [fact, decode] of known) {
    const value = facts[fact]
    const decoded = decode(value === undefined ? {} : { [fact]: value })
    if (Result.isSuccess(decoded)) {
      accepted.push(decoded.success)
      continue
    }
    issues.push(
      value === undefined
        ? rowIssue(place(fact), "field-missing")
        : rowIssue(place(fact), "field-refused", {
            text: shown(typeof value === "string" ? value : JSON.stringify(value))
          })
    )
    isWhole &&= Result.isSuccess(decode({}))
  }
  return isWhole ? Object.assign({}, ...accepted) : undefined
}
