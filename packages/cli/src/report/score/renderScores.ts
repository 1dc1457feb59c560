import type { Language } from "@kepu/core"
import { type ScoreRow, showRubric } from "@kepu/core/rubric"
import { hanging } from "../../text/hanging.ts"
import type { Paint } from "../../text/paint.ts"
import { cell } from "../../text/table.ts"
import { oneLine } from "../../text/width.ts"
import { grids, type Strip } from "../ranking/grids.ts"
import { foot, head } from "../ranking/head.ts"
import { showRange } from "@kepu/core/rank"
import type { Scored } from "./document.ts"
import { isOpen, sayGrades, sayRow, sayVetoes, showAmount } from "./say.ts"
import { texts } from "./texts.ts"

const amounts = (rows: ReadonlyArray<ScoreRow>, of: (row: ScoreRow) => ScoreRow["total"]): Strip["cells"] =>
  rows.map((row) => cell(showAmount(of(row)), isOpen(of(row)) ? "yellow" : undefined))

const first = ({ scores: { rows } }: Scored, language: Language): ReadonlyArray<Strip> => [
  { heading: texts.rank[language], align: "end", cells: rows.map(({ rank }) => cell(String(rank))) },
  {
    heading: texts.mayBe[language],
    cells: rows.map(({ ranks: { best, worst } }) =>
      best === worst ? cell("") : cell(showRange(best, worst), "yellow")
    )
  },
  { heading: texts.subject[language], shrinks: true, cells: rows.map(({ subject }) => cell(subject.name)) },
  { heading: texts.total[language], align: "end", cells: amounts(rows, ({ total }) => total) }
]

const rest = (scored: Scored, language: Language): ReadonlyArray<Strip> => {
  const { rubric, scores } = scored
  const { rows } = scores
  return [
    ...(rubric.grades === undefined
      ? []
      : [
          {
            heading: texts.grade[language],
            cells: rows.map((row) =>
              cell(sayGrades(row, scored)[language], row.grades.length > 1 ? "yellow" : undefined)
            )
          }
        ]),
    ...(rubric.vetoes === undefined
      ? []
      : [{ heading: texts.veto[language], cells: rows.map((row) => cell(sayVetoes(row)[language], "red")) }]),
    ...rubric.items.map((_, n): Strip => ({
      heading: String(n + 1),
      align: "end",
      cells: amounts(rows, ({ items }) => items[n]!.points)
    }))
  ]
}

/** Scores on a page: the rubric, who has how much, and with `whole` how it comes about and what would raise it. */
export const renderScores = (
  scored: Scored,
  { language, paint, whole }: { readonly language: Language; readonly paint: Paint; readonly whole: boolean }
): string => {
  const { county, notice, scores } = scored
  const [name, ...lines] = showRubric(notice, language).trimEnd().split("\n")
  return [
    ...head(county, language, paint),
    "",
    paint("bold", name!),
    ...lines.flatMap((line) => hanging(line.trim())),
    "",
    paint("bold", texts.title[language]),
    ...hanging(texts.how[language]).map((line) => paint("dim", line)),
    ...(scores.rows.length === 0
      ? hanging(texts.nobody[language])
      : grids(first(scored, language), rest(scored, language), paint).flatMap((lines, n) =>
          n === 0 ? lines : ["", ...lines]
        )),
    ...(whole
      ? scores.rows.flatMap((row) => [
          "",
          paint("bold", oneLine(row.subject.name)),
          ...sayRow(row, scored).flatMap((line) => hanging(line[language]))
        ])
      : []),
    "",
    ...foot(county, language, paint),
    ""
  ].join("\n")
}
