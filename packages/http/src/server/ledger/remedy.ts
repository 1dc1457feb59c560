import { Portfolio } from "@kepu/core"
import { applyPlan, type Edit } from "@kepu/core/remedy"
import { fill, localized } from "@kepu/core/text"
import {
  ActivityStore,
  assemble,
  type Ledger,
  ownKey,
  portfolioRegisters,
  type RegisterName,
  type StoredRecord
} from "@kepu/core/port"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { WriteRequest } from "../../api/ledger/ledger.ts"
import { PatchRefused } from "../../api/problem/problems.ts"
import { orProblem } from "./failures.ts"
import { recordsOf } from "./recordsOf.ts"

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

/** The writes that apply edits to a ledger as it is at a sequence number; refused if it has changed since. */
export const writesOfEdits = Effect.fnUntraced(function* (
  ledger: Ledger,
  asked: {
    readonly sequence: number
    readonly edits: ReadonlyArray<Edit>
    readonly supplied?: Readonly<Record<string, Schema.Json>>
  }
) {
  const store = yield* ActivityStore
  const records = new Map<RegisterName, ReadonlyArray<StoredRecord>>()
  for (const register of portfolioRegisters) records.set(register, yield* recordsOf(ledger, register))
  const now = yield* orProblem(store.sequence(ledger))
  if (now !== asked.sequence) {
    return yield* new PatchRefused({ paths: [], message: fill(texts.stale, { given: asked.sequence, now }) })
  }
  const portfolio = assemble([...records.values()].flat())
  const applied = applyPlan(portfolio, asked, asked.supplied)
  if (Result.isFailure(applied)) {
    const paths = applied.failure.map(({ path }) => path)
    return yield* new PatchRefused({ paths, message: applied.failure[0].text })
  }
  const before = encode(portfolio) as Readonly<Record<string, ReadonlyArray<unknown> | undefined>>
  const after = encode(applied.success) as typeof before
  return portfolioRegisters.flatMap((register) =>
    register === "kept"
      ? []
      : writesFor(register, records.get(register) ?? [], before[register] ?? [], after[register] ?? [])
  )
})
