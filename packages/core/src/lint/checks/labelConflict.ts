import type { Notice } from "../../notice/Notice.ts"
import type { Annex, FormFact } from "../../notice/Vocabulary.ts"
import { requirementOf } from "../../requirement/lower.ts"
import type { Requirement } from "../../requirement/Requirement.ts"
import { fill, list, localized } from "../../text/Localized.ts"
import type { Placed } from "../Draft.ts"
import { type Check, groupBy, inPart } from "../found.ts"

/** The facts of a recommendation form that are its own; every other one is of the activity that is recommended. */
const ofRecommendation: ReadonlySet<FormFact> = new Set([
  "unit",
  "contactName",
  "contactPhone",
  "content",
  "unitOpinion",
  "officeOpinion",
  "remark"
])

interface Printed {
  readonly annex: Annex
  readonly label: string
  readonly fact: FormFact
  readonly owner: Annex["about"]
}

const printedIn = (annex: Annex): ReadonlyArray<Printed> =>
  annex.fields.flatMap(({ fact, label }) =>
    fact === undefined
      ? []
      : [{ annex, label, fact, owner: ofRecommendation.has(fact) ? annex.about : ("activity" as const) }]
  )

const plain = (label: string): string => label.normalize("NFKC").replaceAll(/\s/gu, "")

/** The annex of which a requirement asks that it be filled in. */
const annexOf = (asked: Requirement): string | undefined => {
  if (asked.about === "activity") return asked.where._tag === "ListedIn" ? asked.where.annex : undefined
  return asked.about === "recommendation" && "boxes" in asked.require ? asked.require.annex : undefined
}

/** The clauses about an annex: those whose rules ask for it, or else the one whose number begins its name. */
const clausesOf = ({ id, name }: Annex, notice: Notice, rules: ReadonlyArray<Placed>): ReadonlyArray<string> => {
  const asking = rules.filter(({ rule }) => annexOf(requirementOf(rule, notice)) === id)
  const titled = notice.clauses.filter(({ number }) => name["zh-CN"].startsWith(number))
  return asking.length > 0
    ? asking.map(({ clause }) => clause)
    : titled
        .toSorted((a, b) => b.number.length - a.number.length)
        .slice(0, 1)
        .map(({ number }) => number)
}

/** The forms print one fact under different labels. */
export const labelConflict: Check = ({ notice, rules }) =>
  groupBy(notice.vocabulary.annexes.flatMap(printedIn), ({ fact, owner }) => `${owner} ${fact}`)
    .filter((printed) => new Set(printed.map(({ label }) => plain(label))).size > 1)
    .map((printed) =>
      inPart(
        printed.flatMap(({ annex }) => clausesOf(annex, notice, rules)),
        printed.map(({ annex, fact, label }) => ({ annex: annex.id, fact, label })),
        localized("同一栏目在各附件中名称不一", "the annexes print one field under different labels"),
        list(
          printed.map(({ annex, label }) =>
            fill(localized("“{label}”（{annex}）", "“{label}” ({annex})"), { label, annex: annex.name })
          )
        )
      )
    )
