import { assert, describe, it } from "@effect/vitest"
import { readPortfolio } from "@kepu/csv"
import { type CountyFiles, readCells, type RowsFile, tablesIn } from "@kepu/csv/cells"
import { tellIssues } from "@kepu/csv/words"
import { writeXlsx } from "@kepu/office/write"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { plainColumns } from "../src/office/printed.ts"
import { readRecords } from "../src/table/records.ts"
import { decodeText } from "../src/decodeText.ts"
import { equal, header, notice } from "./sample.ts"

const table = (name: string, ...lines: ReadonlyArray<string>): RowsFile => ({
  name,
  rows: lines.map((line) => line.split(","))
})

const good = "1,科学秀,罕井镇,9月18日,学校,钱老师,13800001101,"
const units = table("units.csv", "单位名称,单位类型,简称", "罕井镇,镇,", "蒲城县科学技术协会,县直,县科协")
const platformHeadings = "活动名称,举办单位,状态,活动时间"

/** Tables, and what of them is asked for by the name. */
const cases: ReadonlyArray<readonly [string, CountyFiles<RowsFile>]> = [
  ["an annex 1", { annex1: [table("a.csv", header, good)] }],
  ["none", { annex1: [] }],
  [
    "rows with all kinds of faults",
    {
      annex1: [
        table(
          "a.csv",
          "填报单位：孙镇",
          header,
          good,
          good,
          "2,讲座,县科协,9月31日,,/,138,",
          "3,,孙镇,9月20日,,,,",
          "4,展览,,近日,广场,,,",
          "合计,,,,,,,"
        )
      ],
      units
    }
  ],
  [
    "the platform's export",
    {
      annex1: [table("a.csv", header, good)],
      platform: table("p.csv", platformHeadings, "科学秀,罕井镇,已取消,2023-09-18", "讲座,孙镇,已发布,2023-09-19")
    }
  ],
  [
    "the log, in which an annex 1 is missing",
    {
      annex1: [table("a.csv", header, good)],
      submissions: table("s.csv", "单位名称,材料,收到时间", "孙镇,活动项目汇总表,2023年9月1日", "罕井镇,什么,昨天")
    }
  ],
  [
    "an annex 2",
    {
      annex1: [table("a.csv", header, good)],
      annex2: [table("r.csv", "活动名称,推荐单位,主要内容", "科学秀,罕井镇,表演", "没有的,罕井镇,表演")]
    }
  ],
  [
    "a file left aside",
    {
      annex1: [table("a.csv", header, good)],
      aside: [{ name: "b.wps", path: "孙镇/b.wps", why: { "zh-CN": "打不开", en: "cannot be opened" } }]
    }
  ],
  [
    "the platform's table below another one",
    {
      annex1: [table("a.csv", header, good, "", platformHeadings, "讲座,孙镇,已发布,2023-09-19")]
    }
  ],
  [
    "a sheet with merged cells and notes",
    {
      annex1: [
        {
          name: "a.xlsx",
          table: { name: "Sheet1", hasLetters: true },
          rows: [header.split(","), good.split(","), ["2", "讲座", "", "9月19日", "", "", "", ""]],
          merges: [{ top: 1, bottom: 2, left: 2, right: 2 }],
          notes: [
            {
              code: "cell-error",
              severity: "warning",
              message: { "zh-CN": "D3有错；请改", en: "D3 is wrong; mend it" },
              place: { row: 3, column: 3 }
            }
          ]
        }
      ]
    }
  ]
]

const told = async (files: CountyFiles<RowsFile>) => {
  const read = await readCells(notice, files)
  return { ...read, issues: tellIssues(read.issues) }
}

describe("rows of cells", () => {
  it.each(cases)("give what files of them give: %s", async (_, files) => {
    equal(await told(files), readPortfolio(notice, files))
  })

  it("give so for every fixture", async () => {
    const folder = join(import.meta.dirname, "fixtures")
    const names = readdirSync(folder).filter((name) => name.endsWith(".csv"))
    assert.isAbove(names.length, 30)
    for (const name of names) {
      const text = decodeText(readFileSync(join(folder, name))) ?? ""
      const rows = readRecords(text, { delimiter: ",", isMisread: () => false })
      const files = { annex1: [{ name, rows }], units }
      equal(await told(files), readPortfolio(notice, files), name)
    }
  })

  it("tell what is wrong by a code and a place, before there are words", async () => {
    const { issues } = await readCells(notice, { annex1: [table("a.csv", header, good.replace("9月18日", "9月31日"))] })
    equal(
      issues.map(({ code, column, row, severity }) => [code, row, column, severity]),
      [["time-no-such-date", 2, "活动时间", "error"]]
    )
    assert.notProperty(issues[0], "message")
    equal(
      tellIssues(issues).map(({ message }) => message["zh-CN"]),
      ["第2行“活动时间”：“9月31日”：日历上没有“9月31日”；请更正日期"]
    )
  })

  it("come out of a workbook, of which a sheet that is no table is told", async () => {
    const lines = [header.split(","), good.split(",")]
    const sheet = (name: string, [titles = [], ...rows]: ReadonlyArray<ReadonlyArray<string>>) => ({
      name,
      lines: [],
      columns: plainColumns(titles, rows),
      rows
    })
    const bytes = await writeXlsx([
      sheet("活动表", lines),
      sheet("别的", [
        ["甲", "乙"],
        ["1", "2"],
        ["3", "4"]
      ])
    ])
    const [file] = await tablesIn({ name: "a.xlsx", bytes }, { notice })
    assert.isTrue(file !== undefined && "rows" in file)
    if (file === undefined || !("rows" in file)) return
    const { issues, portfolio } = await readCells(notice, { annex1: [file] })
    equal(
      portfolio.activities.map(({ name }) => name),
      ["科学秀"]
    )
    equal(
      issues.map(({ code }) => code),
      ["sheet-unread"]
    )
    assert.include(tellIssues(issues)[0]?.message["zh-CN"], "别的")
  })
})
