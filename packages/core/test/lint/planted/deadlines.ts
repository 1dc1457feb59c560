import { due, type Row } from "../forms.ts"
import { clauseOf, rule, ruleOf, forms } from "../sound.ts"

const { dueOn } = forms

/** What is wrong with deadlines. */
export const deadlines: ReadonlyArray<Row> = [
  [
    "a deadline on the last day",
    (draft) => (draft.windows[1].end = "2024-10-09"),
    "deadline-on-last-activity-day",
    "四",
    "summary-due",
    "by 2024-10-09 17:00 (that moment included); online days to 2024-10-09"
  ],
  [
    "a deadline before the last day",
    (draft) => (draft.windows[1].end = "2024-10-10"),
    "deadline-before-last-activity-day",
    "四",
    "summary-due",
    "by 2024-10-09 17:00 (that moment included); online days to 2024-10-10"
  ],
  [
    "a deadline on a Saturday",
    (draft) => (ruleOf(draft, "summary-due").form.deadline = dueOn(19)),
    "deadline-on-rest-day",
    "四",
    "summary-due",
    "2024-10-19 is a Saturday"
  ],
  [
    "a deadline on a Sunday, in a limit",
    (draft) => (ruleOf(draft, "activities").form.limit = { _tag: "Until", deadline: dueOn(20) }),
    "deadline-on-rest-day",
    "二",
    "activities",
    "2024-10-20 is a Sunday"
  ],
  [
    "a deadline on a weekday that is a holiday",
    (draft) => (ruleOf(draft, "activities").form.limit = { _tag: "Until", deadline: dueOn(7) }),
    "deadline-on-rest-day",
    "二",
    "activities",
    "2024-10-07 is a holiday (国办发明电〔2023〕7号)"
  ],
  [
    "a deadline without a year",
    (draft) => (ruleOf(draft, "summary-due").form.deadline.written = "10月9日17:00前"),
    "deadline-without-year",
    "四",
    "summary-due",
    "10月9日17:00前"
  ],
  [
    "a deadline without a clock",
    (draft) => delete ruleOf(draft, "summary-due").form.deadline.time,
    "deadline-without-clock",
    "四",
    "summary-due",
    "by 2024-10-09 (that day included)"
  ],
  [
    "one deadline for two documents",
    (draft) => {
      ruleOf(draft, "summary-due").form.deadline = dueOn(19)
      clauseOf(draft, "四").rules.push(rule("table-due", due(dueOn(19))))
    },
    "deadline-on-rest-day",
    "四",
    "summary-due table-due",
    "2024-10-19 is a Saturday"
  ]
]
