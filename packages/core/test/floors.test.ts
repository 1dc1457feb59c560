import { assert, describe, it } from "@effect/vitest"
import { globSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize, relative } from "node:path"

const source = join(import.meta.dirname, "../src")
const packages = join(import.meta.dirname, "../..")

/** The floors of core from the ground up: a room uses rooms of floors below its own. */
const floors = [
  ["text"],
  ["failure", "time"],
  ["portfolio"],
  ["condition"],
  ["rule"],
  ["rubric"],
  ["notice"],
  ["author"],
  ["notices", "requirement"],
  ["assessment", "rank", "rulebooks", "show"],
  ["explain"],
  ["cases", "engine", "lint", "remedy"],
  ["ask", "compare", "form", "next", "receipt", "recommend", "score"],
  ["live", "port"],
  ["exports"]
]
/** The packages from the ground up. What stands in their `test` folders may use any of them. */
const storeys = [
  ["real-parts"],
  ["core", "office"],
  ["schedule", "storage", "testing"],
  ["csv"],
  ["bench", "http"],
  ["cli", "client", "site"],
  ["adoption"]
]

const floorsOf = (of: ReadonlyArray<ReadonlyArray<string>>) =>
  new Map(of.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))
const floorOf = floorsOf(floors)
const storeyOf = floorsOf(storeys)

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"))
const roomOf = (path: string): string | undefined => (path.includes("/") ? path.split("/")[0] : undefined)

/** What each file of a room imports from others, types too. */
const imports = files.flatMap((path) =>
  [...readFileSync(join(source, path), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu)].map(
    ([, specifier]) => ({ from: path, to: relative(source, normalize(join(source, dirname(path), specifier!))) })
  )
)

describe("the rooms of core", () => {
  it("are those of the floors", () => {
    assert.sameMembers([...new Set(files.flatMap((path) => roomOf(path) ?? []))], [...floorOf.keys()])
  })

  it("use nothing of their own floor or above", () => {
    assert.isAbove(imports.length, 1000)
    const upwards = imports.filter(({ from, to }) => {
      const [mine, other] = [roomOf(from), roomOf(to)]
      if (mine === undefined || mine === other) return false
      return other === undefined
        ? !["InputIssue.ts", "Truth.ts", "digest.ts", "lazily.ts", "version.ts"].includes(to)
        : floorOf.get(other)! >= floorOf.get(mine)!
    })
    assert.deepStrictEqual(upwards, [])
  })
})

const specifiersOf = (path: string): ReadonlyArray<string> =>
  [...readFileSync(path, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/gu)].map(([, specifier]) => specifier!)

/** The package into which an import leads, if it is one of ours. */
const packageOf = (path: string, specifier: string): string | undefined =>
  specifier.startsWith("@kepu/")
    ? specifier.split("/")[1]
    : specifier.startsWith(".")
      ? relative(packages, normalize(join(dirname(path), specifier))).split("/")[0]
      : undefined

describe("the packages", () => {
  it("are those of the storeys", () => {
    assert.sameMembers(readdirSync(packages), [...storeyOf.keys()])
  })

  it("use nothing of their own storey or above", () => {
    const uses = [...storeyOf.keys()].flatMap((mine) =>
      globSync(`${mine}/!(dist|node_modules|test)/**/*.ts`, { cwd: packages }).flatMap((path) =>
        specifiersOf(join(packages, path)).flatMap((specifier) => {
          const other = packageOf(join(packages, path), specifier)
          // What lies outside is text of docs/, and no package.
          return other === undefined || other === mine || other === ".." ? [] : [{ path, other }]
        })
      )
    )
    assert.isAbove(uses.length, 500)
    assert.deepStrictEqual(
      uses.filter(({ path, other }) => !(storeyOf.get(other)! < storeyOf.get(path.split("/")[0]!)!)),
      []
    )
  })
})
