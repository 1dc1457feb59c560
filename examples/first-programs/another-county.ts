// A notice of another county, written in TypeScript: checked, read back in words, and judged by.
import assert from "node:assert/strict"
import { assess, noticeFromData, portfolioFromData } from "@kepu/core"
import { activities, clause, count, everyUnit, inWindow, must, noTerms, term, text, windowEnd } from "@kepu/core/author"
import { lint } from "@kepu/core/lint"

const notice = noticeFromData({
  format: "kepu.notice/2",
  id: "another-county-2026",
  title: "关于举办2026年全国科普月活动的通知（示意）",
  issuer: "某县科学技术协会",
  issuedOn: "2026-08-20",
  validFrom: "2026-08-20",
  validTo: "2026-12-31",
  illustrative: true,
  region: { code: "990104", name: text("某县", "a county") },
  zone: "Asia/Shanghai",
  event: text("全国科普月", "science month"),
  themes: ["走近科学"],
  parents: [],
  addressees: ["town"],
  channels: [],
  windows: [term("month", "科普月", "the month", { start: "2026-09-01", end: "2026-09-30" })],
  vocabulary: { ...noTerms, unitKinds: [term("town", "镇", "town")] },
  clauses: [
    clause("一", "不少于2场", {
      summary: text("各镇至少举办2场活动", "at least 2 activities of each town"),
      fingerprint: `sha256-${"0".repeat(64)}`,
      rules: must("two-activities", {
        says: text("各镇在科普月内至少举办2场活动", "each town holds at least 2 activities in the month"),
        form: count(activities({ where: inWindow("month") }), {
          bound: everyUnit,
          atLeast: 2,
          limit: windowEnd("month")
        })
      })
    })
  ]
})
assert.deepEqual(
  lint(notice).filter(({ severity }) => severity === "error"),
  []
)

const portfolio = portfolioFromData(
  {
    units: [{ id: "east", name: "东镇", kinds: ["town"] }],
    activities: [{ id: "1", name: "讲座", host: "east", time: { sessions: [{ start: "2026-09-12" }] } }]
  },
  { notice }
)
for (const { clause, message, status } of assess(notice, portfolio, { asOf: "2026-10-08" }).findings)
  console.log(clause, status, message["zh-CN"])
