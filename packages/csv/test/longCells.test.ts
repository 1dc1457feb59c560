import { assert, it } from "@effect/vitest"
import { file, header, read } from "./sample.ts"
import { spent } from "./spent.ts"
import { patience } from "./times.ts"

const units = file("单位名称,单位类型,职责\n罕井镇,镇/街道,\n蒲城县教育局,成员单位,无", "units.csv")

it(
  "takes little time for cells that are long and odd",
  () => {
    const fill = (unit: string): string => unit.repeat(Math.floor(15_000 / unit.length))
    for (const unit of [
      " ",
      "?",
      ".",
      "(延期",
      "（盖章",
      "单位 ",
      "填 报 单 位",
      "\u200B",
      "\u00A0",
      "⾷",
      "、",
      "1 ",
      "138*",
      "和",
      "ä¸",
      "涓",
      "_",
      "取消"
    ]) {
      for (const cell of [`x${fill(unit)}x`, `填报单位${fill(unit)}x`, `1${fill(unit)}1`]) {
        const rows = [1, 2, 4, 5, 6, 7].map((at) => {
          const cells = ["1", "讲座", "罕井镇", "9月17日", "学校", "钱老师", "13800001101", "无"]
          cells[at] = cell
          return cells.join(",")
        })
        const took = spent(() =>
          read({ units, annex1: [file([header, ...rows].join("\n"), `${cell.slice(0, 200)}.csv`)] })
        )
        assert.isBelow(took, 5000, JSON.stringify(cell.slice(0, 20)))
      }
    }
  },
  patience
)
