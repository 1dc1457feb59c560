import { assert, describe, it } from "@effect/vitest"
import { noticeFromData } from "@kepu/core"
import { Notice, Trace } from "@kepu/core/schema"
import { notice as exemplary } from "@kepu/core/notices/exemplary-county-2026"
import { type ClauseState, clauseTexts, trace } from "@kepu/core/notice"
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { pucheng } from "../sample.ts"
import { noticeAfter, source } from "./invented.ts"

const notice = noticeAfter(() => {})

const statesOf = ({ clauses }: Trace): Readonly<Record<string, ClauseState>> =>
  Object.fromEntries(clauses.filter(({ state }) => state !== "accounted").map(({ number, state }) => [number, state]))
const clauseOf = ({ clauses }: Trace, number: string) => clauses.find((clause) => clause.number === number)!

describe("trace of the text that was encoded", () => {
  const whole = trace(notice, source)

  it("accounts for all of it, in whole numbers", () => {
    assert.isTrue(whole.wholly)
    assert.deepStrictEqual(whole.counts, {
      sentences: 9,
      kinds: {
        rule: 3,
        indicator: 1,
        points: 0,
        definition: 1,
        informative: 1,
        judgement: 1,
        guide: 2,
        changed: 0,
        unaccounted: 0
      },
      clauses: { accounted: 6, changed: 0, unaccounted: 0, "missing-in-source": 0, "not-in-notice": 0 }
    })
  })
  it("says of each sentence what it has become, by its name", () => {
    const { sentences } = clauseOf(whole, "二（一）")
    assert.deepStrictEqual(
      sentences.map(({ became, excerpt, kind }) => [excerpt, kind, ...became.map(({ name }) => name.en)]),
      [
        ["（一）各单位至少办 1 场活动；", "rule", "each unit holds at least 1"],
        ["活动名称写明“科普周”。", "rule", "the name has the words"],
        ["统计参加人数。", "indicator", "participants"]
      ]
    )
  })
  it("never quotes more than 20 characters", () => {
    const excerpts = whole.clauses.flatMap(({ sentences }) => sentences.map(({ excerpt }) => [...excerpt]))
    assert.strictEqual(Math.max(...excerpts.map(({ length }) => length)), 20)
  })
  it.each([
    ["line breaks of Windows and a byte order mark", `\uFEFF${source.replaceAll("\n", "\r\n")}`],
    ["other spaces", source.replaceAll(" ", "")],
    ["digits of full width", source.replaceAll("20 日", "２０ 日")],
    ["other line breaks", source.replace("科普\n周”", "科普周”").replace("统计", "\n\n统计")]
  ])("is the same with %s", (_, copy) => assert.isTrue(trace(notice, copy).wholly))
  it("is a document that survives JSON", () => {
    assert.deepStrictEqual(Schema.decodeUnknownSync(Trace)(JSON.parse(JSON.stringify(whole))), whole)
  })
})

