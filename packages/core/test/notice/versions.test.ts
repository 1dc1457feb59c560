import { assert, describe, it } from "@effect/vitest"
import { assess, explain, type Notice, type Portfolio, readNotice } from "@kepu/core"
import {
  type Amendment,
  amendmentsOf,
  compareStates,
  compareUnder,
  readAmendment,
  versionAt,
  versionsOf
} from "@kepu/core/notice"
import { assessByReference } from "@kepu/core/reference"
import * as Result from "effect/Result"
import { activity, instant, portfolio } from "../sample.ts"
import { amendment, amendmentData, base, moved, ruleOf } from "./amendments.ts"

const extended = amendment([moved("2015-06-10")])
const versions = (...amendments: ReadonlyArray<Amendment>) => Result.getOrThrow(versionsOf(base, amendments))
const entered = (day: string): Portfolio =>
  portfolio({ submissions: [{ unit: "u1", document: "entry", receivedAt: `${day}T10:00:00+08:00` }] })

const findingAt = (given: Portfolio, notice: Notice, asOf: string) =>
  assess(notice, given, { asOf: instant(asOf) }).findings.find(({ rule }) => rule === "entry-due")!
const at = (asOf: string, ...amendments: ReadonlyArray<Amendment>) => versionAt(versions(...amendments), instant(asOf))

describe("an entry that was extended from 30 April to 10 June by a notice of 5 May", () => {
  it.each<[received: string, asOf: string, status: string]>([
    ["2015-06-09", "2015-06-11T00:00:00+08:00", "met"],
    ["2015-06-10", "2015-06-11T00:00:00+08:00", "met"],
    ["2015-06-11", "2015-06-12T00:00:00+08:00", "unmet"],
    ["2015-05-02", "2015-05-03T00:00:00+08:00", "unmet"],
    ["2015-05-02", "2015-05-04T23:59:59+08:00", "unmet"],
    ["2015-05-02", "2015-05-05T00:00:00+08:00", "met"],
    ["2015-05-02", "2015-05-06T00:00:00+08:00", "met"],
    ["2015-04-30", "2015-05-03T00:00:00+08:00", "met"],
    ["2015-04-30", "2015-06-11T00:00:00+08:00", "met"]
  ])("came on %s, judged at %s: %s", (received, asOf, status) => {
    assert.strictEqual(findingAt(entered(received), at(asOf, extended), asOf).status, status)
  })

  it("is pending between the notice and the new deadline", () => {
    for (const [asOf, status] of [
      ["2015-05-04T12:00:00+08:00", "unmet"],
      ["2015-05-05T00:00:00+08:00", "pending"],
      ["2015-06-10T23:59:59+08:00", "pending"],
      ["2015-06-11T00:00:00+08:00", "unmet"]
    ] as const)
      assert.strictEqual(findingAt(portfolio({ submissions: [] }), at(asOf, extended), asOf).status, status, asOf)
  })

  it("cites both notices, in the finding and in its explanation", () => {
    const asOf = instant("2015-06-11T00:00:00+08:00")
    const notice = at(asOf, extended)
    const finding = findingAt(entered("2015-06-09"), notice, asOf)
    assert.strictEqual(finding.clause, "二")
    assert.deepStrictEqual(finding.reading, {
      "zh-CN": "前含当日；按《关于延长报名时间的通知》（某科协〔2015〕9号，2015-05-05）“一”执行",
      en: "前含当日; as “一” of “关于延长报名时间的通知” (某科协〔2015〕9号, 2015-05-05) has it"
    })
    assert.deepStrictEqual(ruleOf(notice, "entry-due")!.amendedBy, [
      {
        id: "entry-extended",
        title: "关于延长报名时间的通知",
        documentNumber: "某科协〔2015〕9号",
        issuedOn: "2015-05-05",
        clause: "一"
      }
    ] as never)
    const says = explain(notice, entered("2015-06-09"), { asOf }, finding)!.says.map(({ text }) => text["zh-CN"])
    assert.include(says.join(""), "某科协〔2015〕9号")
    assert.deepStrictEqual(assessByReference(notice, entered("2015-06-09"), { asOf }).findings, [
      ...assess(notice, entered("2015-06-09"), { asOf }).findings
    ])
  })

  it("tells what a finding owes to which notice", () => {
    const asOf = instant("2015-06-11T00:00:00+08:00")
    const [first, second] = versions(extended)
    const { after, before, shifts } = compareUnder(entered("2015-06-09"), first!.notice, second!.notice, { asOf })
    assert.strictEqual(before.findings.length, after.findings.length)
    assert.deepStrictEqual(
      shifts.map(({ after: now, before: old, by, changes, rule, subject }) => [
        [rule, subject.id, old, now],
        by.map(({ clause, documentNumber }) => [documentNumber, clause]),
        changes.map(({ text }) => text["zh-CN"])
      ]),
      [
        [
          ["entry-due", "u1", "unmet", "met"],
          [["某科协〔2015〕9号", "一"]],
          ["条款 · 二 · 规则 · “报送报名表” · 形式 · 截止时间 · 日期：2015-04-30 → 2015-06-10"]
        ]
      ]
    )
    assert.deepStrictEqual(compareUnder(entered("2015-04-30"), first!.notice, second!.notice, { asOf }).shifts, [])
  })
})

