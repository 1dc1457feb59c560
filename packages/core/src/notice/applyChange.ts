import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { Failure } from "../failure/Failure.ts"
import type { Amended } from "../rule/Amended.ts"
import type { Rule, RuleForm } from "../rule/Rule.ts"
import { usesOfForm } from "../rule/uses.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Deadline } from "../time/Deadline.ts"
import type { NoticeChange } from "./Amendment.ts"
import { applyBesideRules } from "./applyBesideRules.ts"
import type { Clause } from "./Clause.ts"
import type { Notice } from "./Notice.ts"
import { citing, misfit } from "./words.ts"

type Changed = Result.Result<Notice, Failure>

/** What is wrong with a change, at a place in its own data. */
const refuse = (...args: Parameters<typeof misfit>): Changed => Result.fail(misfit(...args))

/** A clause of an amending notice, as people cite it. */
export const citation = (by: Amended): Localized =>
  fill(by.documentNumber === undefined ? citing.cited : citing.citedByNumber, {
    ...by,
    documentNumber: by.documentNumber ?? ""
  })

/** The rule, now resting on the amendment too: its reading cites it, so every finding of it does. */
const marked = (rule: Rule, clause: Pick<Clause, "reading">, by: Amended): Rule => {
  const reading = rule.reading ?? clause.reading
  const cited = citation(by)
  return {
    ...rule,
    reading: reading === undefined ? cited : fill(citing.readAndCited, { reading, cited }),
    amendedBy: rule.amendedBy === undefined ? [by] : [...rule.amendedBy, by]
  }
}

const clauseWith = (notice: Notice, id: string): Clause | undefined =>
  notice.clauses.find(({ rules }) => rules.some((rule) => rule.id === id))

const withClauses = (notice: Notice, change: (clause: Clause) => Clause): Notice => {
  const [first, ...rest] = notice.clauses
  return { ...notice, clauses: [change(first), ...rest.map(change)] }
}

/** The notice with another rule in place of that of an id; `undefined` if there is none, or if it is the same. */
const replaced = (notice: Notice, id: string, by: Amended, change: (rule: Rule) => Rule): Notice | undefined => {
  const clause = clauseWith(notice, id)
  const before = clause?.rules.find((rule) => rule.id === id)
  if (clause === undefined || before === undefined) return undefined
  const after = change(before)
  if (Equal.equals(before, after)) return undefined
  const now = marked(after, clause, by)
  return withClauses(notice, (one) =>
    one === clause ? { ...one, rules: one.rules.map((rule) => (rule === before ? now : rule)) } : one
  )
}

/** The form with another deadline; `undefined` if it asks for nothing in time. */
const withDeadline = (form: RuleForm, deadline: Deadline): RuleForm | undefined => {
  switch (form._tag) {
    case "Due":
      return { ...form, deadline }
    case "Each":
    case "Count":
      return { ...form, limit: { _tag: "Until", deadline } }
    case "Judgement":
      return "limit" in form ? { ...form, limit: { _tag: "Until", deadline } } : undefined
  }
}

/** What a sentence has become, once a rule is no longer asked. */
const withoutRule = (entry: string, id: string): string =>
  entry
    .split(" ")
    .filter((word) => word !== id)
    .join(" ") || "informative"

/** The notice after one change, each rule that it touches marked by the clause that makes it. */
export const applyChange = (notice: Notice, change: NoticeChange, by: Amended): Changed => {
  switch (change._tag) {
    case "DeadlineMoved": {
      const { deadline, rule: id, says } = change
      const rule = clauseWith(notice, id)?.rules.find((one) => one.id === id)
      if (rule === undefined) return refuse("unknown-rule", "rule", { id })
      const form = withDeadline(rule.form, deadline)
      if (form === undefined) return refuse("no-time-to-move", "rule", { id })
      const now = replaced(notice, id, by, (one) => ({ ...one, form, ...(says === undefined ? {} : { says }) }))
      return now === undefined ? refuse("rule-unchanged", "deadline", { id }) : Result.succeed(now)
    }
    case "RuleReplaced": {
      const { id } = change.rule
      if (clauseWith(notice, id) === undefined) return refuse("unknown-rule", "rule.id", { id })
      // What earlier amendments have said of the rule is still true of how it came about.
      const now = replaced(notice, id, by, ({ amendedBy }) => ({ ...change.rule, ...(amendedBy && { amendedBy }) }))
      return now === undefined ? refuse("rule-unchanged", "rule", { id }) : Result.succeed(now)
    }
    case "RuleRemoved": {
      const { rule: id } = change
      const clause = clauseWith(notice, id)
      if (clause === undefined) return refuse("unknown-rule", "rule", { id })
      return Result.succeed(
        withClauses(notice, (one) => {
          if (one !== clause) return one
          const { sentences, ...rest } = one
          const rules = one.rules.filter((rule) => rule.id !== id)
          return sentences === undefined
            ? { ...rest, rules }
            : { ...rest, rules, sentences: sentences.map((entry) => withoutRule(entry, id)) }
        })
      )
    }
    case "RuleAdded": {
      const { rule, to } = change
      if (!notice.clauses.some(({ number }) => number === to)) return refuse("unknown-clause", "to", { number: to })
      if (clauseWith(notice, rule.id) !== undefined) return refuse("rule-there", "rule.id", { id: rule.id })
      return Result.succeed(
        withClauses(notice, (one) =>
          one.number === to ? { ...one, rules: [...one.rules, marked(rule, one, by)] } : one
        )
      )
    }
    case "ClauseAdded": {
      const { added } = change
      if (notice.clauses.some(({ number }) => number === added.number))
        return refuse("clause-there", "added.number", { number: added.number })
      const clause: Clause = { ...added, rules: added.rules.map((rule) => marked(rule, added, by)) }
      return Result.succeed({ ...notice, clauses: [...notice.clauses, clause] })
    }
    case "WindowMoved": {
      const { end, start, tentative, window: id } = change
      const window = notice.windows.find((one) => one.id === id)
      if (window === undefined) return refuse("unknown-window", "window", { id })
      if (end < start) return refuse("window-backwards", "end")
      if (window.start === start && window.end === end && window.tentative === tentative)
        return refuse("window-unchanged", "window", { id })
      const { tentative: _, ...others } = window
      const now = { ...others, start, end, ...(tentative ? { tentative } : {}) }
      const [first, ...rest] = notice.windows.map((one) => (one === window ? now : one))
      const uses = (rule: Rule) => usesOfForm(rule.form).some(([kind, used]) => kind === "windows" && used === id)
      return Result.succeed(
        withClauses({ ...notice, windows: [first!, ...rest] }, (one) => ({
          ...one,
          rules: one.rules.map((rule) => (uses(rule) ? marked(rule, one, by) : rule))
        }))
      )
    }
    default:
      return applyBesideRules(notice, change, by)
  }
}