describe("trace of a text that differs", () => {
  it("names the clause of every character that is changed, and nothing else", () => {
    const lines = source.split("\n")
    for (const [n, line] of lines.entries()) {
      const clause = clauseTexts(lines.slice(0, n + 1).join("\n")).at(-1)!.number
      const heading = /^(?:[一二]、|（[一二]）|附件：)?/u.exec(line)![0].length
      for (let at = heading; at < line.length; at++) {
        if (line[at] === " ") continue
        const changed = lines.with(n, `${line.slice(0, at)}改${line.slice(at + 1)}`).join("\n")
        assert.deepStrictEqual(statesOf(trace(notice, changed)), { [clause]: "changed" }, `${n} ${at}`)
      }
    }
  })

  it("names the rules and indicators that rest on the clause, and says that there are as many sentences", () => {
    const found = trace(notice, source.replace("1 场", "2 场"))
    const { message, rests, sentences } = clauseOf(found, "二（一）")
    assert.deepStrictEqual(
      rests.map(({ id }) => id),
      ["one-activity", "named-so", "participants"]
    )
    assert.include(message!["zh-CN"], "句数仍为 3")
    assert.include(message!["zh-CN"], "每个单位至少办1场、名称写明科普周、参加人数")
    assert.deepStrictEqual(
      sentences.map(({ kind }) => kind),
      ["changed", "changed", "changed"]
    )
    assert.isFalse(found.wholly)
  })
  it("names what other clauses became that asks for a window which the clause sets", () => {
    const restsOn = (number: string, text: string) => clauseOf(trace(pucheng, text), number).rests.map(({ id }) => id)
    const inDays = restsOn("一", "一、改")
    for (const id of ["activity-in-window", "member-unit-activity", "online-every-day", "summary-due", "sectors"]) {
      assert.include(inDays, id)
    }
    assert.strictEqual(new Set(inDays).size, inDays.length)
    assert.notInclude(inDays, "key-activity-table-due")
    assert.notInclude(inDays, "food-safety-name")
    assert.deepStrictEqual(restsOn("三（二）", "三、改\n（二）改"), ["member-unit-activity", "sectors"])
  })
  it("says if there are more sentences, and gives them to nothing", () => {
    const { message, sentences } = clauseOf(trace(notice, source.replace("统计", "报告。统计")), "二（一）")
    assert.include(message!.en, "sentences: 4 now, 3 then")
    assert.deepStrictEqual(
      sentences.flatMap(({ became }) => became),
      []
    )
  })
  it("finds a clause that only the text has", () => {
    const found = trace(notice, source.replace("附件：", "（三）另行通知。待定。\n附件："))
    assert.deepStrictEqual(statesOf(found), { "二（三）": "not-in-notice" })
    assert.strictEqual(found.counts.kinds.unaccounted, 2)
  })
  it("finds a clause that the text has twice", () => {
    const found = trace(notice, source.replace("附件：", "二、活动\n附件："))
    assert.deepStrictEqual(
      found.clauses.filter(({ number }) => number === "二").map(({ state }) => state),
      ["accounted", "not-in-notice"]
    )
  })
  it("finds a clause that only the notice has, with what rests on it", () => {
    const found = trace(notice, source.replace(/（二）.*\n/u, ""))
    assert.deepStrictEqual(statesOf(found), { "二（二）": "missing-in-source" })
    assert.include(clauseOf(found, "二（二）").message!.en, "activities are safe")
  })
  it("of an empty text misses every clause", () => {
    assert.strictEqual(trace(notice, "\n").counts.clauses["missing-in-source"], 6)
  })
})

describe("a notice that does not account for all of its text", () => {
  it.each<[string, (data: any) => void]>([
    ["says nothing of a clause's sentences", ({ clauses }) => delete clauses[3].sentences],
    ["says too little", ({ clauses }) => clauses[3].sentences.pop()],
    ["says too much", ({ clauses }) => clauses[3].sentences.push("informative")]
  ])("%s", (_, change) => {
    const found = trace(noticeAfter(change), source)
    assert.deepStrictEqual(statesOf(found), { "二（一）": "unaccounted" })
    assert.strictEqual(found.counts.kinds.unaccounted, 3)
    assert.include(clauseOf(found, "二（一）").message!.en, "the text has 3")
  })
  it("has a rule that no sentence has become", () => {
    const found = trace(
      noticeAfter(({ clauses }) => (clauses[3].sentences[1] = "informative")),
      source
    )
    assert.deepStrictEqual(statesOf(found), { "二（一）": "unaccounted" })
    assert.include(clauseOf(found, "二（一）").message!.en, "no sentence has become: the name has the words")
  })
  it("gives a sentence to what the clause does not have: no notice", () => {
    assert.throws(() => noticeAfter(({ clauses }) => (clauses[3].sentences[1] = "safe")), /gives a sentence to “safe”/)
  })
})

describe("items and vetoes of a rubric", () => {
  const text = readFileSync(new URL("texts/exemplary-county-2026.txt", import.meta.url), "utf8")
  const found = trace(exemplary, text)

  it("are what sentences become, by their names", () => {
    assert.isTrue(found.wholly)
    assert.strictEqual(found.counts.kinds.points, 8)
    const money = found.clauses.find(({ number }) => number === "二（四）")!
    assert.deepStrictEqual(
      money.sentences.map(({ became, kind }) => [kind, became.map(({ id }) => id)]),
      [["rule", ["funds-per-head", "money"]]]
    )
  })

  it("are refused of a clause that does not give them", () => {
    const data = Schema.encodeSync(Notice)(exemplary)
    const clauses = data.clauses.map((clause) =>
      clause.number === "一" ? { ...clause, sentences: ["money"] } : clause
    )
    assert.throws(() => noticeFromData({ ...data, clauses: clauses as never }), /gives a sentence to “money”/u)
  })
})

describe("pucheng-2023", () => {
  it("says of every clause what its sentences have become, and every rule and indicator comes from one", () => {
    for (const { indicators = [], number, rules, sentences = [] } of pucheng.clauses) {
      assert.isNotEmpty(sentences, number)
      const named = new Set(sentences.flatMap((entry) => entry.split(" ")))
      assert.deepStrictEqual(
        [...rules, ...indicators].filter(({ id }) => !named.has(id)),
        [],
        number
      )
    }
    assert.strictEqual(pucheng.clauses.flatMap(({ sentences = [] }) => sentences).length, 95)
  })
})
