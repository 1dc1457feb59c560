import { freshDatabase } from "@kepu/real-parts/postgres"
import { chmodSync, copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { passwordIn } from "../src/store/passwords.ts"
import { annex1, filesOf, run } from "./run.ts"

const phone = "13912345678"
const files = filesOf({
  "孙镇.csv": annex1(`1,食品安全进社区,孙镇,9月18日,镇政府,李老师,${phone},`),
  "units.csv": "单位名称,单位类型,职责\n孙镇,镇/街道,食品安全\n",
  taken: "somebody's own"
})
const folder = join(files.taken, "..")
const at = (name: string): string => join(folder, name)
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)
const stored = (store: string): void => {
  const { code, stderr } = run(["store", "import", files["孙镇.csv"], "--units", files["units.csv"], "--store", store])
  expect([code, stderr]).toEqual([0, expect.not.stringContaining(" at ")])
}

describe("files that hold people's data", () => {
  const store = `sqlite:${at("county.db")}`

  it("a database, a backup, an export and what is restored are for their owner alone", () => {
    stored(store)
    expect(run(["store", "backup", at("a.backup"), "--store", store]).code).toBe(0)
    expect(run(["store", "export", "-o", at("a.ndjson"), "--store", store]).code).toBe(0)
    copyFileSync(at("a.backup"), at("open.backup"))
    expect(run(["store", "restore", at("open.backup"), "--store", `sqlite:${at("again.db")}`]).code).toBe(0)
    expect(["county.db", "a.backup", "a.ndjson", "again.db"].map((name) => [name, modeOf(at(name))])).toEqual(
      ["county.db", "a.backup", "a.ndjson", "again.db"].map((name) => [name, "600"])
    )
  })

  it("a backup is not written over anything", () => {
    const before = readFileSync(at("a.backup"))
    for (const path of [at("a.backup"), files.taken, at("county.db")]) {
      const { code, stderr } = run(["store", "backup", path, "--store", store])
      expect([code, stderr]).toEqual([2, expect.stringMatching(/已存在|不能覆盖/u)])
    }
    expect(readFileSync(at("a.backup")).equals(before)).toBe(true)
    expect(readFileSync(files.taken, "utf8")).toBe("somebody's own")
    expect(run(["store", "verify", "--store", store]).code).toBe(0)
  })

  it("a backup that fails leaves nothing behind", () => {
    writeFileSync(at("no.db"), "this is no database, and long enough to be looked at as one ".repeat(20))
    expect(run(["store", "backup", at("none.backup"), "--store", `sqlite:${at("no.db")}`]).code).toBe(2)
    expect(existsSync(at("none.backup"))).toBe(false)
  })
})

describe("the address of a store", () => {
  it("can stand in a file", () => {
    writeFileSync(at("address"), `sqlite:${at("by-file.db")}\n`)
    stored(`@${at("address")}`)
    expect(existsSync(at("by-file.db"))).toBe(true)
    const { code, stderr } = run(["store", "verify", "--store", `@${at("none")}`])
    expect([code, stderr]).toEqual([2, expect.stringContaining("无法读取")])
  })

  it("takes its password from PGPASSWORD, PGPASSFILE or a file, and warns of one on the command line", async () => {
    const { drop, url } = await freshDatabase()
    const address = new URL(url)
    const password = decodeURIComponent(address.password)
    address.password = ""
    const bare = address.href
    const init = (store: string, env: Record<string, string> = {}) =>
      run(["store", "init", "--store", store], { PGPASSFILE: at("no-such-file"), ...env })
    const warning = "PGPASSWORD、PGPASSFILE"
    const told = init(url)
    expect([told.code, told.stderr]).toEqual([0, expect.stringContaining(warning)])
    expect(init(bare).code).toBe(2)
    writeFileSync(at("whole"), url)
    writeFileSync(at("pgpass"), `127.0.0.1:${address.port}:*:*:${password}\n`, { mode: 0o600 })
    for (const [store, env] of [
      [bare, { PGPASSWORD: password }],
      [bare, { PGPASSFILE: at("pgpass") }],
      [`@${at("whole")}`, {}]
    ] as const) {
      const { code, stderr } = init(store, env)
      expect([code, stderr]).toEqual([0, expect.not.stringContaining(warning)])
    }
    chmodSync(at("pgpass"), 0o644)
    expect(init(bare, { PGPASSFILE: at("pgpass") })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("chmod 600")
    })
    await drop()
  })

  it.each([
    ["db.example:5432:kepu:clerk:right", "right"],
    ["# a remark\nother:*:*:*:wrong\n*:*:*:*:right\ndb.example:5432:kepu:clerk:late", "right"],
    ["db.example:*:kepu:clerk:with\\:colon\\\\and", "with:colon\\and"],
    ["db.example:5433:kepu:clerk:wrong", undefined],
    ["db.example:5432:kepu:other:wrong", undefined],
    ["db.example:5432:kepu:wrong", undefined],
    ["", undefined]
  ])("the first line of a password file that is of the database: %j", (file, expected) => {
    expect(passwordIn(file, new URL("postgres://clerk@db.example/kepu"))).toBe(expected)
  })
})

describe("kepu store erase", () => {
  it("erases from the ledger and its history, tells so, and refuses what is too short", () => {
    const store = `sqlite:${at("erase.db")}`
    stored(store)
    const erase = (...args: ReadonlyArray<string>) => run(["store", "erase", ...args, "--store", store])
    expect(erase("李", "--dry-run")).toMatchObject({ code: 2, stderr: expect.stringContaining("太短") })
    expect(erase("李老师", phone, "--dry-run")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("将从 1 条记录")
    })
    expect(erase("李老师", "139 1234 5678")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("已从 1 条记录的 1 个版本")
    })
    expect(run(["store", "export", "-o", at("erased.ndjson"), "--store", store]).code).toBe(0)
    const left = readFileSync(at("erased.ndjson"), "utf8")
    expect(left).not.toMatch(/李老师|13912345678/u)
    expect(left).toContain("按要求删除个人信息")
    expect(run(["store", "verify", "--store", store]).code).toBe(0)
  })
})
