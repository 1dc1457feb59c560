import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const root = join(import.meta.dirname, "..")
const asvs = readFileSync(join(import.meta.dirname, "security/asvs.md"), "utf8")
const security = readFileSync(join(import.meta.dirname, "security.md"), "utf8")

/** The requirements of levels 1 and 2 of ASVS 5.0.0 in the chapters that the page has, section by section; counted there as well. */
const sections =
  "1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2 2.1:1-3 2.2:1-3 2.3:1-4 2.4:1-1 3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2 " +
  "4.1:1-3 4.2:1-1 4.3:1-2 4.4:1-4 5.1:1-1 5.2:1-3 5.3:1-2 5.4:1-3 7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2 " +
  "8.1:1-2 8.2:1-3 8.3:1-1 8.4:1-1 9.1:1-3 9.2:1-4 10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3 11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1-1 11.6:1-1 12.1:1-3 " +
  "12.2:1-2 12.3:1-4 13.1:1-1 13.2:1-5 13.3:1-2 13.4:1-5 14.1:1-2 14.2:1-4 14.3:1-3 16.1:1-1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3"

const expected = [
  ...sections.split(" ").flatMap((section) => {
    const [id, numbers = ""] = section.split(":")
    const last = Number(numbers.split("-")[1])
    return Array.from({ length: last }, (_, n) => `${id}.${n + 1}`)
  }),
  ...Array.from({ length: 10 }, (_, n) => `API${n + 1}`)
]

const rows = asvs
  .split("\n")
  .filter((line) => /^\| (?:\d|API\d)/u.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, id = "", state = "", how = "", tests = ""]) => ({ id, state, how, tests }))

const named = (cell: string): ReadonlyArray<string> => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => name)

/** Whether there is a test of that name, a package that is named for its tests, or a proof. */
const isThere = (name: string): boolean =>
  [`packages/http/test/${name}.test.ts`, `${name}.test.ts`, `${name}/test`, `${name}.ts`].some((path) =>
    existsSync(join(root, path))
  )

describe("the pages on security", () => {
  it("name no proof that CI does not run", () => {
    const ci = readFileSync(join(root, ".ci/run"), "utf8")
    const proofs = rows.flatMap(({ tests }) => named(tests)).filter((name) => name.includes("/prove/"))
    expect(new Set(proofs)).toEqual(new Set(["packages/cli/prove/nginx"]))
    expect(ci).toMatch(/^check \S.* pnpm -s prove:nginx$/mu)
  })

  it("say of every key of the store how long it is used and how it is changed", () => {
    const keys = security.slice(security.indexOf("## Keys"), security.indexOf("## What is held"))
    const made = ["tickets", "webhooks"].flatMap((file) => [
      ...readFileSync(join(root, `packages/http/src/sql/${file}.ts`), "utf8").matchAll(/\.secret\("(\w+)"/gu)
    ])
    const inTable = keys.split("\n").filter((line) => line.startsWith("| `"))
    expect(new Set(inTable.map((line) => /`(\w+)`/u.exec(line)![1]))).toEqual(new Set(made.map(([, name]) => name)))
    expect(keys).toMatch(/two years/u)
    expect(keys).toContain("DELETE FROM kepu_secret")
  })

  it("speak of every requirement, once", () => {
    expect(rows.map(({ id }) => id)).toEqual(expected)
    expect(rows.length).toBe(208)
    expect(new Set(expected).size).toBe(208)
    // As many as the standard itself has of these levels, chapter by chapter.
    const chapters = [27, 11, 19, 10, 9, 18, 7, 7, 29, 14, 9, 13, 9, 16]
    const counted = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 16].map(
      (chapter) => rows.filter(({ id }) => id.startsWith(`${chapter}.`)).length
    )
    expect(counted).toEqual(chapters)
  })

  it("say of each that it holds by a test, is not applicable or is open, and why", () => {
    for (const { how, id, state, tests } of rows) {
      expect([id, ["holds", "not applicable", "open"].includes(state)]).toEqual([id, true])
      expect([id, how.length > 2]).toEqual([id, true])
      expect([id, state, named(tests).length > 0]).toEqual([id, state, state === "holds"])
    }
  })

  it("name tests that are there", () => {
    const held = security.slice(security.indexOf("## What is held"), security.indexOf("## What is open"))
    const inTables = held
      .split("\n")
      .filter((line) => line.startsWith("| ") && line.split("|").length === 5)
      .map((line) => line.split("|")[3] ?? "")
    const names = new Set([...rows.flatMap(({ tests }) => named(tests)), ...inTables.flatMap(named)])
    expect(names.size).toBeGreaterThan(20)
    expect([...names].filter((name) => !isThere(name))).toEqual([])
  })
})
