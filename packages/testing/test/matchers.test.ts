// oxlint-disable-next-line import/no-unassigned-import -- importing it makes the matchers known
import "@kepu/testing/vitest"
import { describe, expect, it } from "vitest"
import { asOf, assessment, notice, portfolio } from "./sample.ts"

const recommended = { ...portfolio, recommendations: [{ activity: "a2", unit: "health" }] }

describe("toComplyWith", () => {
  it("holds where no must is unmet", () => {
    expect(portfolio).toComplyWith(notice, { asOf, unit: "health" })
    expect(portfolio).not.toComplyWith(notice, { asOf, unit: "edu" })
    expect(portfolio).not.toComplyWith(notice, { asOf })
    expect({ units: portfolio.units.slice(1), activities: [] }).toComplyWith(notice, { asOf: "2023-09-20" })
  })

  it("names clause, subject, message and remedy in both languages", () => {
    expect(() => expect(portfolio).toComplyWith(notice, { asOf, unit: "edu" })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expected unit edu to comply with pucheng-2023 as of 2023-09-25T09:00:00+08:00, but these requirements are unmet; 2 open (undetermined 1, judgement 1):

      三（二） member-unit-activity (must) · 县教育局 (unit edu)
        不符合: 县教育局计入 0 场，不足 1 场：成员单位至少举办1场活动并在平台发布
          → 让“科学家精神进校园”计入：在平台上办到“已发布”
        unmet: 县教育局: 0 counted, fewer than 1: a member unit holds at least 1 activity and publishes it on the platform
          → make “科学家精神进校园” count: get the activity to “published” on the platform

      五（二） summary-due (must) · 县教育局 (unit edu)
        不符合: 县教育局未按时完成：2023年9月23日前将活动总结发送县科协（未收到）
          → 期限已过；立即补报活动总结并说明原因：发送至县科协邮箱
        unmet: 县教育局 did not do in time: the summary reaches the county association by 23 September 2023 (not received)
          → the deadline is over: send summary of activities now and say why it is late: by e-mail to the county association

      五（二） photos-due (must) · 县教育局 (unit edu)
        不符合: 县教育局未按时完成：2023年9月23日前将活动照片发送县科协（未收到）
          → 期限已过；立即补报活动照片并说明原因：发送至县科协邮箱
        unmet: 县教育局 did not do in time: photos reach the county association by 23 September 2023 (not received)
          → the deadline is over: send photos of activities now and say why it is late: by e-mail to the county association]
    `)
  })

  it("says so if there is nothing unmet", () => {
    expect(() =>
      expect(portfolio).not.toComplyWith(notice, { asOf, unit: "health" })
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: expected unit health not to comply with pucheng-2023 as of 2023-09-25T09:00:00+08:00, but it does; 2 open (undetermined 1, judgement 1)]`
    )
  })

  it("refuses a unit that is not there, a moment without its offset, and what is no portfolio", () => {
    expect(() => expect(portfolio).toComplyWith(notice, { asOf, unit: "helth" })).toThrow("mean health (县卫健局)?")
    expect(() => expect(portfolio).not.toComplyWith(notice, { asOf, unit: "helth" })).toThrow("no unit helth")
    expect(() => expect(portfolio).toComplyWith(notice, { asOf: "2023-09-25T09:00" })).toThrow("offset")
    expect(() => expect({ units: [] }).not.toComplyWith(notice, { asOf })).toThrow("activities")
  })

  it("refuses a portfolio of nobody, and a word that the notice does not have, which would exempt a unit", () => {
    const nobody = { units: [], activities: [] }
    expect(() => expect(nobody).toComplyWith(notice, { asOf })).toThrow("no units")
    expect(() => expect(nobody).not.toComplyWith(notice, { asOf })).toThrow("no units")
    const misspelt = { units: [{ id: "edu", name: "县教育局", kinds: ["member"] }], activities: [] }
    expect(() => expect(misspelt).toComplyWith(notice, { asOf })).toThrow("did you mean: member-unit")
  })

  it("says how much is open, and fails for it if it is told to", () => {
    const [, health] = portfolio.units
    const [, talk] = portfolio.activities
    const { platform: _, ...unknown } = talk!
    const open = { ...portfolio, units: [health!], activities: [unknown] }
    expect(open).toComplyWith(notice, { asOf })
    expect(open).not.toComplyWith(notice, { asOf, open: "fails" })
    expect(() => expect(open).not.toComplyWith(notice, { asOf })).toThrow(
      /but it does; \d+ open \(undetermined \d+, judgement \d+\)/
    )
    expect(() => expect(open).toComplyWith(notice, { asOf, open: "fails" })).toThrow(
      /these requirements are unmet or open; \d+ open/
    )
    // What still has time fails for no want of facts.
    const early = { units: [health!], activities: [] }
    const pending = { asOf: "2023-09-10", open: "fails" } as const
    expect(() => expect(early).toComplyWith(notice, pending)).not.toThrow(/pending:/)
  })
})

