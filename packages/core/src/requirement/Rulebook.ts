import type { Terms } from "../condition/Terms.ts"
import type { Indicator } from "../notice/Indicator.ts"
import type { Notice } from "../notice/Notice.ts"
import type { DeclaredTerm } from "../notice/Vocabulary.ts"
import type { Rule } from "../rule/Rule.ts"
import { requirementOf } from "./lower.ts"
import type { Requirement } from "./Requirement.ts"

/** What a notice and a rulebook have in common: all that judging needs but what the rules ask. */
export interface Judgeable extends Terms, Pick<Notice, "id" | "region" | "validFrom" | "validTo"> {
  readonly clauses: ReadonlyArray<{
    readonly number: string
    readonly rules: ReadonlyArray<Pick<Rule, "id" | "modality">>
    readonly indicators?: ReadonlyArray<Pick<Indicator, "id" | "measure">>
  }>
}

/** What of a notice is needed for judging (规则集): what its rules ask, worked out, and no words. */
export interface Rulebook extends Judgeable {
  readonly clauses: ReadonlyArray<{
    readonly number: string
    readonly rules: ReadonlyArray<Pick<Rule, "id" | "modality"> & { readonly asked: Requirement }>
  }>
}

/** What of a requirement bears on no status. */
const notJudged: ReadonlySet<string> = new Set(["remarks", "medium", "written", "reportsOn", "group", "label"])
const bare = (asked: Requirement): Requirement =>
  JSON.parse(JSON.stringify(asked, (key, value: unknown) => (notJudged.has(key) ? undefined : value))) as Requirement

const declaring = (terms: ReadonlyArray<DeclaredTerm>): Terms["vocabulary"]["topics"] =>
  terms.flatMap(({ declaredBy, id }) => (declaredBy === undefined ? [] : [{ id, declaredBy }]))

/**
 * The rulebook of a notice, as plain data, to be written to a file when a page is built. It has no names, texts and
 * indicators, and of rules only those that yield findings.
 */
export const rulebookOf = (notice: Notice): Rulebook => {
  const { clauses, id, region, validFrom, validTo, vocabulary, windows, zone } = notice
  return {
    id,
    region,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    zone,
    windows: windows.map(({ end, id, start }) => ({ id, start, end })),
    vocabulary: { topics: declaring(vocabulary.topics), programmes: declaring(vocabulary.programmes) },
    clauses: clauses.flatMap(({ number, rules }) => {
      const judging = rules.filter(({ modality }) => modality !== "may")
      return judging.length === 0
        ? []
        : [
            {
              number,
              rules: judging.map((rule) => ({
                id: rule.id,
                modality: rule.modality,
                asked: bare(requirementOf(rule, notice))
              }))
            }
          ]
    })
  }
}
