import { type DeclaredFact, declaredProblemsOf, exemptionProblemOf, termProblemsOf } from "@kepu/core/notice"
import { DeclaredValues, Exemption, type UnitId } from "@kepu/core/portfolio"
import { type PortfolioRegister, portfolioRegisters } from "@kepu/core/tables"
import { localized } from "@kepu/core/text"
import { fromMillis } from "@kepu/core/time"
import {
  ActivityStore,
  type Ledger,
  type Note,
  RecordKey,
  type RegisterName,
  storeError,
  TooLarge,
  type Write
} from "@kepu/core/port"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Caller, type Identity } from "../../api/Caller.ts"
import type { WriteRequest } from "../../api/ledger/ledger.ts"
import { InvalidRequest } from "../../api/problem/problems.ts"
import { toldIssues } from "../../api/limits.ts"
import { findNotice } from "../handlers/findNotice.ts"
import { Settings } from "../Settings.ts"
import { orProblem, problemOfStore } from "./failures.ts"

const unfit = localized(
  "键或编号应为 1 至 512 个字符，且为规范文本",
  "a key or id must be well-formed text of 1 to 512 characters"
)

/** Who, when and why: known to the service itself, unless a program speaks for people whom it has checked. */
const noteOf = (identity: Identity, now: number, { note, why }: Pick<WriteRequest, "note" | "why">): Note => {
  if (note !== undefined && identity.role === "county" && identity.onBehalf === true) return note
  const reason = why ?? note?.why
  return { by: identity.id, at: fromMillis(now, "UTC"), ...(reason === undefined ? {} : { why: reason }) }
}

const isKey = Schema.is(RecordKey)

/** Refuses keys that no answer could hold: those of an address are checked already, ids of values and of writes here. */
const keysMustFit = (requests: ReadonlyArray<WriteRequest>): Effect.Effect<void, InvalidRequest> => {
  const issues = requests.flatMap(({ key, register }) =>
    isKey(key) ? [] : [{ path: `payload (${register})`, message: unfit }]
  )
  return issues.length === 0 ? Effect.void : Effect.fail(new InvalidRequest({ issues, message: unfit }))
}

/** Refuses records that are larger than any that a person reports: a page of them would take a small machine's memory. */
const recordsMustFit = Effect.fnUntraced(function* (requests: ReadonlyArray<WriteRequest>) {
  const { limits } = yield* Settings
  for (const { register, value } of requests) {
    const size = register === "assessments" || value === undefined ? 0 : JSON.stringify(value).length
    if (size > limits.record) {
      return yield* problemOfStore(storeError(new TooLarge({ what: "record", size, most: limits.record })))
    }
  }
})

/** What has declared facts at all; what is none of a register the store refuses. */
const declaringOf = Schema.decodeUnknownOption(Schema.Struct({ facts: DeclaredValues }))

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null
const isRegister = (register: RegisterName): register is RegisterName & PortfolioRegister =>
  portfolioRegisters.some((one) => one === register)

const exemptionOf = Schema.decodeUnknownOption(Exemption)

const undeclared = localized("有的内容在该通知下不起作用", "some of this has no effect under the notice")

/**
 * Refuses what nothing would be judged by: kinds, topics, documents … that the notice does not have, facts that the notice does not declare, values of another type, and exemptions
 * of rules that ask nothing of units.
 */
const factsMustFit = Effect.fnUntraced(function* (ledger: Ledger, requests: ReadonlyArray<WriteRequest>) {
  const notice = yield* findNotice(ledger.notice)
  const issues = requests.flatMap(({ key, register, value }) => {
    const granted = register === "exemptions" ? exemptionOf(value) : Option.none()
    const ineffective = Option.isSome(granted) ? exemptionProblemOf(notice, granted.value) : undefined
    if (ineffective !== undefined)
      return [{ path: `payload (${register}/${key}) ${ineffective.path}`, message: ineffective.text }]
    const terms = isRecord(value) && isRegister(register) ? termProblemsOf(notice.vocabulary, register, value) : []
    const declared = declaringOf(value)
    const facts = Option.isNone(declared)
      ? []
      : declaredProblemsOf(notice.vocabulary, register as DeclaredFact["of"], declared.value)
    return [...terms.filter(({ code }) => code === "term-unknown"), ...facts].map(({ path, text }) => ({
      path: `payload (${register}/${key}) ${path}`,
      message: text
    }))
  })
  if (issues.length > 0) return yield* new InvalidRequest({ issues: issues.slice(0, toldIssues), message: undeclared })
})

/** Does the writes for the caller, or with the rights of a unit for which an office writes, and notes who did them. */
export const writeAs = Effect.fnUntraced(function* (
  ledger: Ledger,
  requests: ReadonlyArray<WriteRequest>,
  as?: UnitId
) {
  yield* keysMustFit(requests)
  yield* recordsMustFit(requests)
  yield* factsMustFit(ledger, requests)
  const identity = yield* Caller
  const store = yield* ActivityStore
  const now = yield* Clock.currentTimeMillis
  const writes = requests.map(({ note, why, ...request }) => ({
    ...request,
    note: noteOf(identity, now, { ...(note === undefined ? {} : { note }), ...(why === undefined ? {} : { why }) })
  })) as ReadonlyArray<unknown> as ReadonlyArray<Write>
  const unit = identity.role === "unit" ? identity.unit : as
  return yield* orProblem(store.write(ledger, writes, { as: unit }))
})

/** The record of a key, or of none. */
export const readOne = Effect.fnUntraced(function* <R extends RegisterName>(
  ledger: Ledger,
  register: R,
  key: RecordKey
) {
  const store = yield* ActivityStore
  return (yield* orProblem(store.read(ledger, register, [key])))[0]
})
