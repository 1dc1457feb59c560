import { DatabaseSync } from "node:sqlite"
import { assert, beforeAll, describe, it } from "vitest"
import { begin, here, signIn, visit } from "./console.ts"

const all = here()

const units = 100_000

/** Puts the units where the service keeps them, as to send them would take minutes. */
beforeAll(async () => {
  const { file, kill, ledger, start } = all()
  await ledger.units.create({ id: "edu", name: "县教育局" })
  await kill()
  const db = new DatabaseSync(file)
  const insert = db.prepare(
    `INSERT INTO kepu_change (region, notice, register, key, version, kind, sequence, noted_by, noted_at, body)
     VALUES ('610526', 'pucheng-2023', 'units', ?, 1, 'created', ?, 'test', '2023-09-01T09:00:00+08:00', ?)`
  )
  db.exec("BEGIN")
  for (let n = 0; n < units; n++) {
    const id = `u${String(n).padStart(6, "0")}`
    insert.run(id, n + 2, JSON.stringify({ id, name: `第${n}单位`, kinds: ["enterprise"] }))
  }
  db.exec(`UPDATE kepu_ledger SET sequence = ${units + 1}; COMMIT`)
  db.close()
  await start()
})

describe("a hundred thousand units", () => {
  it("are there within a second, of which only those are in the document that are seen", async () => {
    const taken: Array<number> = []
    for (let n = 0; n < 3; n++) {
      const { page } = await visit(all(), "zh-CN", {}, "#/610526/pucheng-2023/units")
      const began = performance.now()
      await signIn(page, all())
      await page.getByRole("link", { name: "县教育局" }).waitFor()
      taken.push(performance.now() - began)
      assert.isAtMost(await page.locator(".rows .row").count(), 60)
      await page.close()
    }
    assert.isAtMost(taken.toSorted((a, b) => a - b)[1]!, 1000, taken.join(", "))
  })

  it("are gone through without a stutter, down to the last one", async () => {
    const { page } = await begin(all(), "zh-CN")
    await page.getByText("共 100,001 个单位").waitFor({ timeout: 60_000 })
    const frames = await page.evaluate(async () => {
      const list = document.querySelector(".virtual")!
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const taken: Array<number> = []
      let last = await nextFrame()
      for (let n = 0; n < 100; n++) {
        list.scrollTop += 500
        const now = await nextFrame()
        taken.push(now - last)
        last = now
      }
      return taken.toSorted((a, b) => a - b)
    })
    assert.isAtMost(frames[90]!, 50, frames.map(Math.round).join(" "))
    await page.evaluate(() => {
      const list = document.querySelector(".virtual")!
      list.scrollTop = list.scrollHeight
    })
    await page.getByRole("link", { name: `第${units - 1}单位` }).waitFor({ timeout: 30_000 })
    await page.close()
  })
})
