import type { Language } from "@kepu/core"
import type { Amount } from "@kepu/core/rubric"
import { showRange } from "@kepu/core/rank"
import type { TableRows } from "@kepu/csv"
import type { Scored } from "./document.ts"
import { isOpen, sayGrades, sayVetoes, showAmount } from "./say.ts"
import { texts } from "./texts.ts"

/** Points for a spreadsheet; as people write them where they are open. */
const numeric = (amount: Amount): string | number => (isOpen(amount) ? showAmount(amount) : amount.from!)

/** The scores as a table: of each item the points. */
export const scoresSheet = (scored: Scored, language: Language): TableRows => {
  const { rubric, scores } = scored
  return [
    [
      texts.rank[language],
      texts.mayBe[language],
      texts.subject[language],
      texts.total[language],
      ...(rubric.grades === undefined ? [] : [texts.grade[language]]),
      ...(rubric.vetoes === undefined ? [] : [texts.veto[language]]),
      ...rubric.items.map(({ name }, n) => `${n + 1} ${name[language]}`)
    ],
    ...scores.rows.map((row) => [
      row.rank,
      showRange(row.ranks.best, row.ranks.worst),
      row.subject.name,
      numeric(row.total),
      ...(rubric.grades === undefined ? [] : [sayGrades(row, scored)[language]]),
      ...(rubric.vetoes === undefined ? [] : [sayVetoes(row)[language]]),
      ...row.items.map(({ points }) => numeric(points))
    ])
  ]
}
