import { Notice, CountFact, Fact, Rule } from "@kepu/core/schema"
import { Clause } from "../../src/notice/Clause.ts"
import { Mode, PlatformState } from "../../src/portfolio/Activity.ts"
import * as Schema from "effect/Schema"
import { type Change, changed, changes, type Json, type JsonObject, limitsOf, type Terms } from "./changes.ts"

/** A notice with one place of it changed. */
export interface RuleMutant {
  /** The rule or other part that was changed, where in it, and how. */
  readonly id: string
  readonly data: Json
  /** The rule that it belongs to, if it belongs to one. */
  readonly rule?: string
}

/** Parts of a form that may be left out. */
const optional = ["where", "each", "limit", "remarks", "bound", "reportsOn"]

const termsOf = ({ vocabulary, windows }: Notice): Terms => {
  const ids = (terms: ReadonlyArray<{ readonly id: string }>) => terms.map(({ id }) => id)
  return {
    window: ids(windows),
    states: PlatformState.literals,
    modes: Mode.literals,
    fact: [...CountFact.literals, ...Fact.literals],
    kinds: ids(vocabulary.unitKinds),
    kind: ids(vocabulary.facilities),
    responsibility: ids(vocabulary.responsibilities),
    topic: ids(vocabulary.topics),
    topics: ids(vocabulary.topics),
    settings: ids(vocabulary.settings),
    programmes: ids(vocabulary.programmes),
    document: ids(vocabulary.documents),
    annex: ids(vocabulary.annexes)
  }
}

/** What a form may have and has not: a time limit, a bound of its own. A number without a limit has no limit. */
const added = (form: JsonObject, terms: Terms): ReadonlyArray<Change> => {
  const add = (key: string, to: Json): ReadonlyArray<Change> =>
    key in form ? [] : [{ path: ["form", key], to, label: `form.${key}: nothing → ${JSON.stringify(to)}` }]
  switch (form["_tag"]) {
    case "Each":
      return limitsOf(terms).flatMap((limit) => add("limit", limit))
    case "Count":
      return [
        ...add("bound", { _tag: "EveryUnit" }),
        ...limitsOf(terms).flatMap((limit) => (isNoLimit(limit) ? [] : add("limit", limit)))
      ]
    case "Judgement":
      return add("bound", { _tag: "EveryUnit" })
    default:
      return []
  }
}

const isNoLimit = (limit: Json): boolean => (limit as JsonObject)["_tag"] === "NoLimit"

/** Nobody but the region answers for a number without a bound, so that one of the region is left. */
const removed = (form: JsonObject): ReadonlyArray<Change> =>
  optional
    .filter((key) => key in form && (form[key] as JsonObject)["_tag"] !== "Region")
    .map((key) => ({ path: ["form", key], to: undefined, label: `form.${key}: left out` }))

/** Topics and programmes that rules ask for; the words of others serve indicators alone. */
const asked = (notice: Notice): string => JSON.stringify(notice.clauses.map(({ rules }) => rules))

const json = (data: object): JsonObject => JSON.parse(JSON.stringify(data)) as JsonObject

const encodeNotice = Schema.encodeSync(Notice)
const encodeClause = Schema.encodeSync(Clause)

/** The clause with these rules alone: a rule's findings rest on no other rule. */
const only = (clause: Clause, rules: ReadonlyArray<Rule>): JsonObject => {
  const { indicators: _, sentences: __, ...rest } = encodeClause({ ...clause, rules })
  return json(rest)
}

/** Every way to change one place of a notice's rules, and of the windows and terms that they rest on. */
export const ruleMutants = (notice: Notice): ReadonlyArray<RuleMutant> => {
  const data = json(encodeNotice(notice))
  const terms = termsOf(notice)
  const mutant =
    (whole: Json, path: Change["path"], name: string, rule?: string) =>
    (change: Change): RuleMutant => ({
      id: `${name} ${change.label}`,
      data: changed(whole, [...path, ...change.path], change.to),
      ...(rule === undefined ? {} : { rule })
    })
  const ofRules = notice.clauses.flatMap((clause) =>
    clause.rules.flatMap((rule): ReadonlyArray<RuleMutant> => {
      const { id, modality } = rule
      const form = json(rule.form)
      return [
        { id: `${id} removed`, data: { ...data, clauses: [only(clause, [])] }, rule: id },
        ...[
          ...changes(modality, "modality", terms, ["modality"]),
          ...changes(form, "form", terms, ["form"]),
          ...added(form, terms),
          ...removed(form)
        ].map(mutant({ ...data, clauses: [only(clause, [rule])] }, ["clauses", 0, "rules", 0], id, id))
      ]
    })
  )
  const ofZone = changes(notice.zone, "zone", terms, ["zone"]).map(mutant(data, [], "notice"))
  const ofWindows = notice.windows.flatMap(({ end, id, start }, w) =>
    Object.entries({ end, start }).flatMap(([key, day]) =>
      changes(day, key, terms, [key]).map(mutant(data, ["windows", w], `window ${id}`))
    )
  )
  const used = asked(notice)
  const ofTerms = (["topics", "programmes"] as const).flatMap((list) =>
    notice.vocabulary[list].flatMap(({ declaredBy, id }, t) =>
      declaredBy === undefined || !used.includes(`"${id}"`)
        ? []
        : changes(declaredBy, "declaredBy", terms, ["declaredBy"]).map(
            mutant(data, ["vocabulary", list, t], `${list} ${id}`)
          )
    )
  )
  const ofAnnexes = notice.vocabulary.annexes.flatMap(({ fields, id }, a) =>
    fields.flatMap(({ fact, label, required }, f) =>
      fact === undefined || !used.includes(`"${id}"`)
        ? []
        : changes(required, "required", terms, ["required"]).map(
            mutant(data, ["vocabulary", "annexes", a, "fields", f], `${id} ${label}`)
          )
    )
  )
  return [...ofRules, ...ofZone, ...ofWindows, ...ofTerms, ...ofAnnexes]
}
