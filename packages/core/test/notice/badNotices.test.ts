import { ofAsked } from "./badNotices.asked.ts"
import { ofKinds } from "./badNotices.kinds.ts"
import { assert, describe, it } from "@effect/vitest"
import { type Notice, noticeFromData, readNotice } from "@kepu/core"
import { Portfolio } from "@kepu/core/schema"
import { lint } from "@kepu/core/lint"
import { mergeNotices, readAmendment, ruleProblems, versionsOf } from "@kepu/core/notice"
import { amendment, notice as week } from "@kepu/core/notices/science-week-2026"
import { notice as county } from "@kepu/core/notices/exemplary-county-2026"
import { notice as contest } from "@kepu/core/notices/video-contest-2026"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import {
  asks,
  counts,
  type Draft,
  draftOf,
  itemIn,
  type Mistake,
  ofContest,
  type Row,
  ruleIn,
  rulesIn
} from "./badNotices.ts"

const ofCounty: ReadonlyArray<Row> = [
  [
    "an item twice",
    (draft) => (draft.rubric.items[1].id = draft.rubric.items[0].id),
    "rubric.items[1].id",
    /两次/u,
    /twice/u
  ],
  [
    "a grade twice",
    (draft) => (draft.rubric.grades[1].id = draft.rubric.grades[0].id),
    "rubric.grades[1].id",
    /两次/u,
    /twice/u
  ],
  [
    "a clause that gives no points",
    (draft) => (draft.rubric.items[0].clause = "九"),
    "rubric.items[0].clause",
    /可用.*二（一）/u,
    /二（一）/u
  ],
  [
    "an item on a rule that is absent",
    (draft) => (itemIn(draft, "ByRule").earns.rule = "no-such"),
    "rubric.items[",
    /可用.*plan-due/u,
    /plan-due/u
  ],
  [
    "a veto on nothing",
    (draft) => (draft.rubric.vetoes[0].rule = "no-such"),
    "rubric.vetoes[0].rule",
    /可用/u,
    /no-such/u
  ],
  [
    "a veto of a grade that is none",
    (draft) => (draft.rubric.vetoes[0].takes = { _tag: "GradesAbove", grade: "best" }),
    "rubric.vetoes[0].takes.grade",
    /可用/u,
    /best/u
  ],
  [
    "points by decision on a rule that nobody decides",
    (draft) => (itemIn(draft, "ByDecision").earns.rule = "plan-due"),
    "rubric.items[",
    /plan-due/u,
    /plan-due/u
  ],
  [
    "a tier of a fact that is none",
    (draft) => (itemIn(draft, "Tiers").earns.of = { _tag: "Units", sum: "events" }),
    "rubric.items[",
    /events/u,
    /events/u
  ],
  [
    "points with three decimals",
    (draft) => (itemIn(draft, "ByRule").earns.points = 1.234),
    "rubric.items[",
    /两位小数/u,
    /two decimals/u
  ]
]

const failuresOf = (draft: Draft) =>
  Result.match(readNotice(draft), { onSuccess: () => [], onFailure: (failures) => failures })

const followed = ["undeclared", "addressee-undeclared", "value-undeclared", "stray-account"]

const check = (notice: Notice, [, mistake, path, zh, en]: Row): void => {
  const [first, ...others] = failuresOf(draftOf(notice, mistake))
  // Of what has lost its id, what used it is told too.
  for (const { code } of others) assert.include(followed, code)
  if (path.endsWith("[")) assert.isTrue(first.path.startsWith(path), first.path)
  else assert.strictEqual(first.path, path)
  assert.match(first.text["zh-CN"], zh)
  assert.match(first.text["zh-CN"], /\p{Script=Han}/u)
  assert.match(first.text.en, en)
  assert.notMatch(first.text.en, /\p{Script=Han}{8}/u)
  // What there is to choose from is told, and no hole is left.
  assert.notMatch(first.text["zh-CN"] + first.text.en, /\{\w+\}|不合要求/u)
}

describe("a mistake in a notice is told where it is, in both languages", () => {
  it("has notices to make them in", () => {
    for (const notice of [contest, county, week]) assert.deepStrictEqual(failuresOf(draftOf(notice, () => {})), [])
  })
  it.each(ofKinds)("%s", (...row) => check(contest, row))
  it.each(ofContest)("%s", (...row) => check(contest, row))
  it.each(ofAsked)("%s", (...row) => check(contest, row))
  it.each(ofCounty)("%s", (...row) => check(county, row))
})

type Linted = readonly [title: string, notice: Notice, mistake: Mistake, code: string, rule: string]

