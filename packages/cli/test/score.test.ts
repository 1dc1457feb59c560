import { assert, describe, it } from "@effect/vitest"
import { scaffoldNotice } from "@kepu/core/notice"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Schema from "effect/Schema"
import { ScoresDocument } from "../src/report/score/document.ts"
import { annex1, filesOf, run } from "./run.ts"

const seed = { id: "scored-2024", year: 2024, region: "999901", regionName: "青山县" }
const plain: any = JSON.parse(scaffoldNotice(seed, "json"))
const text = (zh: string, en: string) => ({ "zh-CN": zh, en })
const unsafe = {
  id: "safe",
  modality: "must",
  says: text("没有发生安全事故", "there was no accident"),
  form: { _tag: "Judgement", bound: { _tag: "EveryUnit" } }
}
const rubric = {
  name: text("考核计分标准", "assessment rubric"),
  clause: "二",
  bound: { _tag: "EveryUnit" },
  items: [
    {
      id: "activities",
      name: text("活动场次", "activities"),
      clause: "一",
      earns: {
        _tag: "Tiers",
        of: { _tag: "Activities" },
        tiers: [
          { from: 3, points: 10 },
          { from: 2, points: 7.5 }
        ],
        below: 4
      }
    },
    {
      id: "summary",
      name: text("总结", "summary"),
      clause: "二",
      earns: { _tag: "ByRule", rule: "summary-due", points: 5 }
    }
  ],
  outOf: 15,
  grades: [
    { id: "top", name: text("优秀", "excellent"), from: 12.5 },
    { id: "pass", name: text("合格", "pass"), from: 0 }
  ]
}
const withRubric = { ...plain, rubric }
const [first, second] = plain.clauses
const withVeto = {
  ...plain,
  clauses: [first, { ...second, sentences: undefined, rules: [...second.rules, unsafe] }],
  rubric: {
    ...rubric,
    vetoes: [
      {
        id: "unsafe",
        name: text("安全事故", "accident"),
        clause: "二",
        rule: "safe",
        when: "unmet",
        takes: { _tag: "AllPoints" }
      }
    ]
  }
}
const ofRegion = {
  ...plain,
  rubric: { ...rubric, bound: { _tag: "Region" }, items: rubric.items.slice(0, 1), outOf: 10 }
}
const row = (n: number, unit: string) => `${n},讲座${n},${unit},9月18日,礼堂,李老师,7200001,`

const files = filesOf({
  "rows.csv": annex1(row(1, "甲局"), row(2, "甲局"), row(3, "乙局"), row(4, "甲局"), row(5, "丙局")),
  "units.csv": "单位名称,单位类型,职责\n甲局,成员单位,\n乙局,成员单位,\n丙局,,\n",
  "sent.csv": "单位名称,材料,收到时间\n甲局,活动总结,2024-09-20 09:00\n乙局,活动总结,2024-10-02 09:00\n",
  "plain.json": JSON.stringify(plain),
  "scored.json": JSON.stringify(withRubric),
  "veto.json": JSON.stringify(withVeto),
  "region.json": JSON.stringify(ofRegion),
  "wrong.json": JSON.stringify({
    ...withRubric,
    rubric: { ...rubric, items: [{ ...rubric.items[1], earns: { _tag: "ByRule", rule: "summery", points: 5 } }] }
  }),
  "weights.json": JSON.stringify({
    format: "kepu.weights/1",
    items: [{ indicator: "held", points: 1, scale: { _tag: "PerUnit", per: 1 } }]
  }),
  "criteria.json": JSON.stringify({
    ...plain,
    clauses: [first, { ...second, criteria: { names: [text("组织", "organisation")], open: false, points: [40] } }]
  }),
  "indicated.json": JSON.stringify({
    ...withRubric,
    clauses: [
      {
        ...first,
        indicators: [
          { id: "held", name: text("场次", "held"), measure: { _tag: "ActivityTally", where: { _tag: "Always" } } }
        ]
      },
      second
    ]
  })
})
const tables = [files["rows.csv"], "--units", files["units.csv"], "--submissions", files["sent.csv"]]
const at = ["--as-of", "2024-10-08T09:00+08:00"]
const printed = (...args: ReadonlyArray<string>): string => {
  const { code, stderr, stdout } = run(args)
  assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
  return stdout
}
const score = (notice: keyof typeof files, ...more: ReadonlyArray<string>) =>
  printed("score", ...tables, "--notice", files[notice], ...at, ...more)
const linesOf = (page: string) => page.split("\n").map((line) => line.trim().split(/\s{2,}/u))