describe("compareUnder", () => {
  const asOf = instant("2015-06-23T00:00:00+08:00")
  const shiftsOf = (given: Portfolio, later: Amendment) => {
    const [first, second] = versions(later)
    return compareUnder(given, first!.notice, second!.notice, { asOf }).shifts.map(
      ({ after, before, by, changes, rule }) => [
        rule,
        before,
        after,
        by.map(({ clause }) => clause).join(),
        changes.map(({ text }) => text.en).join("; ")
      ]
    )
  }

  it("names the window that was moved", () => {
    const held = portfolio({ activities: [activity({ time: { sessions: [{ start: "2015-06-22" }] } })] })
    const later = amendment([
      { _tag: "WindowMoved", clause: "三", window: "week", start: "2015-06-15", end: "2015-06-22" }
    ])
    assert.deepStrictEqual(shiftsOf(held, later), [
      [
        "one-activity",
        "unmet",
        "met",
        "三",
        "windows · “活动周” · days: 2015-06-15 – 2015-06-21 → 2015-06-15 – 2015-06-22"
      ]
    ])
  })

  it("names the notice that removed or added a rule", () => {
    const added = { ...baseRule("judged"), id: "judged-too" }
    assert.deepStrictEqual(
      shiftsOf(
        portfolio(),
        amendment([
          { _tag: "RuleRemoved", clause: "四", rule: "judged" },
          { _tag: "RuleAdded", clause: "五", to: "二", rule: added }
        ])
      ).map((row) => row.slice(0, 4)),
      [
        ["judged", "judgement", undefined, "四"],
        ["judged-too", undefined, "judgement", "五"]
      ]
    )
  })
})

describe("compareStates", () => {
  const [first, second] = versions(extended)
  const [early, late] = [instant("2015-04-30T12:00:00+08:00"), instant("2015-06-11T00:00:00+08:00")]
  const nothing = portfolio({ submissions: [] })
  const sent = entered("2015-06-09")
  const causes = (before: [number, Portfolio, string], after: [number, Portfolio, string]) => {
    const stateOf = ([n, given, asOf]: [number, Portfolio, string]) => ({
      notice: [first!.notice, second!.notice][n]!,
      portfolio: given,
      asOf: instant(asOf)
    })
    return compareStates(stateOf(before), stateOf(after))
      .shifts.filter(({ rule }) => rule === "entry-due")
      .map(({ after: now, before: old, by, causes: why, changes }) =>
        [old, now, why.join("+"), by.length, changes.length].join(" ")
      )
  }

  it.each<[what: string, before: [number, Portfolio, string], after: [number, Portfolio, string], string]>([
    ["the deadline passed", [0, nothing, early], [0, nothing, late], "pending unmet time 0 0"],
    ["the form came", [1, nothing, late], [1, sent, late], "unmet met facts 0 0"],
    ["the deadline was put off", [0, sent, late], [1, sent, late], "unmet met rule 1 1"],
    ["it came, as the new deadline allows", [0, nothing, late], [1, sent, late], "unmet met rule+facts 1 1"],
    [
      "it came in time, put off or not",
      [0, nothing, early],
      [1, entered("2015-04-29"), early],
      "pending met facts 0 0"
    ],
    [
      "what comes later is not there yet, and may come",
      [0, sent, late],
      [1, sent, early],
      "unmet pending rule+time 1 1"
    ]
  ])("says why: %s", (_, before, after, told) => {
    assert.deepStrictEqual(causes(before, after), [told])
  })

  it("names all that differs where it takes all of it", () => {
    // By the first version it is late, by the second it has to come first, and at the first moment it has not.
    const after: [number, Portfolio, string] = [1, entered("2015-06-10"), late]
    const told = causes([0, nothing, "2015-05-20T00:00:00+08:00"], after)
    assert.deepStrictEqual(told, ["unmet met rule+facts+time 1 1"])
  })
})

