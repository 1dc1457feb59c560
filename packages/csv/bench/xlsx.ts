// pnpm bench:xlsx [--quick]: an annex 1 of 100,000 rows, or of 50,000, as .xlsx to activities, in processor time, against SheetJS and the
// plainest reader, which make cells of the same bytes; and the memory that a process takes for it, run from source: as
// `kepu` sets Node, and as Node is by itself.
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { read, utils } from "@e965/xlsx"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { stylesOf, workbookOf, type Written } from "../../office/test/workbook.ts"
import { readPortfolio, tablesIn } from "../src/index.ts"
import { plainXlsx } from "../../office/bench/plainXlsx.ts"

const isQuick = process.argv.includes("--quick")
const rows = isQuick ? 50_000 : 100_000
const rounds = isQuick ? 3 : 5
/** Of SheetJS's time. A small reader that gets every fixture right took 0.57 of it; 1.5 times as long is aimed at. */
const gate = isQuick ? 1 : 0.86
const mostMegabytes = { asKepu: 350, plain: 450 }
/** As `main.ts` of `@kepu/cli` does it before all else; among Node's own flags V8 would not take it. */
const asKepu = `--import=data:text/javascript,import{setFlagsFromString}from"node:v8";setFlagsFromString("--semi-space-growth-factor=1");setFlagsFromString("--heap-growing-percent=60")`

const headings = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"]

const typeOf = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
/** What SheetJS needs to know a workbook. */
const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${typeOf("workbook", "sheet.main")}${typeOf("worksheets/sheet1", "worksheet")}${typeOf("styles", "styles")}${typeOf("sharedStrings", "sharedStrings")}</Types>`

/** As spreadsheets keep it: texts shared, days and telephones as numbers. */
const annex1 = (): Uint8Array => {
  const texts = new Map<string, number>()
  const text = (value: string): Written => {
    const at = texts.get(value) ?? texts.size
    texts.set(value, at)
    return { xml: ` t="s"><v>${at}</v></c>` }
  }
  const day = (serial: number): Written => ({ xml: ` s="1"><v>${serial}</v></c>` })
  const body = Array.from({ length: rows }, (_, n): ReadonlyArray<Written> => [
    n + 1,
    text(`食品安全进万家第${n + 1}场`),
    text(`单位${n % 500}`),
    day(45_186 + (n % 7)),
    text(`第${n % 40}小学`),
    text(["赵老师", "钱老师", "孙老师"][n % 3]!),
    13_800_000_000 + n,
    undefined
  ])
  const sheet = [headings.map(text), ...body]
  const strings = [...texts.keys()].map((value) => `<si><t>${value}</t></si>`).join("")
  return workbookOf(sheet, { strings, styles: stylesOf(0, "yyyy/m/d"), files: { "[Content_Types].xml": types } })
}

const sheetJs = (bytes: Uint8Array): number => {
  const { SheetNames, Sheets } = read(bytes, { dense: true })
  return utils.sheet_to_json(Sheets[SheetNames[0]!]!, { header: 1, raw: false }).length - 1
}

const kepu = async (bytes: Uint8Array): Promise<number> =>
  readPortfolio(notice, { annex1: await tablesIn({ name: "附件1.xlsx", bytes }) }).portfolio.activities.length

const peak = (): number => Number(/VmHWM:\s*(\d+)/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024

const timed = async (work: () => number | Promise<number>): Promise<number> => {
  const start = process.cpuUsage()
  if ((await work()) !== rows) throw new Error("not every row was read")
  const { system, user } = process.cpuUsage(start)
  return (system + user) / 1000
}
const median = (values: ReadonlyArray<number>): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

const given = process.argv.slice(2).find((argument) => !argument.startsWith("--"))
if (given !== undefined) {
  await kepu(new Uint8Array(readFileSync(given)))
  process.stdout.write(String(peak()))
} else {
  const bytes = annex1()
  const times: Array<{ readonly plain: number; readonly sheetJs: number; readonly kepu: number }> = []
  // The first round of each warms up.
  for (let n = 0; n <= rounds; n++)
    times.push({
      plain: await timed(() => plainXlsx(bytes).length - 1),
      sheetJs: await timed(() => sheetJs(bytes)),
      kepu: await timed(() => kepu(bytes))
    })
  const of = (value: (time: (typeof times)[number]) => number): number => median(times.slice(1).map(value))
  const ratio = of((time) => time.kepu / time.sheetJs)
  const folder = mkdtempSync(join(tmpdir(), "kepu-bench-"))
  const file = join(folder, "附件1.xlsx")
  writeFileSync(file, bytes)
  const megabytesBy = (...flags: ReadonlyArray<string>): number =>
    Number(execFileSync(process.execPath, [...flags, "-C", "@kepu/source", import.meta.filename, file]).toString())
  const megabytes = { asKepu: megabytesBy(asKepu), plain: megabytesBy() }
  rmSync(folder, { recursive: true })
  const shown = (value: number): string => value.toFixed(0)
  process.stdout.write(
    `${rows} rows of .xlsx to activities: ${ratio.toFixed(2)} × SheetJS to cells (gate ${gate} ×); processor time: ${shown(of((time) => time.kepu))} ms, SheetJS ${shown(of((time) => time.sheetJs))} ms, the plainest reader ${shown(of((time) => time.plain))} ms; memory ${shown(megabytes.asKepu)} MB as kepu sets Node (gate ${mostMegabytes.asKepu}), ${shown(megabytes.plain)} MB without (gate ${mostMegabytes.plain})\n`
  )
  if (ratio > gate || megabytes.asKepu > mostMegabytes.asKepu || megabytes.plain > mostMegabytes.plain)
    process.exitCode = 1
}
