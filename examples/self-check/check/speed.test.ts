import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, assert, describe, inject, it } from "vitest"
import { begin, browserHere, drop, shown } from "./page.ts"

const browser = browserHere()
const folder = mkdtempSync(join(tmpdir(), "kepu-speed-"))
afterAll(() => rmSync(folder, { recursive: true }))

const packed = (text: string): number => gzipSync(text, { level: 9 }).length / 1000

describe("what the page weighs", () => {
  const whole = readFileSync(join(inject("built"), "self-check.html"), "utf8")

  it("is at most so much as a file, all included, and until it is seen", () => {
    const first = whole.slice(0, whole.lastIndexOf("<style>"))
    assert.isAbove(first.length, 10_000)
    const [all, before] = [packed(whole), packed(first)]
    // oxlint-disable-next-line no-console
    console.log(`one file ${all.toFixed(1)} kB, until it is seen ${before.toFixed(1)} kB`)
    assert.isAtMost(all, 400)
    assert.isAtMost(before, 20)
  })

  it("is less where a host serves it, as readers of office files are loaded when one comes", () => {
    const served = join(inject("built"), "served/assets")
    const worker = readdirSync(served).find((name) => name.startsWith("worker-"))!
    const size = packed(readFileSync(join(served, worker), "utf8"))
    // oxlint-disable-next-line no-console
    console.log(`served: worker ${size.toFixed(1)} kB`)
    assert.isAtMost(size, 272)
  })
})

const table = (rows: number): string => {
  const line = (n: number): string =>
    `${n},科普讲座第${n}场,孙镇,9月${10 + (n % 18)}日,第${n % 97}会议室,雷老师,1380000${String(n % 10_000).padStart(4, "0")}`
  return [
    "序号,项目名称,举办单位,活动时间,活动地点,负责人,联系电话",
    ...Array.from({ length: rows }, (_, n) => line(n + 1))
  ].join("\n")
}

interface Watched {
  longest: number
}

describe("how long it takes", () => {
  it.each([
    [1000, 600, 3],
    [100_000, 4000, 3]
  ] as const)("to show what was found of %i rows, without the page being stopped", async (rows, limit, slack) => {
    const file = join(folder, `附件1-${rows}.csv`)
    writeFileSync(file, table(rows))
    const { page } = await begin(browser(), "zh-CN")
    await page.evaluate(() => {
      const watched = { longest: 0 }
      Object.assign(globalThis, { watched })
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration)
      }).observe({ type: "longtask" })
    })
    // The reader is ready before a person has found the file.
    await page.waitForTimeout(700)
    const start = performance.now()
    await drop(page, [file])
    await shown(page)
    const took = performance.now() - start
    const { longest } = await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched)
    // oxlint-disable-next-line no-console
    console.log(`${rows} rows: ${Math.round(took)} ms, longest task of the page ${Math.round(longest)} ms`)
    // The limit is for a machine that does nothing else; tests share one.
    assert.isBelow(took, slack * limit)
    assert.isBelow(longest, 50 * slack)
    await page.close()
  })

  it("can be cancelled, and begun anew", async () => {
    const file = join(folder, "附件1-100000.csv")
    writeFileSync(file, table(100_000))
    const { page } = await begin(browser(), "zh-CN")
    await drop(page, [file])
    await page.getByRole("button", { name: "取消" }).click()
    await page.getByRole("heading", { name: "把活动表拖到这里" }).waitFor()
    writeFileSync(join(folder, "少.csv"), table(3))
    await drop(page, [join(folder, "少.csv")])
    await shown(page)
    assert.include((await page.locator(".summary").textContent()) ?? "", "3 项活动")
    await page.close()
  })
})
