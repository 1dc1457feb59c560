import { assert, describe, it } from "@effect/vitest"
import { lint } from "@kepu/core/lint"
import { noticeFromData } from "@kepu/core"
import { diffNotices, mergeNotices, showNotice, trace } from "@kepu/core/notice"
import * as Result from "effect/Result"
import { noticeAfter, source } from "./invented.ts"
import { amendment, base, baseData, moved, ruleOf } from "./amendments.ts"

const merged = (...given: Parameters<typeof amendment>) => Result.getOrThrow(mergeNotices(base, amendment(...given)))
const problemsOf = (...given: Parameters<typeof amendment>) =>
  Result.match(mergeNotices(base, amendment(...given)), {
    onFailure: (problems) => problems.map(({ path, text }) => `${path}: ${text.en}`),
    onSuccess: () => []
  })
const text = (zh: string) => ({ "zh-CN": zh, en: zh })
const rule = (id: string) => JSON.parse(JSON.stringify(ruleOf(base, id)!))
const idsOf = (notice: typeof base) => notice.clauses.map(({ rules }) => rules.map(({ id }) => id).join(" "))
const marks = (notice: typeof base) =>
  notice.clauses.flatMap(({ rules }) => rules.flatMap(({ amendedBy, id }) => (amendedBy === undefined ? [] : [id])))

describe("what stands beside rules", () => {
  const indicator = (id: string, topic = "a") => ({
    id,
    name: text(id),
    measure: { _tag: "ActivityTally", where: { _tag: "NameContains", words: [topic] } }
  })
  const criteria = (name: string) => ({ names: [text(name)], open: false })
  const guide = (step: string) => ({ steps: [text(step)], fields: [], people: [], choices: [] })
  const add = { _tag: "IndicatorAdded", clause: "一", to: "二", indicator: indicator("seen") }
  const of = "二"

  it("is added, replaced and removed, each resting on the clause that says so", () => {
    const first = merged([
      add,
      { _tag: "CriteriaReplaced", clause: "二", of, criteria: criteria("创新") },
      { _tag: "GuideReplaced", clause: "三", of, guide: guide("打开网页") }
    ])
    const [clause] = first.clauses
    assert.deepStrictEqual(
      [clause.indicators?.[0], clause.criteria, clause.guide].map((part) => part?.amendedBy?.map((by) => by.clause)),
      [["一"], ["二"], ["三"]]
    )
    assert.deepStrictEqual(marks(first), [])
    assert.include(showNotice(first, "zh-CN"), "修改依据")
    const replaced = merged([add, { _tag: "IndicatorReplaced", clause: "二", indicator: indicator("seen", "b") }])
    assert.deepStrictEqual(
      replaced.clauses[0].indicators?.map(({ amendedBy, measure }) => [measure, amendedBy?.length]),
      [[indicator("seen", "b").measure, 2]] as never
    )
    assert.isUndefined(
      merged([add, { _tag: "IndicatorRemoved", clause: "二", indicator: "seen" }]).clauses[0].indicators
    )
  })

  it.each<[string, ReadonlyArray<object>, RegExp]>([
    [
      "an indicator that is not there",
      [{ _tag: "IndicatorReplaced", clause: "二", indicator: indicator("x") }],
      /^amends\.changes\[0\]\.indicator\.id: .* “x”/u
    ],
    [
      "to remove one that is not there",
      [{ _tag: "IndicatorRemoved", clause: "二", indicator: "x" }],
      /changes\[0\]\.indicator: .* “x”/u
    ],
    ["one that is there already", [add, add], /changes\[1\]\.indicator\.id/u],
    [
      "one that stays as it was",
      [add, { _tag: "IndicatorReplaced", clause: "一", indicator: indicator("seen") }],
      /changes\[1\]\.indicator: .*as before/u
    ],
    ["a clause that is not there", [{ ...add, to: "九" }], /changes\[0\]\.to: .*九/u],
    [
      "criteria of no clause",
      [{ _tag: "CriteriaReplaced", clause: "二", of: "九", criteria: criteria("a") }],
      /changes\[0\]\.of/u
    ],
    [
      "criteria that stay as they were",
      [
        { _tag: "CriteriaReplaced", clause: "二", of, criteria: criteria("a") },
        { _tag: "CriteriaReplaced", clause: "二", of, criteria: criteria("a") }
      ],
      /changes\[1\]\.criteria: .*as before/u
    ],
    [
      "a guide that stays as it was",
      [
        { _tag: "GuideReplaced", clause: "二", of, guide: guide("a") },
        { _tag: "GuideReplaced", clause: "二", of, guide: guide("a") }
      ],
      /changes\[1\]\.guide: .*as before/u
    ]
  ])("is refused for %s, at its place", (_, changes, said) => {
    const problems = problemsOf(changes)
    assert.lengthOf(problems, 1)
    assert.match(problems[0]!, said)
  })

  it("may be added by an office below, and not replaced", () => {
    const below = { level: "county", region: { code: "610526", name: text("某县") } } as const
    assert.deepStrictEqual(problemsOf([add] as never, { below }), [])
    assert.lengthOf(
      problemsOf([{ _tag: "CriteriaReplaced", clause: "二", of, criteria: criteria("a") }] as never, { below }),
      1
    )
  })
})

