import type { Notice } from "@kepu/core"
import { type DeclaredFact, declaredProblemsOf, exemptionProblemOf, termProblemsOf } from "@kepu/core/notice"
import { DeclaredValues, Exemption } from "@kepu/core/schema"
import { type PortfolioRegister, portfolioRegisters } from "@kepu/core/tables"
import { localized } from "@kepu/core/text"
import { RecordKey, storeError, TooLarge } from "@kepu/core/port"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { WriteRequest } from "../../api/ledger/ledger.ts"
import { toldIssues } from "../../api/limits.ts"
import { InvalidRequest, type RequestIssue } from "../../api/problem/problems.ts"
import { BeyondLimit } from "../../api/problem/storeProblems.ts"
import { problemOfStore } from "./failures.ts"

const unfit = localized(
  "键或编号应为 1 至 512 个字符，且为规范文本",
  "a key or id must be well-formed text of 1 to 512 characters"
)

const isKey = Schema.is(RecordKey)

/** Keys that no answer could hold: those of an address are checked already, ids of values and of writes here. */
const unfitKeys = (requests: ReadonlyArray<WriteRequest>): InvalidRequest | undefined => {
  const issues = requests.flatMap(({ key, register }) =>
    isKey(key) ? [] : [{ path: `payload (${register})`, message: unfit }]
  )
  return issues.length === 0 ? undefined : new InvalidRequest({ issues: issues.slice(0, toldIssues), message: unfit })
}

/** Records that are larger than any that a person reports: a page of them would take a small machine's memory. */
const tooLarge = (requests: ReadonlyArray<WriteRequest>, most: number): BeyondLimit | undefined => {
  for (const { register, value } of requests) {
    const size = register === "assessments" || value === undefined ? 0 : JSON.stringify(value).length
    if (size <= most) continue
    const problem = problemOfStore(storeError(new TooLarge({ what: "record", size, most })))
    if (problem instanceof BeyondLimit) return problem
  }
  return undefined
}

/** What has declared facts at all; what is none of a register the store refuses. */
const declaringOf = Schema.decodeUnknownOption(Schema.Struct({ facts: DeclaredValues }))

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null
const isRegister = (register: string): register is PortfolioRegister =>
  portfolioRegisters.some((one) => one === register)

const exemptionOf = Schema.decodeUnknownOption(Exemption)

const undeclared = localized("有的内容在该通知下不起作用", "some of this has no effect under the notice")

const withoutEffect = (notice: Notice, { key, register, value }: WriteRequest): ReadonlyArray<RequestIssue> => {
  const granted = register === "exemptions" ? exemptionOf(value) : Option.none()
  const ineffective = Option.isSome(granted) ? exemptionProblemOf(notice, granted.value) : undefined
  if (ineffective !== undefined)
    return [{ path: `payload (${register}/${key}) ${ineffective.path}`, message: ineffective.text }]
  const terms = isRecord(value) && isRegister(register) ? termProblemsOf(notice.vocabulary, register, value) : []
  const declared = declaringOf(value)
  const facts = Option.isNone(declared)
    ? []
    : declaredProblemsOf(notice.vocabulary, register as DeclaredFact["of"], declared.value)
  const refused = terms.flatMap(({ code, path, refusal }) =>
    code === "term-unknown" && refusal !== undefined ? [{ path, text: refusal }] : []
  )
  return [...refused, ...facts].map(({ path, text }) => ({
    path: `payload (${register}/${key}) ${path}`,
    message: text
  }))
}

/**
 * What nothing would be judged by: kinds, topics, documents … that the notice does not have, facts that the notice does not declare, values of another type, and exemptions of
 * rules that ask nothing of units.
 */
const ineffective = (notice: Notice, requests: ReadonlyArray<WriteRequest>): InvalidRequest | undefined => {
  const issues = requests.flatMap((request) => withoutEffect(notice, request))
  return issues.length === 0
    ? undefined
    : new InvalidRequest({ issues: issues.slice(0, toldIssues), message: undeclared })
}

/** Why writes are refused whatever the ledger has: keys, sizes, and what has no effect under the notice. */
export const refusalOf = (
  notice: Notice,
  requests: ReadonlyArray<WriteRequest>,
  record: number
): InvalidRequest | BeyondLimit | undefined =>
  unfitKeys(requests) ?? tooLarge(requests, record) ?? ineffective(notice, requests)