describe("toHaveFinding", () => {
  it("looks in an assessment, or in a portfolio under a notice", () => {
    const wanted = { rule: "member-unit-activity", status: "unmet", subject: "edu" } as const
    expect(assessment).toHaveFinding(wanted)
    expect(portfolio).toHaveFinding(notice, { asOf }, wanted)
    expect(assessment).not.toHaveFinding({ ...wanted, subject: "health" })
    expect(portfolio).not.toHaveFinding(notice, { asOf }, { ...wanted, status: "met" })
  })

  it("takes any subject where none is named", () => {
    expect(assessment).toHaveFinding({ rule: "member-unit-activity", status: "unmet" })
    expect(assessment).toHaveFinding({ rule: "member-unit-activity", status: "met" })
    expect(assessment).not.toHaveFinding({ rule: "member-unit-activity", status: "pending" })
  })

  it("shows what was found instead", () => {
    expect(() => expect(assessment).toHaveFinding({ rule: "summary-due", status: "pending", subject: "edu" }))
      .toThrowErrorMatchingInlineSnapshot(`
        [Error: expected to find summary-due pending for edu as of 2023-09-25T09:00:00+08:00, but:

        五（二） summary-due (must) · 县教育局 (unit edu)
          不符合: 县教育局未按时完成：2023年9月23日前将活动总结发送县科协（未收到）
            → 期限已过；立即补报活动总结并说明原因：发送至县科协邮箱
          unmet: 县教育局 did not do in time: the summary reaches the county association by 23 September 2023 (not received)
            → the deadline is over: send summary of activities now and say why it is late: by e-mail to the county association]
      `)
  })

  it("shows what should not be found", () => {
    expect(() =>
      expect(assessment).not.toHaveFinding({ rule: "food-safety-name", status: "undetermined", subject: "a1" })
    ).toThrowErrorMatchingInlineSnapshot(`
      [Error: expected not to find food-safety-name undetermined for a1 as of 2023-09-25T09:00:00+08:00, but:

      三（五）5 food-safety-name (must) · 科学家精神进校园 (activity a1)
        资料不全: “科学家精神进校园”无法判定：食品安全活动的名称含有“食品安全”四个字；缺少：活动主题分类
          → 补报活动主题分类
        undetermined: “科学家精神进校园” cannot be judged: the name of a food-safety activity contains the words 食品安全; missing: topics
          → report: topics]
    `)
  })

  it("names the subjects where the wanted one is not among them", () => {
    expect(() =>
      expect(assessment).toHaveFinding({ rule: "summary-due", status: "met", subject: "a1" })
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: expected to find summary-due met for a1 as of 2023-09-25T09:00:00+08:00, but the rule was asked of: edu, health]`
    )
    expect(() =>
      expect(portfolio).toHaveFinding(notice, { asOf }, { rule: "recommended-complete", status: "met" })
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: expected to find recommended-complete met for any subject as of 2023-09-25T09:00:00+08:00, but the rule was asked of nobody]`
    )
  })

  it("refuses a rule that the notice does not have, and to guess the notice", () => {
    const misspelt = { rule: "sumary-due", status: "met" } as const
    // @ts-expect-error: the compiler refuses it, too
    expect(() => expect(portfolio).not.toHaveFinding(notice, { asOf }, misspelt)).toThrow(
      /no rule sumary-due; did you mean summary-due/
    )
    expect(() => expect(portfolio).toHaveFinding(misspelt)).toThrow("give the notice")
    expect(() => expect(assessment).not.toHaveFinding(misspelt)).toThrow("does not know whether there is such a rule")
    const rule = "summary-due"
    expect(() => expect(assessment).not.toHaveFinding({ rule, status: "unmett" as never })).toThrow(
      "did you mean met, unmet?"
    )
    expect(() => expect(assessment).not.toHaveFinding({ rule, status: "met", subject: "helth" })).toThrow("mean health")
    const known = { rule, status: "met" } as const
    expect(() => expect(assessment).toHaveFinding(notice, { asOf }, known)).toThrow("already knows its notice")
  })
})

describe("toBeEligible", () => {
  it("asks what a recommended activity must, recommended already or not", () => {
    for (const given of [portfolio, recommended]) {
      expect(given).toBeEligible(notice, { asOf, activity: "a2" })
      expect(given).not.toBeEligible(notice, { asOf, activity: "a1" })
    }
  })

  it("is not eligible while facts are missing", () => {
    const [, published] = portfolio.activities
    const { images: _, ...unreported } = published!
    expect({ ...portfolio, activities: [unreported] }).not.toBeEligible(notice, { asOf, activity: "a2" })
  })

  it("says what is against it, and what speaks for it", () => {
    expect(() => expect(portfolio).toBeEligible(notice, { asOf, activity: "a1" })).toThrowErrorMatchingInlineSnapshot(`
      [Error: expected activity a1 to be eligible under pucheng-2023 as of 2023-09-25T09:00:00+08:00, but:

      五（二） recommended-complete (must) · 科学家精神进校园 (recommendation edu/a1)
        不符合: “科学家精神进校园”不符合：推荐的优秀活动已在平台填报且信息完善（平台状态：审核中、活动图片数：1、新闻报道链接数：0、活动小结：有）
          → 补充新闻报道链接数，至少 1
        unmet: “科学家精神进校园” does not meet: a recommended activity is filed on the platform and its information is complete (state on the platform: under review, number of images: 1, number of news links: 0, activity summary: yes)
          → supply at least 1: number of news links]
    `)
    expect(() => expect(portfolio).not.toBeEligible(notice, { asOf, activity: "a2" }))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: expected activity a2 not to be eligible under pucheng-2023 as of 2023-09-25T09:00:00+08:00, but it is:

      五（二） recommended-complete (must) · 健康讲座 (recommendation health/a2)
        符合: “健康讲座”符合：推荐的优秀活动已在平台填报且信息完善
        met: “健康讲座” meets: a recommended activity is filed on the platform and its information is complete]
    `)
  })

  it("refuses an activity that is not there", () => {
    expect(() => expect(portfolio).not.toBeEligible(notice, { asOf, activity: "a3" })).toThrow("there are: a1 (")
  })
})
