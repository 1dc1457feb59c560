import { type Localized } from "@kepu/core"
import { Portfolio } from "@kepu/core/schema"
import { applyPlan, type Edit } from "@kepu/core/remedy"
import { fill, localized } from "@kepu/core/text"
import { ownKey, portfolioRegisters, type RegisterName, type StoredRecord } from "@kepu/core/port"
import * as Schema from "effect/Schema"
import type { WriteRequest } from "../../api/ledger/ledger.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"

const texts = {
  stale: localized(
    "台账在改法给出之后已有变动（第 {given} 项，现为第 {now} 项）；请重新读取下一步",
    "the ledger has changed since the remedy was given (change {given}, now {now}): ask for next steps again"
  )
}

const encode = Schema.encodeSync(Portfolio)

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The writes that turn the records of a register into the values of a list: by place, and new ones at its end. */
const writesFor = (
  register: RegisterName,
  records: ReadonlyArray<StoredRecord>,
  before: ReadonlyArray<unknown>,
  after: ReadonlyArray<unknown>
): ReadonlyArray<WriteRequest> =>
  after.flatMap((value, n): ReadonlyArray<WriteRequest> => {
    if (n < before.length && isSame(value, before[n])) return []
    const present = records[n]
    const key = present?.key ?? ownKey(register, value as never) ?? crypto.randomUUID()
    return [{ _tag: "Save", register, key, expected: present?.version ?? 0, value }]
  })

/** What edits come to: the writes that apply them, or why they cannot be applied. */
export type Applied =
  | { readonly writes: ReadonlyArray<WriteRequest> }
  | { readonly refused: { readonly paths: ReadonlyArray<string>; readonly message: Localized } }

/** That a ledger has changed since a remedy was given. */
export const staleRemedy = (given: number, now: number) => ({
  paths: [],
  message: fill(texts.stale, { given, now })
})

/** The writes that apply edits to a ledger as it is at a sequence number; refused if it has changed since. */
export const writesOfEdits = (
  { portfolio, registers, sequence: now }: KeptLedger,
  asked: {
    readonly sequence: number
    readonly edits: ReadonlyArray<Edit>
    readonly supplied: Readonly<Record<string, unknown>> | undefined
  }
): Applied => {
  if (now !== asked.sequence) return { refused: staleRemedy(asked.sequence, now) }
  const applied = applyPlan(portfolio, asked, asked.supplied as Readonly<Record<string, Schema.Json>> | undefined)
  if (applied._tag === "Failure") {
    const paths = applied.failure.map(({ path }) => path)
    return { refused: { paths, message: applied.failure[0].text } }
  }
  const before = encode(portfolio) as Readonly<Record<string, ReadonlyArray<unknown> | undefined>>
  const after = encode(applied.success) as typeof before
  const writes = portfolioRegisters.flatMap((register) =>
    register === "kept"
      ? []
      : writesFor(register, registers.inOrder([register]), before[register] ?? [], after[register] ?? [])
  )
  return { writes }
}