describe("amendmentsOf", () => {
  it("finds those of a notice and those of them, and no other's", () => {
    const further = amendment([moved("2015-06-20")], { id: "further" }, { notice: "entry-extended" })
    const others = amendment([moved("2015-06-20")], { id: "others" }, { notice: "another" })
    assert.deepStrictEqual(
      amendmentsOf(base, [further, others, extended]).map(({ id }) => id),
      ["further", "entry-extended"]
    )
  })
})

const baseRule = (id: string) => JSON.parse(JSON.stringify(ruleOf(base, id)!)) as object

describe("versionsOf", () => {
  const second = amendment([moved("2015-07-01")], { id: "again", issuedOn: "2015-06-01" })
  const problemsOf = (...amendments: ReadonlyArray<Amendment>) =>
    Result.match(versionsOf(base, amendments), {
      onFailure: (problems) => problems.map(({ path, text }) => `${path}: ${text.en}`),
      onSuccess: () => []
    })

  it("merges in the order of issue, whatever the order given", () => {
    for (const given of [
      [extended, second],
      [second, extended]
    ]) {
      const all = versions(...given)
      assert.deepStrictEqual(
        all.map(({ from }) => from),
        ["2015-03-02", "2015-05-05", "2015-06-01"] as never
      )
      const rule = ruleOf(all.at(-1)!.notice, "entry-due")!
      assert.deepStrictEqual(
        rule.amendedBy!.map(({ id }) => id),
        ["entry-extended", "again"]
      )
      assert.deepStrictEqual(
        all.at(-1)!.notice.amendments!.map(({ id }) => id),
        ["entry-extended", "again"]
      )
    }
  })

  it("every version is a notice that is read back as it is", () => {
    for (const { notice } of versions(extended, second))
      assert.deepStrictEqual(Result.getOrThrow(readNotice(JSON.parse(JSON.stringify(notice)))), notice)
  })

  it("takes an amendment of an amendment, after it even on one day", () => {
    const ofSecond = amendment([moved("2015-07-08")], { id: "corrected", issuedOn: "2015-06-01" }, { notice: "again" })
    const all = versions(ofSecond, extended, second)
    assert.strictEqual(
      all
        .at(-1)!
        .notice.amendments!.map(({ id }) => id)
        .join(),
      "entry-extended,again,corrected"
    )
  })

  it.each<[string, ReadonlyArray<Amendment>, ReadonlyArray<string>]>([
    [
      "an id that is not known",
      [amendment([moved("2015-06-10")], {}, { notice: "other" })],
      ["entry-extended amends.notice: there is no notice “other” to change"]
    ],
    [
      "a cycle",
      [
        amendment([moved("2015-06-10")], {}, { notice: "again" }),
        amendment([moved("2015-06-10")], { id: "again" }, { notice: "entry-extended" })
      ],
      [
        "entry-extended amends.notice: what “entry-extended” changes is in the end “entry-extended” itself",
        "again amends.notice: what “again” changes is in the end “again” itself"
      ]
    ],
    [
      "an amendment of itself",
      [amendment([moved("2015-06-10")], {}, { notice: "entry-extended" })],
      ["entry-extended amends.notice: what “entry-extended” changes is in the end “entry-extended” itself"]
    ],
    ["an id twice", [extended, extended], ["entry-extended id: the id “entry-extended” occurs twice"]],
    [
      "the id of the notice",
      [amendment([moved("2015-06-10")], { id: "entry-2015" })],
      ["entry-2015 id: the id “entry-2015” occurs twice"]
    ],
    [
      "an amendment before what it changes",
      [amendment([moved("2015-06-10")], { id: "early", issuedOn: "2015-05-31" }, { notice: "again" }), second],
      ["early amends.notice: it is issued before “again”, which it changes"]
    ],
    [
      "an amendment before the notice",
      [amendment([moved("2015-06-10")], { issuedOn: "2015-03-01" })],
      ["entry-extended issuedOn: it is issued on 2015-03-01, before what it changes (2015-03-02)"]
    ],
    [
      "a rule that is not there, after two versions",
      [extended, amendment([moved("2015-07-01", { rule: "none" })], { id: "again", issuedOn: "2015-06-01" })],
      ["again amends.changes[0].rule: the notice that is changed has no rule “none”"]
    ]
  ])("refuses %s", (_, amendments, problems) => {
    assert.deepStrictEqual(problemsOf(...amendments), problems)
  })

  it("an amendment that changes nothing at all is no amendment", () => {
    const problems = Result.match(readAmendment(amendmentData([])), {
      onFailure: (found) => found.map(({ path }) => path),
      onSuccess: () => []
    })
    assert.deepStrictEqual(problems, ["amends.changes"])
  })
})
