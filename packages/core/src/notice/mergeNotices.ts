import * as Result from "effect/Result"
import type { Vocabulary } from "../condition/Vocabulary.ts"
import type { Failure, Failures } from "../failure/Failure.ts"
import type { Rule } from "../rule/Rule.ts"
import type { Amendment, NoticeChange } from "./Amendment.ts"
import { applyChange } from "./applyChange.ts"
import type { Notice } from "./Notice.ts"
import { illFormed } from "./illFormed.ts"
import { misfit } from "./words.ts"

/** The notice with the windows and terms that an amendment declares. */
const declaring = (
  notice: Notice,
  { windows = [], ...terms }: NonNullable<Amendment["amends"]["declares"]>
): Notice => {
  // A list that the notice has not, as that of its own facts, comes with the amendment.
  const lists = [...new Set([...Object.keys(notice.vocabulary), ...Object.keys(terms)])] as ReadonlyArray<
    keyof Vocabulary
  >
  const vocabulary = Object.fromEntries(
    lists.map((list) => [list, [...(notice.vocabulary[list] ?? []), ...(terms[list] ?? [])]])
  ) as unknown as Vocabulary
  return { ...notice, windows: [...notice.windows, ...windows], vocabulary }
}

const adds = ({ _tag }: NoticeChange): boolean =>
  _tag === "RuleAdded" || _tag === "ClauseAdded" || _tag === "IndicatorAdded"

/** Why the amendment cannot be one of this notice at all. */
const misfits = (base: Notice, { amends, below, id, issuedOn }: Amendment): ReadonlyArray<Failure> => {
  const merged = base.amendments ?? []
  const ids = new Set([base.id, ...merged.map((one) => one.id)])
  const last = merged.at(-1)?.issuedOn ?? base.issuedOn
  return [
    ...(ids.has(amends.notice) ? [] : [misfit("other-notice", "amends.notice", { id: amends.notice, base: base.id })]),
    ...(ids.has(id) ? [misfit("merged-already", "id", { id })] : []),
    ...(issuedOn < last ? [misfit("issued-before", "issuedOn", { issuedOn, last })] : []),
    ...(below === undefined
      ? []
      : amends.changes.flatMap((change, n) =>
          adds(change) ? [] : [misfit("below-only-adds", `amends.changes[${n}]`)]
        ))
  ]
}

/** What an office below adds is set by its level, and holds in its region. */
const setBelow = (change: NoticeChange, { below }: Amendment): NoticeChange => {
  if (below === undefined) return change
  const setBy = (rule: Rule): Rule => ({ setBy: below.level, ...rule })
  if (change._tag === "RuleAdded") return { ...change, rule: setBy(change.rule) }
  if (change._tag === "ClauseAdded")
    return { ...change, added: { ...change.added, rules: change.added.rules.map(setBy) } }
  return change
}

/**
 * The notice as an amendment leaves it: under its own id, with each rule that is changed or added saying by which
 * clause of which notice (`amendedBy`, and in words in its reading). If the amendment does not fit the notice, every
 * place in its data at which it does not; a change that changes nothing is one.
 *
 * @example
 * ```ts
 * import { mergeNotices, readAmendment } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const changes = [{ _tag: "RuleRemoved", clause: "一", rule: "member-unit-activity" }]
 * const head = { id: "change-1", title: "补充通知", issuedOn: "2023-09-01", issuer: "县科协" }
 * const data = { format: "kepu.amendment/1", ...head, amends: { notice: "pucheng-2023", changes } }
 * const read = readAmendment(data)
 * if (read._tag === "Success") {
 *   const merged = mergeNotices(notice, read.success)
 *   const rules = merged._tag === "Success" ? merged.success.clauses.flatMap((clause) => clause.rules) : []
 *   console.log(rules.some(({ id }) => id === "member-unit-activity")) // false
 * }
 * ```
 */
export const mergeNotices = (base: Notice, amendment: Amendment): Result.Result<Notice, Failures> => {
  const problems: Array<Failure> = [...misfits(base, amendment)]
  const { amends, below, documentNumber, id, issuedOn, title } = amendment
  const cited = { id, title, ...(documentNumber === undefined ? {} : { documentNumber }), issuedOn }
  let notice = amends.declares === undefined ? base : declaring(base, amends.declares)
  const removed: Array<{ readonly rule: string; readonly clause: string }> = []
  for (const [n, change] of amends.changes.entries()) {
    const made = applyChange(notice, setBelow(change, amendment), { ...cited, clause: change.clause })
    if (Result.isSuccess(made)) {
      notice = made.success
      if (change._tag === "RuleRemoved") removed.push({ rule: change.rule, clause: change.clause })
    } else problems.push({ ...made.failure, path: `amends.changes[${n}].${made.failure.path}` })
  }
  const [first, ...others] = removed
  const merged: Notice = {
    ...notice,
    ...(below === undefined ? {} : { region: below.region }),
    amendments: [
      ...(base.amendments ?? []),
      { ...cited, ...(first === undefined ? {} : { removed: [first, ...others] }) }
    ] as unknown as NonNullable<Notice["amendments"]>
  }
  // What is undeclared stands somewhere in the merged notice, and in the amendment if it changes anything at all.
  if (problems.length === 0)
    for (const misfit of illFormed(merged))
      problems.push({ ...misfit, path: misfit.path.startsWith("rubric") ? misfit.path : "amends" })
  const [problem, ...further] = problems
  return problem === undefined ? Result.succeed(merged) : Result.fail([problem, ...further])
}
