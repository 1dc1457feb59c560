import { notice } from "@kepu/core/notices/pucheng-2023"
import { runCases } from "@kepu/testing/vitest"

runCases(notice, [
  {
    name: { "zh-CN": "尚未举办活动", en: "no activity yet" },
    given: { units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] },
    asOf: "2023-10-01T00:00:00+08:00",
    expected: [{ rule: "member-unit-activity", subject: "edu", status: "unmet" }]
  }
])