describe("tentative days", () => {
  const open = noticeFromData({ ...baseData(), windows: [{ ...baseData().windows[0], tentative: true }] })
  const moving = (more: object) => ({
    _tag: "WindowMoved",
    clause: "二",
    window: "week",
    start: "2015-06-15",
    end: "2015-06-21",
    ...more
  })
  const after = (more: object) => mergeNotices(open, amendment([moving(more)] as never))

  it("are confirmed by a later notice, moved or not", () => {
    assert.isUndefined(Result.getOrThrow(after({})).windows[0].tentative)
    assert.isUndefined(Result.getOrThrow(after({ end: "2015-06-22" })).windows[0].tentative)
    assert.isTrue(Result.getOrThrow(after({ end: "2015-06-22", tentative: true })).windows[0].tentative)
    assert.isTrue(Result.isFailure(after({ tentative: true })))
  })
})

describe("mergeNotices", () => {
  it("moves a deadline, and what the rule says of it", () => {
    const notice = merged([moved("2015-06-10", { says: text("6月10日前报送报名表") })])
    assert.strictEqual(ruleOf(notice, "entry-due")!.says["zh-CN"], "6月10日前报送报名表")
    assert.deepStrictEqual(marks(notice), ["entry-due"])
    assert.strictEqual(notice.id, base.id)
    assert.isAbove(diffNotices(base, notice).length, 0)
  })

  it("gives a limit that is no deadline one", () => {
    const { form } = ruleOf(merged([moved("2015-06-10", { rule: "one-activity" })]), "one-activity")!
    assert.deepStrictEqual(form._tag === "Count" && form.limit, {
      _tag: "Until",
      deadline: { date: "2015-06-10", boundary: "inclusive", zone: "Asia/Shanghai" }
    } as never)
  })

  it("marks every rule that uses a window that moved, and no other", () => {
    const notice = merged([
      { _tag: "WindowMoved", clause: "二", window: "week", start: "2015-06-16", end: "2015-06-22" }
    ])
    assert.deepStrictEqual([notice.windows[0].start, notice.windows[0].end], ["2015-06-16", "2015-06-22"] as never)
    assert.deepStrictEqual(marks(notice), ["one-activity"])
  })

  it("replaces a rule, and keeps its place", () => {
    const now = { ...rule("one-activity"), modality: "should" }
    const notice = merged([{ _tag: "RuleReplaced", clause: "二", rule: now }])
    assert.deepStrictEqual(idsOf(notice), ["entry-due one-activity judged"])
    assert.strictEqual(ruleOf(notice, "one-activity")!.modality, "should")
    assert.deepStrictEqual(marks(notice), ["one-activity"])
  })

  it("removes a rule, which the sentence has then not become, and keeps who removed it", () => {
    const notice = merged([
      { _tag: "RuleRemoved", clause: "二", rule: "judged" },
      { _tag: "RuleRemoved", clause: "三", rule: "entry-due" }
    ])
    assert.deepStrictEqual(idsOf(notice), ["one-activity"])
    assert.deepStrictEqual(notice.clauses[0].sentences, ["informative", "one-activity"])
    assert.deepStrictEqual(notice.amendments![0].removed, [
      { rule: "judged", clause: "二" },
      { rule: "entry-due", clause: "三" }
    ])
  })

  it("brings facts of its own to a notice that has none", () => {
    const facts = [{ id: "length", name: text("时长"), of: "activities", type: "number" }]
    assert.isUndefined(base.vocabulary.facts)
    assert.deepStrictEqual(merged([moved("2015-06-10")], {}, { declares: { facts } }).vocabulary.facts, facts as never)
  })

  it("adds rules and clauses that cite it, and the terms that they use", () => {
    const due = { ...rule("entry-due"), id: "table-due" }
    const added = {
      ...due,
      form: { ...due.form, document: "table" }
    }
    const clause = {
      ...JSON.parse(JSON.stringify(base.clauses[0])),
      number: "补一",
      rules: [{ ...added, id: "other" }]
    }
    delete clause.sentences
    const notice = merged(
      [
        { _tag: "RuleAdded", clause: "二", to: "二", rule: added },
        { _tag: "ClauseAdded", clause: "三", added: clause }
      ],
      {},
      { declares: { documents: [{ id: "table", name: text("汇总表") }] } }
    )
    assert.deepStrictEqual(idsOf(notice), ["entry-due one-activity judged table-due", "other"])
    assert.deepStrictEqual(marks(notice), ["table-due", "other"])
    assert.include(ruleOf(notice, "table-due")!.reading!["zh-CN"], "某科协〔2015〕9号")
    assert.isArray(lint(notice))
  })

  it("an added rule is not said to be invented in the text of the notice that it was added to", () => {
    const notice = noticeAfter(() => {})
    const { number } = notice.clauses.find(({ rules }) => rules.length > 0)!
    const change = { _tag: "RuleAdded", clause: "一", to: number, rule: { ...rule("judged"), id: "more" } }
    const later = amendment([change], { issuedOn: "2024-06-01" }, { notice: notice.id })
    assert.isTrue(trace(notice, source).wholly)
    assert.isTrue(trace(Result.getOrThrow(mergeNotices(notice, later)), source).wholly)
    const invented = noticeAfter((data) => {
      data.clauses.find((clause: { number: string }) => clause.number === number).rules.push(change.rule)
    })
    assert.isFalse(trace(invented, source).wholly)
  })

  it("what an office below adds is set by its level and asked in its region", () => {
    const below = { level: "county", region: { code: "610526", name: text("某县") } }
    const notice = merged([{ _tag: "RuleAdded", clause: "二", to: "二", rule: { ...rule("judged"), id: "more" } }], {
      below
    })
    assert.strictEqual(ruleOf(notice, "more")!.setBy, "county")
    assert.strictEqual(ruleOf(notice, "judged")!.setBy, undefined)
    assert.deepStrictEqual(notice.region, below.region)
    assert.deepStrictEqual(problemsOf([moved("2015-06-10")], { below }), [
      "amends.changes[0]: an office below may add to what is asked, and may not change it or take from it"
    ])
  })

  it("makes the changes in their order, and the notice given is left as it is", () => {
    const before = JSON.stringify(base)
    const notice = merged([moved("2015-06-10"), moved("2015-06-12", { clause: "二" })])
    assert.deepStrictEqual(
      ruleOf(notice, "entry-due")!.amendedBy!.map(({ clause }) => clause),
      ["一", "二"]
    )
    assert.strictEqual(JSON.stringify(base), before)
  })

  it.each<[string, ReadonlyArray<object>, string]>([
    [
      "a rule that is not there",
      [moved("2015-06-10", { rule: "none" })],
      "rule: the notice that is changed has no rule “none”"
    ],
    ["no change of a deadline", [moved("2015-04-30")], "deadline: rule “entry-due” is the same after the change"],
    [
      "a time of a rule that has none",
      [moved("2015-06-10", { rule: "judged" })],
      "rule: rule “judged” has no time that could be moved"
    ],
    [
      "a rule in place of none",
      [{ _tag: "RuleReplaced", clause: "二", rule: { ...rule("judged"), id: "none" } }],
      "rule.id: the notice that is changed has no rule “none”"
    ],
    [
      "a rule in place of the same",
      [{ _tag: "RuleReplaced", clause: "二", rule: rule("judged") }],
      "rule: rule “judged” is the same after the change"
    ],
    [
      "the removal of a rule that is not there",
      [{ _tag: "RuleRemoved", clause: "二", rule: "none" }],
      "rule: the notice that is changed has no rule “none”"
    ],
    [
      "a rule added to a clause that is not there",
      [{ _tag: "RuleAdded", clause: "二", to: "九", rule: { ...rule("judged"), id: "more" } }],
      "to: the notice that is changed has no clause “九”"
    ],
    [
      "a rule added that is there",
      [{ _tag: "RuleAdded", clause: "二", to: "二", rule: rule("judged") }],
      "rule.id: the notice that is changed has a rule “judged” already: write that it is replaced"
    ],
    [
      "a clause added that is there",
      [{ _tag: "ClauseAdded", clause: "二", added: JSON.parse(JSON.stringify(base.clauses[0])) }],
      "added.number: the notice that is changed has a clause “二” already"
    ],
    [
      "a window that is not there",
      [{ _tag: "WindowMoved", clause: "二", window: "none", start: "2015-06-15", end: "2015-06-21" }],
      "window: the notice that is changed has no window “none”"
    ],
    [
      "a window that does not move",
      [{ _tag: "WindowMoved", clause: "二", window: "week", start: "2015-06-15", end: "2015-06-21" }],
      "window: window “week” is the same after the change"
    ],
    [
      "a window that ends before it starts",
      [{ _tag: "WindowMoved", clause: "二", window: "week", start: "2015-06-15", end: "2015-06-14" }],
      "end: the window ends before it starts"
    ]
  ])("refuses %s, and says where", (_, changes, problem) => {
    assert.deepStrictEqual(problemsOf(changes), [`amends.changes[0].${problem}`])
  })

  it("tells of everything that is wrong", () => {
    assert.deepStrictEqual(
      problemsOf([moved("2015-04-30"), moved("2015-06-10"), moved("2015-06-10", { rule: "none" })]).map(
        (problem) => problem.split(":")[0]
      ),
      ["amends.changes[0].deadline", "amends.changes[2].rule"]
    )
  })

  it("refuses what it does not declare, another notice, and itself again", () => {
    const due = { ...rule("entry-due"), id: "table-due" }
    const added = { ...due, form: { ...due.form, document: "table" } }
    assert.deepStrictEqual(problemsOf([{ _tag: "RuleAdded", clause: "二", to: "二", rule: added }]), [
      "amends: rule “table-due” uses “table”, which documents does not declare; it has: “entry”"
    ])
    assert.deepStrictEqual(problemsOf([moved("2015-06-10")], {}, { notice: "other" }), [
      "amends.notice: it changes “other”, and the notice given is “entry-2015”"
    ])
    const once = merged([moved("2015-06-10")])
    const again = mergeNotices(once, amendment([moved("2015-06-11")]))
    assert.deepStrictEqual(Result.isFailure(again) && again.failure.map(({ path }) => path), ["id"])
  })
})
