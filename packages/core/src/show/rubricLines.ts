import type { Notice } from "../notice/Notice.ts"
import type { Rubric } from "../rubric/Rubric.ts"
import { fill, type Language, list, type Localized } from "../text/Localized.ts"
import { type Line, render } from "./lines.ts"
import { showPart } from "./showPart.ts"
import { comesOut, saysOf } from "./showPointsPart.ts"
import { labelOf, showValue } from "./showValue.ts"
import { texts, words } from "./words.ts"

const pair = (key: string, value: Localized): Localized => fill(texts.pair, { label: labelOf(key), value })

const fullOf = ({ outOf, scaledTo }: Rubric): ReadonlyArray<Line> => {
  if (outOf === undefined) return []
  return [[1, scaledTo === undefined ? fill(texts.full, { outOf }) : fill(texts.scaledFull, { outOf, scaledTo })]]
}

/** How a notice gives points, line by line. */
export const rubricLines = (rubric: Rubric, notice: Notice): ReadonlyArray<Line> => {
  const { bound, clause, grades, items, name, publicity, vetoes = [] } = rubric
  const limits = (["bonusAtMost", "deductionAtMost", "atMost"] as const).flatMap((key): ReadonlyArray<Line> => {
    const points = rubric[key]
    return points === undefined ? [] : [[1, pair(key, showValue(key, points, notice))]]
  })
  return [
    [0, pair("rubric", fill(texts.coded, { name, code: clause }))],
    [1, pair("bound", showPart(bound, notice))],
    ...items.flatMap(({ as, clause, earns, evidence, name }, n): ReadonlyArray<Line> => [
      [
        1,
        fill(texts.item, {
          n: n + 1,
          sort: as === undefined ? texts.plain : words["as"]![as]!,
          name,
          clause,
          earns: showPart(earns, notice)
        })
      ],
      ...(evidence === undefined ? [] : [[2, pair("evidence", showValue("evidence", evidence, notice))] as const])
    ]),
    ...fullOf(rubric),
    ...limits,
    ...(grades === undefined
      ? []
      : [[1, pair("grades", list(grades.map((grade) => fill(texts.gradeFrom, { ...grade }))))] as const]),
    ...vetoes.map(({ clause, name, rule, takes, when }): Line => [
      1,
      pair(
        "vetoes",
        fill(texts.veto, {
          name,
          clause,
          status: comesOut(when),
          says: saysOf(rule, notice),
          takes: showPart(takes, notice)
        })
      )
    ]),
    ...(publicity === undefined
      ? []
      : [
          [
            1,
            pair(
              "publicity",
              fill(texts.coded, {
                name: fill(publicity.workdays ? texts.publicWorkdays : texts.publicDays, { days: publicity.days }),
                code: publicity.clause
              })
            )
          ] as const
        ])
  ]
}

/**
 * The rubric of a notice in words; empty where it has none.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/exemplary-county-2026"
 * import { showRubric } from "@kepu/core/rubric"
 *
 * console.log(showRubric(notice, "en").split("\n")[0]) // rubric: points of exemplary counties (二)
 * ```
 */
export const showRubric = (notice: Notice, language: Language): string =>
  notice.rubric === undefined ? "" : render(rubricLines(notice.rubric, notice), language)
