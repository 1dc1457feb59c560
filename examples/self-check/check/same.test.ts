import type { AssessmentDocument } from "@kepu/core/schema"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, assert, describe, it } from "vitest"
import { annex1Sheet, filledSheet, workbookFile } from "@kepu/csv"
import { portfolioFromData } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { run } from "../../../packages/cli/test/run.ts"
import { begin, browserHere, county, drop, judgedAsOf, type Page, root, saved, shown } from "./page.ts"

type Told = Pick<AssessmentDocument, "findings" | "issues">

const browser = browserHere()
const scratch = mkdtempSync(join(tmpdir(), "kepu-same-"))
afterAll(() => rmSync(scratch, { recursive: true }))

/** What `kepu check` says of files; nothing if it refuses them. */
const byCommand = (folder: string, words: ReadonlyArray<string>): Told | undefined => {
  const { stdout } = run(["check", ...words, "--format", "json"], {}, folder)
  return stdout.startsWith("{") ? (JSON.parse(stdout) as Told) : undefined
}

/** What the page says of what was dropped. */
const byPage = async (page: Page, day: string): Promise<Told> => {
  await shown(page)
  await judgedAsOf(page, day)
  await page.getByRole("tab", { name: "保存与打印" }).click()
  const [, bytes] = await saved(page, () => page.getByRole("button", { name: "核查结果（JSON）" }).click())
  return JSON.parse(bytes.toString("utf8")) as Told
}

const same = (page: Told, command: Told | undefined): void => {
  assert.deepStrictEqual(page.issues, command?.issues)
  assert.deepStrictEqual(page.findings, command?.findings)
}

interface Case {
  readonly asOf?: string
  readonly files?: Readonly<Record<string, string | ReadonlyArray<string>>>
}
const tables = join(root, "packages/cli/test/tables/cases")
const cases = readdirSync(tables).flatMap((name): ReadonlyArray<readonly [string, ReadonlyArray<string>, string]> => {
  const { asOf = "2023-09-24", files } = JSON.parse(readFileSync(join(tables, name, "expect.json"), "utf8")) as Case
  return files === undefined ? [] : [[name, Object.values(files).flat(), asOf.slice(0, 10)]]
})

describe("the page finds what kepu check finds", () => {
  it("of a county's folder", async () => {
    const command = byCommand(county, [".", "--as-of", "2023-09-25"])
    const { page } = await begin(browser(), "zh-CN")
    await drop(page, [county])
    same(await byPage(page, "2023-09-25"), command)
    await page.close()
  })

  it("of a workbook", async () => {
    const { activities, units } = portfolioFromData({
      units: [{ id: "edu", name: "县教育局" }],
      activities: [{ id: "1", name: "工作簿里的讲座", host: "edu", timeText: "9月30日" }]
    })
    const bytes = await workbookFile(notice, [
      { kind: "annex1", sheet: filledSheet(annex1Sheet(notice, units), activities) }
    ])
    writeFileSync(join(scratch, "附件1.xlsx"), bytes)
    const { page } = await begin(browser(), "zh-CN")
    await drop(page, [join(scratch, "附件1.xlsx")])
    same(await byPage(page, "2023-09-10"), byCommand(scratch, ["附件1.xlsx", "--as-of", "2023-09-10"]))
    await page.close()
  })

  it("of every table as clerks send them", async () => {
    assert.isAbove(cases.length, 40)
    let compared = 0
    const queue = [...cases]
    const work = async (): Promise<void> => {
      const { page } = await begin(browser(), "zh-CN")
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
        const [name, files, day] = one
        const folder = join(tables, name)
        const here = files.filter((file) => existsSync(join(folder, file)))
        const told = byCommand(folder, [...here, "--as-of", day])
        // What the command refuses as a whole has no findings to compare.
        if (told === undefined) continue
        compared += 1
        await drop(
          page,
          here.map((file) => join(folder, file))
        )
        try {
          same(await byPage(page, day), told)
          await page.getByRole("button", { name: "换文件" }).click()
        } catch (cause) {
          throw new Error(name, { cause })
        }
      }
      await page.close()
    }
    await Promise.all([work(), work()])
    assert.isAbove(compared, 40)
  })
})
