import { assert, describe, it } from "@effect/vitest"
import { lint } from "@kepu/core/lint"
import { pucheng } from "../sample.ts"

describe("lint of the Pucheng notice", () => {
  it("finds its seven inconsistencies, and that two deadlines name no hour", () => {
    assert.deepStrictEqual(
      lint(pucheng).map(({ clauses, code, rules, severity, witness }) => [
        `${severity} ${code}`,
        clauses.join(" "),
        rules?.join(" ") ?? "",
        witness["zh-CN"]
      ]),
      [
        ["known subject-not-listed", "三（五）5", "food-safety-activity", "负有“食品安全”职责的单位"],
        ["known figure-without-subject", "三（五）6", "outdoor-site", "生态文化户外宣教场地 1 处"],
        ["known figure-without-subject", "三（五）6", "displays", "生态文化陈列展示设施 2 处"],
        ["known deadline-without-year", "五（一）", "key-activity-table-due", "9月6日前"],
        ["warning deadline-without-clock", "五（一）", "key-activity-table-due", "2023-09-06前（含当日）"],
        [
          "known contact-conflict",
          "五（二） 联系方式",
          "",
          "pckx@163.com（五（二））、pckx7211096@163.com（联系方式）"
        ],
        [
          "known deadline-on-last-activity-day",
          "五（二）",
          "summary-due photos-due",
          "2023-09-23前（含当日）；集中活动日至 2023-09-23"
        ],
        [
          "known deadline-on-rest-day",
          "五（二）",
          "summary-due photos-due recommended-complete",
          "2023-09-23 是星期六"
        ],
        [
          "warning deadline-without-clock",
          "五（二）",
          "summary-due photos-due recommended-complete",
          "2023-09-23前（含当日）"
        ],
        ["known criteria-without-weights", "五（二）", "", "组织动员、数量规模等"],
        [
          "known label-conflict",
          "附件1 附件2",
          "",
          "“项目名称”（附件1 活动项目汇总表）、“活动名称”（附件2 优秀活动推荐表）"
        ]
      ]
    )
  })
})