const linted: ReadonlyArray<Linted> = [
  [
    "a number compared with itself",
    contest,
    asks({ _tag: "FactShareAtMost", fact: "seconds", of: "seconds", percent: 50 }),
    "compared-with-itself",
    "video-format"
  ],
  [
    "a moment relative to itself",
    contest,
    asks({ _tag: "FactBefore", fact: "born", of: "born" }),
    "compared-with-itself",
    "video-format"
  ],
  [
    "a percentage above the whole",
    contest,
    counts({ atLeast: { _tag: "Percent", percent: 101, of: { _tag: "Activities" } } }),
    "percentage-of-nothing",
    "work-quota"
  ],
  [
    "a percentage of nothing",
    contest,
    counts({ atMost: { _tag: "Percent", percent: 0, of: { _tag: "Activities" } } }),
    "percentage-of-nothing",
    "work-quota"
  ],
  [
    "a deadline before the notice's date",
    week,
    (draft) => (ruleIn(draft, "plan-due").form.deadline.date = "2026-01-01"),
    "unsatisfiable-rule",
    "plan-due"
  ],
  [
    "a deadline before the notice's date, of those alone who hold something",
    week,
    (draft) => {
      const { form } = ruleIn(draft, "plan-due")
      form.deadline.date = "2026-01-01"
      form.holding = { _tag: "Activities" }
    },
    "unsatisfiable-rule",
    "plan-due"
  ],
  [
    "a deadline on a day whose year the calendar lacks",
    contest,
    (draft) => (rulesIn(draft).find(({ form }) => form._tag === "Due").form.deadline.date = "2031-10-04"),
    "deadline-on-rest-day",
    "entry-table-due"
  ],
  [
    "a condition that nothing meets",
    contest,
    asks({
      _tag: "All",
      of: [
        { _tag: "FactAtMost", fact: "seconds", number: 5 },
        { _tag: "FactAtLeast", fact: "seconds", number: 6 }
      ]
    }),
    "unsatisfiable-rule",
    "video-format"
  ],
  [
    "a tier that is never reached",
    county,
    (draft) => itemIn(draft, "Tiers").earns.tiers.push({ from: 1000, points: 1 }),
    "tier-never-reached",
    ""
  ],
  [
    "tiers that overlap",
    county,
    (draft) => itemIn(draft, "Tiers").earns.tiers.push({ ...itemIn(draft, "Tiers").earns.tiers[0] }),
    "tier-never-reached",
    ""
  ],
  ["a grade that is never reached", county, (draft) => (draft.rubric.grades[0].from = 1000), "grade-never-reached", ""]
]

describe("a mistake that a notice may well be written with is a diagnostic of its clause", () => {
  it.each(linted)("%s", (_, notice, mistake, code, rule) => {
    const found = lint(noticeFromData(draftOf(notice, mistake) as never)).filter((one) => one.code === code)
    assert.isNotEmpty(found)
    const [{ clauses, message, rules = [], severity }] = found as [(typeof found)[number]]
    assert.deepStrictEqual([severity, clauses.length > 0], ["error", true])
    if (rule !== "") assert.include(rules, rule)
    assert.match(message["zh-CN"], /\p{Script=Han}/u)
    assert.notMatch(message["zh-CN"] + message.en, /\{\w+\}/u)
  })
})

describe("a mistake in a portfolio about the rules of its notice", () => {
  it("is told where it is, with the rules that there are", () => {
    const portfolio = Schema.decodeUnknownSync(Portfolio)({
      units: [{ id: "u", name: "单位" }],
      activities: [],
      attestations: [
        { rule: "plan-due", decision: "met" },
        { rule: "plan-duo", decision: "met" }
      ]
    })
    assert.deepStrictEqual(
      ruleProblems(week, portfolio).map(({ path, text }) => [path, text["zh-CN"], text.en]),
      [
        [
          "attestations[1].rule",
          "通知没有规则“plan-duo”；请改用其中一项：activity-in-week, two-activities, plan-due, summary-due",
          "the notice has no rule “plan-duo”: use one of activity-in-week, two-activities, plan-due, summary-due"
        ]
      ]
    )
  })
})

describe("a mistake in an amendment is told where it is", () => {
  const change = (...changes: ReadonlyArray<object>) => ({ ...amendment, amends: { ...amendment.amends, changes } })
  const moved = {
    _tag: "DeadlineMoved",
    clause: "一",
    rule: "plan-due",
    deadline: {
      date: "2026-05-08",
      time: "18:00",
      boundary: "inclusive",
      zone: "Asia/Shanghai",
      written: "2026年5月8日18:00前"
    }
  }
  it.each([
    [
      "of a rule that is absent",
      change({ _tag: "RuleRemoved", clause: "一", rule: "no-such" }),
      "unknown-rule",
      "amends.changes[0].rule"
    ],
    ["of nothing", change(moved), "rule-unchanged", "amends.changes[0]"],
    [
      "of a window to the days that it has",
      change({ _tag: "WindowMoved", clause: "一", window: "week", start: "2026-05-18", end: "2026-05-24" }),
      "window-unchanged",
      "amends.changes[0]"
    ],
    [
      "of a window backwards",
      change({ _tag: "WindowMoved", clause: "一", window: "week", start: "2026-06-02", end: "2026-06-01" }),
      "window-backwards",
      "amends.changes[0]"
    ],
    [
      "of another notice",
      { ...amendment, amends: { ...amendment.amends, notice: "other" } },
      "other-notice",
      "amends.notice"
    ],
    ["issued before the notice", { ...amendment, issuedOn: "2020-01-01" }, "issued-before", "issuedOn"]
  ])("%s", (_, data, code, path) => {
    const read = Result.getOrThrow(readAmendment(data))
    const merged = mergeNotices(week, read)
    assert.isTrue(Result.isFailure(merged))
    const [first] = Result.isFailure(merged) ? merged.failure : []
    assert.deepInclude(first, { code })
    assert.isTrue(first!.path.startsWith(path), first!.path)
    assert.match(first!.text["zh-CN"], /\p{Script=Han}/u)
  })

  it("of amendments that amend each other", () => {
    const one = Result.getOrThrow(
      readAmendment({ ...amendment, id: "one", amends: { ...amendment.amends, notice: "two" } })
    )
    const two = { ...one, id: "two", amends: { ...one.amends, notice: "one" } }
    const versions = versionsOf(week, [one, two])
    const found = Result.isFailure(versions) ? versions.failure : []
    assert.include(
      found.map(({ code }) => code),
      "amends-itself"
    )
    assert.include(
      found.map(({ path }) => path),
      "one amends.notice"
    )
  })
})
