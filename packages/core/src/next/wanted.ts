import type { Case } from "../requirement/Case.ts"
import type { Subject } from "../requirement/Subject.ts"
import { runsOutAt } from "../requirement/runsOut.ts"
import { hostOf, ofRegion, ofUnit, recommendationBy } from "../requirement/asSubject.ts"
import type { Clause } from "../notice/Clause.ts"
import { type Edit, type EditKind, placeOf } from "../remedy/Edit.ts"
import { askedRuleFor } from "../remedy/consequences.ts"
import { type Question, remediesOf } from "../remedy/remediesFor.ts"
import { subjectBy } from "../requirement/subjects.ts"
import type { Requirement } from "../requirement/Requirement.ts"
import { limitsOf } from "../requirement/partsOf.ts"
import type { Rule } from "../rule/Rule.ts"
import type { Localized } from "../text/Localized.ts"

/** One thing that a finding asks for. */
export interface Wanted {
  readonly who: Subject
  /** The same for what is one and the same thing. */
  readonly key: string
  readonly text: Localized
  readonly kind: EditKind
  readonly edit?: Edit
  readonly clause: Clause
  readonly rule: Rule
  readonly subject: Subject
  /** The first instant, in milliseconds, that is too late. */
  readonly tooLate: number
}

/** Who has to see to an edit: the unit that it is about, the host of the activity, or the region's office. */
const ownerOf = ({ subject }: Edit, given: Case): Subject => {
  switch (subject.kind) {
    case "activity": {
      const activity = given.activityById.get(subject.id)
      return activity === undefined ? ofRegion(given) : hostOf(activity, given)
    }
    case "recommendation": {
      const unit = given.unitById.get(recommendationBy(subject.id, given)!.unit)
      return unit === undefined ? ofRegion(given) : ofUnit(unit)
    }
    case "unit":
    case "region":
      return subject
  }
}

/**
 * What is the same for edits that do the same. A fact that is to be reported is one thing, however it is hoped to come
 * out; of an entry that is added neither its place in the list nor its own id matters.
 */
const keyOf = (edit: Edit): string => {
  const place = placeOf(edit)
  const { kind, needs = [], patch, subject } = edit
  if (kind === "report") return place
  const [, register, , fact] = place.split("/")
  const [{ op, value }] = patch
  const isEntry = op === "add" && fact === undefined
  return JSON.stringify(
    isEntry
      ? [subject.id, register, value, needs.map(({ favourable }) => favourable)]
      : [subject.kind, subject.name, register, fact, value],
    (key, part: unknown) => (isEntry && key === "id" ? undefined : part)
  )
}

/** The first limit that is still to come, or else the last one; `Infinity` where the notice gives none. */
const nextLimitOf = (asked: Requirement, given: Case): number => {
  const limits = limitsOf(asked).map((limit) => runsOutAt(limit, given))
  const ahead = limits.filter((limit) => limit > given.asOf)
  return ahead.length > 0 || limits.length === 0 ? Math.min(...ahead) : Math.max(...limits)
}

/** What a finding asks for: its easiest remedy edit by edit, or what remains where there is none. */
export const wantedBy = (clause: Clause, question: Question): ReadonlyArray<Wanted> => {
  const { impossible, possible } = remediesOf(question)
  const { asked, given, verdict } = question
  const { requirement, rule } = askedRuleFor(asked, subjectBy(asked.requirement, verdict.subject.id, given)!, given)
  const common = {
    clause,
    rule,
    subject: verdict.subject,
    tooLate: nextLimitOf(requirement, given)
  }
  return [
    ...(possible[0]?.edits ?? []).map((edit): Wanted => ({
      ...common,
      who: ownerOf(edit, given),
      key: keyOf(edit),
      text: edit.what,
      kind: edit.kind,
      edit
    })),
    ...(impossible?.remains ?? []).map(({ kind, text }): Wanted => ({
      ...common,
      who: verdict.unit ?? ofRegion(given),
      key: JSON.stringify(text),
      text,
      kind
    }))
  ]
}
