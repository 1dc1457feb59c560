import { assert, describe, it } from "@effect/vitest"
import { assess, explain, type Instant, type Notice } from "@kepu/core"
import { Portfolio } from "@kepu/core/schema"
import { factName } from "@kepu/core/condition"
import { lint } from "@kepu/core/lint"
import { deadlines, nextSteps, questionsFor } from "@kepu/core/next"
import { showNotice } from "@kepu/core/notice"
import { notice as cityEducation } from "@kepu/core/notices/city-education-2022"
import { notice as exemplaryCounty } from "@kepu/core/notices/exemplary-county-2026"
import { notice as national } from "@kepu/core/notices/national-2025"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { notice as region } from "@kepu/core/notices/region-2023"
import { notice as safetyMonth } from "@kepu/core/notices/safety-month-2026"
import { notice as school } from "@kepu/core/notices/school-2020"
import { notice as scienceBase } from "@kepu/core/notices/science-base-2026"
import { notice as scienceGrant } from "@kepu/core/notices/science-grant-2026"
import { notice as scienceWeek } from "@kepu/core/notices/science-week-2026"
import { notice as videoContest } from "@kepu/core/notices/video-contest-2026"
import { recommend } from "@kepu/core/rank"
import { remediesFor, safeFixes } from "@kepu/core/remedy"
import { score } from "@kepu/core/rubric"
import { acceptedWords, readPortfolio, template, templateKinds } from "@kepu/csv"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { ownExample } from "./sample.ts"

const decodePortfolio = Schema.decodeUnknownSync(Portfolio)

const others: ReadonlyArray<Notice> = [
  cityEducation,
  exemplaryCounty,
  national,
  region,
  safetyMonth,
  school,
  scienceBase,
  scienceGrant,
  scienceWeek,
  videoContest
]

/** Every text that stands somewhere in a value. */
const textsIn = (value: unknown): ReadonlyArray<string> =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

type Words = {
  readonly name: { readonly "zh-CN": string }
  readonly synonyms?: ReadonlyArray<string>
  readonly declaredBy?: ReadonlyArray<string>
}

const wordsOf = ({ declaredBy = [], name, synonyms = [] }: Words): ReadonlyArray<string> => [
  name["zh-CN"],
  ...synonyms,
  ...declaredBy
]

/** Words of its terms that any office uses: 发文机关, 企业. */
const general = new Set(["机关", "企业"])

/** What Pucheng's notice calls things, and no program calls so that knows no notice. */
const ownWords = [
  pucheng.region.name["zh-CN"],
  pucheng.issuer,
  "县科协",
  "五进",
  ...Object.values(pucheng.vocabulary)
    .flat()
    .concat(pucheng.windows as never)
    .flatMap((term) => wordsOf(term as Words))
].filter((word) => !JSON.stringify(factName).includes(word) && !general.has(word))

/** Those of them that a notice has not. */
const foreignTo = (notice: Notice): ReadonlyArray<string> => {
  const own = JSON.stringify(notice)
  return [...new Set(ownWords)].filter((word) => !own.includes(word))
}

/** All that people read of a portfolio under a notice at a moment. */
const told = (notice: Notice, portfolio: Portfolio, asOf: Instant): unknown => {
  const { findings } = assess(notice, portfolio, { asOf })
  return [
    findings,
    findings.slice(0, 40).map((finding) => explain(notice, portfolio, { asOf }, finding)),
    findings.slice(0, 20).map((finding) => remediesFor(notice, portfolio, { asOf }, finding)),
    safeFixes(notice, portfolio, { asOf }),
    nextSteps(notice, portfolio, { asOf }),
    questionsFor(notice, portfolio, { asOf }),
    recommend(notice, portfolio, { asOf }),
    score(notice, portfolio, { asOf })
  ]
}

describe("a notice's own words", () => {
  it("knows words of Pucheng's that no other notice need have", () => {
    assert.isAbove(ownWords.length, 100)
    for (const word of ["所属专项", "五进", "附件1", "优秀活动推荐表", "集中活动日"]) assert.include(ownWords, word)
    for (const notice of others) assert.isAbove(foreignTo(notice).length, 60, notice.id)
  })

  for (const notice of others) {
    const foreign = foreignTo(notice)
    const strangers = (value: unknown): ReadonlyArray<string> => {
      const texts = textsIn(value)
      return foreign.filter((word) => texts.some((text) => text.includes(word)))
    }

    it(`${notice.id}: what is found, explained, advised, asked and scored has none of Pucheng's`, () => {
      const cases = Arbitrary.all([arbitraries.portfolio(notice), arbitraries.asOf(notice)])
      for (const [portfolio, asOf] of Effect.runSync(Arbitrary.sampleEffect(cases, { count: 12, size: 20, seed: 1 }))) {
        // What a portfolio says is nobody's word but its own.
        const said = new Set(textsIn(portfolio))
        const found = strangers(told(notice, portfolio, asOf as Instant)).filter((word) => !said.has(word))
        assert.deepStrictEqual(found, [])
      }
    })

    it(`${notice.id}: its tables, page, dates and diagnostics have none of Pucheng's`, () => {
      for (const kind of templateKinds) {
        assert.deepStrictEqual(strangers(template(notice, kind, { example: true })), [], kind)
        assert.deepStrictEqual(strangers(acceptedWords(notice, kind)), [], kind)
      }
      assert.deepStrictEqual(strangers([showNotice(notice, "zh-CN"), deadlines(notice), lint(notice)]), [])
    })
  }
})

describe("a notice that calls an activity a work", () => {
  const first = (kind: "annex1" | "platform") => template(videoContest, kind).split(/\r?\n/u)

  it("has its word above the columns, and reads them", () => {
    assert.include(first("annex1")[0], "作品汇总表")
    assert.include(first("annex1")[3], "作品名称")
    assert.include(first("platform")[0], "作品名称")
    const text = ownExample(template(videoContest, "annex1", { unit: "某高校", example: true }))
    const { issues, portfolio } = readPortfolio(videoContest, {
      annex1: [{ name: "作品.csv", bytes: new TextEncoder().encode(text) }]
    })
    assert.deepStrictEqual(issues, [])
    assert.strictEqual(portfolio.activities[0]?.contactName, "王老师")
    assert.strictEqual(portfolio.activities[0]?.timeText, "2026年6月15日")
  })

  it("counts works, and advises to enter one", () => {
    const portfolio = decodePortfolio({
      units: [{ id: "u", name: "县科协", kinds: ["county-association"] }],
      activities: Array.from({ length: 11 }, (_, n) => ({ id: `a${n}`, name: `作品${n}`, host: "u", coHosts: [] }))
    })
    const at = "2026-09-01T09:00:00+08:00" as Instant
    const over = assess(videoContest, portfolio, { asOf: at }).findings.find(({ rule }) => rule === "work-quota")
    assert.strictEqual(over?.message["zh-CN"].split("：")[0], "县科协计入 11 件，应不超过 10 件")
  })

  it("is not said to have sent a document with a table that is none of its documents", () => {
    const text = ownExample(template(safetyMonth, "annex1", { unit: "某企业", example: true }))
    const { portfolio } = readPortfolio(safetyMonth, {
      annex1: [{ name: "活动.csv", bytes: new TextEncoder().encode(text) }],
      submissions: { name: "收件.csv", bytes: new TextEncoder().encode(template(safetyMonth, "submissions")) }
    })
    assert.deepStrictEqual(portfolio.submissions, [])
  })
})
