import type { Rule, RuleForm } from "../rule/Rule.ts"
import type { Window } from "../time/Window.ts"
import type { Indicator } from "./Indicator.ts"
import type { Notice } from "./Notice.ts"
import type { Annex, DeclaredTerm, FormField, Term } from "./Vocabulary.ts"

/**
 * What of a notice is needed for judging (规则集): its rules without its words. Every notice is one; `rulebookOf` makes
 * a small one.
 */
export interface Rulebook extends Pick<Notice, "id" | "region" | "validFrom" | "validTo" | "zone"> {
  readonly windows: ReadonlyArray<Pick<Window, "id" | "start" | "end">>
  readonly vocabulary: {
    readonly topics: ReadonlyArray<Pick<DeclaredTerm, "id" | "declaredBy">>
    readonly programmes: ReadonlyArray<Pick<DeclaredTerm, "id" | "declaredBy">>
    /** Names are for words alone. */
    readonly settings?: ReadonlyArray<Pick<Term, "id" | "name">>
    readonly annexes: ReadonlyArray<
      Pick<Annex, "id" | "about"> & { readonly fields: ReadonlyArray<Pick<FormField, "fact" | "required">> }
    >
  }
  readonly clauses: ReadonlyArray<{
    readonly number: string
    readonly rules: ReadonlyArray<Pick<Rule, "id" | "modality" | "form">>
    readonly indicators?: ReadonlyArray<Pick<Indicator, "id" | "measure">>
  }>
}

/** What of a rule's form bears on no status. */
const notJudged: ReadonlySet<string> = new Set(["remarks", "medium", "written", "reportsOn"])
const bare = (form: RuleForm): RuleForm =>
  JSON.parse(JSON.stringify(form, (key, value: unknown) => (notJudged.has(key) ? undefined : value))) as RuleForm

const declared = (terms: ReadonlyArray<DeclaredTerm>): Rulebook["vocabulary"]["topics"] =>
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
    vocabulary: {
      topics: declared(vocabulary.topics),
      programmes: declared(vocabulary.programmes),
      annexes: vocabulary.annexes.map(({ about, fields, id }) => ({
        id,
        about,
        fields: fields.flatMap(({ fact, required }) => (required && fact !== undefined ? [{ fact, required }] : []))
      }))
    },
    clauses: clauses.flatMap(({ number, rules }) => {
      const judging = rules.filter(({ modality }) => modality !== "may")
      return judging.length === 0
        ? []
        : [{ number, rules: judging.map(({ form, id, modality }) => ({ id, modality, form: bare(form) })) }]
    })
  }
}