describe("kepu score", () => {
  it("shows the rubric, and each unit's total, grade and items", () => {
    const page = score("scored.json")
    assert.match(
      page,
      /计分标准：考核计分标准（二）[^]*1\. \[计分\] 活动场次（一）：活动：达到 3 得 10 分、达到 2 得 7.5 分，不足的得 4 分/u
    )
    const lines = linesOf(page)
    assert.deepInclude(lines, ["1", "甲局", "15", "优秀", "10", "5"])
    assert.deepInclude(lines, ["2", "2–3", "乙局", "4", "合格", "4", "0"])
    assert.deepInclude(lines, ["2", "丙局", "4–9", "合格", "4", "0–5"])
  })
  it("tells of one unit how its score comes about, what would raise it and what is missing", () => {
    const page = score("scored.json", "--unit", "乙局")
    assert.notInclude(page, "甲局")
    assert.match(page, /1\. 活动场次（一）：4 分；现有 1；距下一档差 1（达到 2 得 7\.5 分）/u)
    assert.match(page, /2\. 总结（二）：0 分；不符合$/mu)
    assert.match(score("scored.json", "--unit", "丙局"), /2\. 总结（二）：0–5 分；资料不全；[^]*待补：丙局的单位类型/u)
  })
  it("speaks English", () => {
    const page = score("scored.json", "--unit", "乙局", "--lang", "en")
    assert.match(page, /rubric: assessment rubric \(二\)/u)
    assert.match(page, /1\. activities \(一\): 4; there are 1; 1 short of the next step \(7\.5 from 2 on\)/u)
  })
  it("says where a veto is open", () => {
    const page = score("veto.json")
    assert.deepInclude(linesOf(page), ["1", "1–3", "甲局", "0–15", "待定：优秀、合格", "待定", "10", "5"])
    assert.match(score("veto.json", "--unit", "甲局"), /一票否决“安全事故”（二）：待定；待补：甲局的认定意见/u)
  })
  it("writes a document that its schema describes, a table, and a page", () => {
    const data: unknown = JSON.parse(score("scored.json", "--format", "json"))
    const document = Schema.decodeUnknownSync(ScoresDocument, { onExcessProperty: "error" })(data)
    assert.deepStrictEqual(
      document.rows.map(({ grades, subject, total }) => [subject.name, total.from, total.to, grades]),
      [
        ["甲局", 15, 15, ["top"]],
        ["丙局", 4, 9, ["pass"]],
        ["乙局", 4, 4, ["pass"]]
      ]
    )
    const ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: true })
    const isValid = ajv.compile(JSON.parse(printed("schema", "scores")))
    assert.isTrue(isValid(data), ajv.errorsText(isValid.errors))
    assert.match(score("scored.json", "--format", "csv"), /1,1,甲局,15,优秀,10,5/u)
    const page = score("scored.json", "--format", "html")
    assert.match(page, /<th scope="row" class="name">甲局<\/th><td class="range">15<\/td><td class="range">优秀<\/td>/u)
  })
  it("refuses a notice without a rubric, a unit that is not there, and a rubric that names a wrong rule", () => {
    const refused = (...args: ReadonlyArray<string>) => {
      const { code, stderr, stdout } = run(["score", ...tables, ...at, ...args])
      assert.deepStrictEqual({ code, stdout }, { code: 2, stdout: "" }, stderr)
      return stderr
    }
    assert.match(refused("--notice", files["plain.json"]), /没有计分标准，无从计分/u)
    assert.match(refused("--notice", files["plain.json"], "--lang", "en"), /has no rubric to score by/u)
    assert.match(refused("--notice", files["scored.json"], "--unit", "丁"), /没有名称含“丁”的参评单位/u)
    assert.match(
      refused("--notice", files["wrong.json"]),
      /rubric\.items\[0\]\.earns\.rule[^]*“summery”；可用：“member-unit-activity”、“summary-due”/u
    )
  })
  it("says how it is used", () => {
    assert.match(printed("score", "--help"), /按通知的计分标准给各单位计分、定等次/u)
    assert.match(printed("score", "--help", "--lang", "en"), /Score the units by the notice's rubric/u)
  })
})

describe("kepu rank under a notice whose criteria have points", () => {
  it("does not say that the notice gives none", () => {
    for (const command of ["rank", "recommend"]) {
      const page = printed(command, ...tables, "--notice", files["criteria.json"], ...at)
      assert.match(page, /通知（二）按组织（40 分）择优并给出分值，没有写明指标的数量怎样得分/u)
      assert.notMatch(page, /未?给出权重/u)
    }
  })
})

describe("kepu rank under a notice with a rubric", () => {
  const rank = (notice: keyof typeof files, ...more: ReadonlyArray<string>) =>
    printed("rank", ...tables, "--notice", files[notice], ...at, ...more)
  it("ranks by it", () => {
    for (const format of ["text", "json", "csv", "html"])
      assert.strictEqual(rank("scored.json", "--format", format), score("scored.json", "--format", format))
  })
  it("ranks by weights where some are given, which are not those of the notice", () => {
    const page = rank("indicated.json", "--weights", files["weights.json"])
    assert.match(page, /名次只在这份权重下成立，不是按通知给出的分值（二）/u)
    assert.notMatch(page, /没有给出权重/u)
  })
  it("shows indicators where it scores nobody but the region", () => {
    const page = rank("region.json")
    assert.match(page, /通知的计分标准（二）只给全域计分/u)
    assert.notMatch(page, /没有给出权重/u)
  })
  it("recommends by no points of units", () => {
    const page = printed("recommend", ...tables, "--notice", files["scored.json"], ...at)
    assert.match(page, /通知的计分标准（二）只给单位计分/u)
    assert.notMatch(page, /未?给出权重/u)
  })
})
