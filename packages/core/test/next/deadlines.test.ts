import { assert, describe, it } from "@effect/vitest"
import { deadlines } from "@kepu/core/next"
import { notice as region } from "@kepu/core/notices/region-2023"
import { noticeWith, pucheng } from "../sample.ts"

describe("deadlines", () => {
  it("are those of the notice and the days of its windows, in their order, each with its reading", () => {
    assert.deepStrictEqual(
      deadlines(pucheng).map(({ at, clause, kind, name, reading, says }) => [
        at,
        kind,
        name["zh-CN"],
        says["zh-CN"],
        clause,
        reading?.["zh-CN"].slice(0, 8)
      ]),
      [
        [
          "2023-09-07T00:00:00+08:00",
          "deadline",
          "重点活动汇总表",
          "2023-09-06前（含当日）",
          "五（一）",
          "“前”按含当日理"
        ],
        ["2023-09-17T00:00:00+08:00", "window-start", "集中活动日开始", "2023-09-17 00:00", undefined, undefined],
        ["2023-09-24T00:00:00+08:00", "window-end", "集中活动日结束", "2023-09-23 24:00", undefined, undefined],
        ["2023-09-24T00:00:00+08:00", "deadline", "活动总结", "2023-09-23前（含当日）", "五（二）", "“各单位将…发送"],
        ["2023-09-24T00:00:00+08:00", "deadline", "活动照片", "2023-09-23前（含当日）", "五（二）", "“各单位将…发送"],
        [
          "2023-09-24T00:00:00+08:00",
          "deadline",
          "推荐的优秀活动已在平台填报且信息完善",
          "2023-09-23前（含当日）",
          "五（二）",
          "“信息完善”无数"
        ]
      ]
    )
  })

  it("have the hour where there is one", () => {
    const hours = deadlines(region).filter(({ at, kind }) => kind === "deadline" && !at.includes("T00:00:00"))
    assert.isNotEmpty(hours)
  })

  it("include those of other forms than documents", () => {
    const notice = noticeWith({
      _tag: "Each",
      of: "activities",
      require: { _tag: "Reported", fact: "place" },
      limit: { _tag: "Until", deadline: { date: "2023-10-14", boundary: "exclusive", zone: "Asia/Shanghai" } }
    })
    const [last] = deadlines(notice).slice(-1)
    assert.deepStrictEqual([last?.id, last?.at, last?.name["zh-CN"]], ["rule", "2023-10-14T00:00:00+08:00", "要求"])
  })
})
