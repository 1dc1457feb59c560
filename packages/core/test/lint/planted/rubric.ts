import type { Row } from "../forms.ts"
import type { Draft } from "../sound.ts"

/** Gives the notice a rubric without any problem but those that are put into it. */
const withRubric =
  (parts: object, item: object = {}) =>
  (draft: Draft) => {
    const name = { "zh-CN": "计分标准", en: "rubric" }
    const tiers = [
      { from: 2, points: 5 },
      { from: 1, points: 3 }
    ]
    const earns = { _tag: "Tiers", of: { _tag: "Officers" }, tiers, ...item }
    const items = [{ id: "item", name, clause: "三", earns }]
    draft.rubric = { name, clause: "四", bound: { _tag: "EveryUnit" }, items, ...parts }
  }
const grade = (id: string, from: number) => ({ id, name: { "zh-CN": id, en: id }, from })

/** What is wrong with how a notice gives points. */
export const rubric: ReadonlyArray<Row> = [
  [
    "a tier for which nothing is left",
    withRubric(
      {},
      {
        tiers: [
          { from: 1, points: 5 },
          { from: 1, points: 5 }
        ]
      }
    ),
    "tier-never-reached",
    "三",
    "",
    "the tier before it gives 5 from 1 on"
  ],
  [
    "a tier that gives less for more",
    withRubric({}, { below: 4 }),
    "tier-against-order",
    "三",
    "",
    "3 from 1 on, 4 from 0 on"
  ],
  ["points that do not add up", withRubric({ outOf: 6 }), "points-do-not-add-up", "四", "", "5 in all"],
  [
    "a grade that nobody can have",
    withRubric({ grades: [grade("top", 6), grade("pass", 0)] }),
    "grade-never-reached",
    "四",
    "",
    "at most 5 can be earned"
  ],
  [
    "grades that leave a gap",
    withRubric({ grades: [grade("top", 5)] }),
    "grades-leave-gap",
    "四",
    "",
    "below 5 there is no grade"
  ]
]
