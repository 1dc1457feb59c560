import type { Annex } from "../../condition/Vocabulary.ts"
import type { FactRow } from "../../portfolio/facts.ts"
import { recommendationFacts } from "../../portfolio/registerFacts.ts"
import type { Requirement } from "../../requirement/Requirement.ts"
import { fill, list } from "../../text/Localized.ts"
import type { Draft } from "../Draft.ts"
import { type Check, groupBy, inPart } from "../found.ts"
import { words } from "../words.ts"

/** The facts of a recommendation form that are its own; every other one is of the activity that is recommended. */
const ofRecommendation: ReadonlySet<string> = new Set([
  "remark",
  ...Object.entries<FactRow>(recommendationFacts).flatMap(([fact, { onForm }]) => (onForm ? [fact] : []))
])

interface Printed {
  readonly annex: Annex
  readonly label: string
  readonly fact: string
  readonly owner: Annex["about"]
}

const printedIn = (annex: Annex): ReadonlyArray<Printed> =>
  annex.fields.flatMap(({ fact, label }) =>
    fact === undefined
      ? []
      : [{ annex, label, fact, owner: ofRecommendation.has(fact) ? annex.about : ("activity" as const) }]
  )

const plain = (label: string): string => label.normalize("NFKC").replaceAll(/\s/gu, "")

/** How many characters the number of a clause has that begins an annex's name. */
const longestNumber = 20

/** The annex of which a requirement asks that it be filled in. */
const annexOf = (asked: Requirement): string | undefined => {
  if (asked.about === "activity") return asked.where._tag === "ListedIn" ? asked.where.annex : undefined
  return asked.about === "recommendation" && "boxes" in asked.require ? asked.require.annex : undefined
}

/** The clauses about an annex: those whose rules ask for it, or else the one whose number begins its name. */
const clausesBy = ({ notice, rules }: Draft): ((annex: Annex) => ReadonlyArray<string>) => {
  const asking = new Map(
    groupBy(rules, ({ asked }) => annexOf(asked) ?? "").map((group) => [
      annexOf(group[0].asked),
      group.map(({ clause }) => clause)
    ])
  )
  const numbers = new Set(notice.clauses.map(({ number }) => number))
  const titled = (title: string): ReadonlyArray<string> =>
    Array.from({ length: longestNumber }, (_, n) => title.slice(0, longestNumber - n))
      .filter((start) => numbers.has(start))
      .slice(0, 1)
  return ({ id, name }) => asking.get(id) ?? titled(name["zh-CN"])
}

/** The forms print one fact under different labels. */
export const labelConflict: Check = (draft) => {
  const clausesOf = clausesBy(draft)
  return groupBy(draft.notice.vocabulary.annexes.flatMap(printedIn), ({ fact, owner }) => `${owner} ${fact}`)
    .filter((printed) => new Set(printed.map(({ label }) => plain(label))).size > 1)
    .map((printed) =>
      inPart(
        printed.flatMap(({ annex }) => clausesOf(annex)),
        printed.map(({ annex, fact, label }) => ({ annex: annex.id, fact, label })),
        words.labelConflict,
        list(printed.map(({ annex, label }) => fill(words.label, { label, annex: annex.name })))
      )
    )
}
