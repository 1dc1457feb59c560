import {
  ChangeKind,
  Ledger,
  Note,
  RecordKey,
  RegisterName,
  type StoredRecord,
  type Change,
  type Write
} from "@kepu/core/port"
import * as Schema from "effect/Schema"
import { equal, stable } from "./equal.ts"

/** One change of a record: without `value` where it left the value as it was, as removing and restoring do. */
const Step = Schema.Struct({ kind: ChangeKind, note: Note, value: Schema.optionalKey(Schema.Unknown) })
type Step = typeof Step.Type

/**
 * A line of an export: a record with all that was ever done to it, in the order of the versions from 1 on.
 *
 * @example
 * ```ts
 * import { Line } from "@kepu/storage/transfer"
 * import * as Schema from "effect/Schema"
 *
 * const note = { by: "县科协", at: "2023-09-20T09:00:00+08:00" }
 * const of = { region: "610526", notice: "pucheng-2023", register: "units", key: "edu" }
 * const created = { kind: "created", note, value: { id: "edu", name: "县教育局" } }
 * // A history begins with what was created.
 * const lines = [[created, { kind: "removed", note }], [{ kind: "removed", note }]]
 * console.log(lines.map((history) => Schema.is(Line)({ ...of, history }))) // [ true, false ]
 * ```
 */
export const Line = Schema.Struct({
  ...Ledger.fields,
  register: RegisterName,
  key: RecordKey,
  history: Schema.NonEmptyArray(Step)
})
  .check(
    Schema.makeFilter(
      ({ history }) =>
        history.every(
          ({ kind, value }, n) =>
            (n === 0) === (kind === "created") && (value !== undefined || kind === "removed" || kind === "restored")
        ),
      {
        message: "expected a history that begins with created, and a value in every step that sets one"
      }
    )
  )
  .annotate({ identifier: "Line" })
export interface Line extends Schema.Schema.Type<typeof Line> {}

/**
 * The first line of an export.
 *
 * @example
 * ```ts
 * import { Head } from "@kepu/storage/transfer"
 * import * as Schema from "effect/Schema"
 *
 * const [first = ""] = '{"format":"kepu.store/1"}\n'.split("\n")
 * console.log(Schema.decodeUnknownSync(Schema.fromJsonString(Head))(first).format) // kepu.store/1
 * ```
 */
export const Head = Schema.Struct({ format: Schema.Literal("kepu.store/1") })
export const head = `${JSON.stringify({ format: "kepu.store/1" })}\n`

const stepOf = ({ kind, note, value }: Change | StoredRecord): Step =>
  kind === "removed" || kind === "restored" ? { kind, note } : { kind, note, value }

/** A record's line. */
export const writeLine = (
  { notice, region }: Ledger,
  key: RecordKey,
  register: RegisterName,
  history: ReadonlyArray<Change | StoredRecord>
): string => `${stable({ region, notice, register, key, history: history.map(stepOf) })}\n`

/** What each version of a line's record held. */
const versionsOf = ({ history }: Line): ReadonlyArray<{ readonly step: Step; readonly value: unknown }> => {
  let value: unknown
  return history.map((step) => ({ step, value: (value = step.value ?? value) }))
}

/**
 * The writes that make a record what the line says. A record that the line goes on from is carried on version by
 * version, with its old notes; one that went another way is changed once, with `note`.
 */
export const writesOf = (line: Line, held: StoredRecord | undefined, note: Note): ReadonlyArray<Write> => {
  const { key, register } = line
  const versions = versionsOf(line)
  const write = (kind: ChangeKind, value: unknown, expected: number, by: Note): Write => {
    const place = { register, key, expected, note: by }
    if (kind === "removed") return { _tag: "Remove", ...place }
    return kind === "restored" ? { _tag: "Restore", ...place } : ({ _tag: "Save", value, ...place } as Write)
  }
  const at = held?.version ?? 0
  const same = held === undefined ? undefined : versions[at - 1]
  const goesOn =
    held === undefined ||
    (same !== undefined && same.step.kind === held.kind && equal([same.step.note, same.value], [held.note, held.value]))
  if (goesOn) return versions.slice(at).map(({ step, value }, n) => write(step.kind, value, at + n, step.note))

  const { step, value } = versions.at(-1)!
  const [isLive, shallLive] = [held.kind !== "removed", step.kind !== "removed"]
  const isSame = equal(held.value, value)
  if (!shallLive) return isLive ? [write("removed", value, at, note)] : []
  const restoring = isLive ? [] : [write("restored", value, at, note)]
  return isSame ? restoring : [...restoring, write("changed", value, at + restoring.length, note)]
}
