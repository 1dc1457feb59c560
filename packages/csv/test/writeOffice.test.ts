import { assert, describe, it } from "@effect/vitest"
import { read } from "@e965/xlsx"
import type { Activity, Notice } from "@kepu/core"
import { notice as cityEducation } from "@kepu/core/notices/city-education-2022"
import { notice as nationalDay } from "@kepu/core/notices/national-2025"
import { notice as videoContest } from "@kepu/core/notices/video-contest-2026"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import {
  annex1Sheet,
  documentFile,
  filledSheet,
  officeFormats,
  platformSheet,
  readAnnex1,
  readPlatform,
  readPortfolio,
  readRecommendations,
  recommendationsFile,
  type TableFile,
  tableKindOf,
  tablesIn,
  template,
  templateFile,
  type TemplateKind,
  templateKinds,
  unitBook,
  workbookFile
} from "@kepu/csv"
import { declaring, equal, file, pucheng } from "./sample.ts"

const notices: ReadonlyArray<Notice> = [pucheng, declaring, cityEducation, nationalDay, videoContest]

const tableIn = async (bytes: Uint8Array, name = "表.xlsx"): Promise<TableFile> => {
  const tables = await tablesIn({ name, bytes })
  assert.lengthOf(tables, 1)
  return tables[0]!
}

const without = (record: object, ...facts: ReadonlyArray<string>): object =>
  Object.fromEntries(Object.entries(record).filter(([fact]) => !facts.includes(fact)))

/** What a table says of activities, apart from where it says it; ids have the row in them. */
const told = (notice: Notice, table: TableFile) => {
  const { issues, rows } = readAnnex1(notice, table, unitBook(notice))
  return {
    issues: issues.map(({ code, message }) => [code, message["zh-CN"].replaceAll(/第\d+行|[A-Z]+\d+(?=“)/gu, "")]),
    rows: rows.map(({ activity }) => without(activity, "id", "source"))
  }
}

describe("forms of every notice", () => {
  it.each(officeFormats.flatMap((format) => templateKinds.map((kind) => [kind, format] as const)))(
    "of %s as .%s are known when they come back, blank or filled in",
    async (kind, format) => {
      for (const notice of notices)
        for (const example of [false, true]) {
          assert.strictEqual(tableKindOf(file(template(notice, kind, { example })), notice), kind)
          const written = await tableIn(await templateFile(notice, kind, format, { example }))
          assert.strictEqual(tableKindOf(written, notice), kind, `${notice.id} ${kind}`)
        }
    }
  )
  it.each(officeFormats)("say as .%s what they say as CSV", async (format) => {
    for (const notice of notices)
      for (const kind of ["annex1", "platform"] as const) {
        const options = { example: true, unit: "县教育局" }
        // A date is written as its text, which is the same in both.
        const written = await tableIn(await templateFile(notice, kind, format, options))
        equal(told(notice, written), told(notice, file(template(notice, kind, options))), `${notice.id} ${kind}`)
      }
  })
  it("have the title of the form that is asked for, where a notice prints several", async () => {
    const [, form] = cityEducation.vocabulary.annexes
    const table = await tableIn(await templateFile(cityEducation, "annex1", "xlsx", { form: form! }))
    assert.isTrue("rows" in table && table.rows[0]![0] === "附件2" && table.rows[1]![0] === "系列活动信息表")
  })
  it("offer the notice's own words in the columns that take them", async () => {
    const sheet = async (kind: TemplateKind, notice: Notice): Promise<string> => {
      const book: object = read(await templateFile(notice, kind, "xlsx"), {
        type: "array",
        bookFiles: true
      })
      const { files } = book as { readonly files: Readonly<Record<string, { readonly content: Uint8Array }>> }
      return new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]!.content)
    }
    assert.include(await sheet("annex1", declaring), '<formula1>"一等奖,')
    assert.include(await sheet("platform", pucheng), "线下,线上,线上线下结合")
    assert.match(await sheet("units", pucheng), /sqref="C2:C\d+"/u)
    assert.notInclude(await sheet("annex1", pucheng), "dataValidation")
  })
  it("of a recommendation hold on paper what the record holds", async () => {
    const [unit] = [{ id: "u", name: "孙镇", kinds: ["town"], responsibilities: [] }] as never as [never]
    const activity = { id: "a", name: "食品安全进万家", host: "u" } as never as Activity
    const recommendation = {
      activity: "a",
      unit: "u",
      contactName: "赵老师",
      contactPhone: "0913-7200061",
      content: "讲座三场\n展览一场",
      unitOpinion: { text: "同意推荐。", on: "2023-09-20" }
    } as never
    const bytes = await recommendationsFile(pucheng, [recommendation], [unit], [activity])
    const form = await tableIn(bytes, "附件2.docx")
    const { issues, recommendations = [] } = readRecommendations(pucheng, form, unitBook(pucheng, [unit]), [activity])
    equal(
      { issues, rows: recommendations.map((row) => without(row, "source")) },
      { issues: [], rows: [recommendation] }
    )
  })
})

const Name = Schema.Union([
  Schema.Literals(["=1+1", "'=2", '="0913"', "+86", "_x0041_", "讲座，第1讲", "（VR）体验"]),
  Schema.String.check(Schema.isPattern(/^[一-龥\dA-Za-z=+@'"-]{1,8}$/u))
])
const Row = Schema.Struct({
  name: Name,
  contactName: Name,
  contactPhone: Schema.Literals(["0913-7200061", "13912345678"]),
  place: Name
})

it.effect.prop("random activities read back alike from a workbook, a document and CSV", [Schema.Array(Row)], ([rows]) =>
  Effect.promise(async () => {
    const activities = rows.map((row, n) => ({ ...row, id: `${n}`, host: "u" })) as never as ReadonlyArray<Activity>
    const units = [{ id: "u", name: "县教育局", kinds: [], responsibilities: [] }] as never
    const sheet = filledSheet(annex1Sheet(pucheng, units, "县教育局"), activities)
    const { writeTable } = await import("@kepu/csv")
    const text = told(pucheng, file(writeTable([...sheet.above, sheet.headings, ...sheet.rows])))
    const one = { kind: "annex1", sheet } as const
    equal(told(pucheng, await tableIn(await workbookFile(pucheng, [one]))), text)
    // A document's cell ends where its text does; within, both are the same.
    equal(told(pucheng, await tableIn(await documentFile(pucheng, one), "表.docx")), text)
  })
)

it("a workbook of several tables is read as each of them", async () => {
  const units = [{ id: "u", name: "县教育局", kinds: ["member-unit"], responsibilities: [] }] as never
  const activities = [{ id: "a", name: "讲座", host: "u", coHosts: [], platform: "published", images: 2 }] as never
  const { unitSheet } = await import("@kepu/csv")
  const bytes = await workbookFile(pucheng, [
    { kind: "platform", sheet: filledSheet(platformSheet(pucheng, units), activities) },
    { kind: "units", sheet: filledSheet(unitSheet(pucheng), units) }
  ])
  const tables = await tablesIn({ name: "全县.xlsx", bytes })
  equal(
    tables.map((table) => tableKindOf(table)),
    ["platform", "units"]
  )
  const [platform, register] = tables as [TableFile, TableFile]
  const { portfolio } = readPortfolio(pucheng, { annex1: [], platform, units: register })
  equal(
    portfolio.activities.map(({ images, name, platform: state }) => [name, state, images]),
    [["讲座", "published", 2]]
  )
  assert.isEmpty(readPlatform(pucheng, platform, unitBook(pucheng)).issues)
})
