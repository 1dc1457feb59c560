import { assert, describe, it } from "@effect/vitest"
import { globSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize, relative } from "node:path"

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
  ["ask", "compare", "form", "next", "rates", "receipt", "recommend", "review", "score"],
  ["live", "port"],
  ["exports"]
]
/** The same of office, where files beside the rooms are rooms by themselves. */
const officeFloors = [
  ["Localized.ts", "Table.ts", "documentIssueTexts.ts", "layout", "textWidth.ts"],
  ["addresses.ts", "format", "issueTexts.ts", "refusals.ts"],
  ["Refused.ts", "cells.ts", "issues.ts"],
  ["Limits.ts", "OfficeResult.ts", "Reading.ts", "inWords.ts", "tableIssues.ts"],
  ["Grid.ts", "document", "html", "xml", "zip"],
  ["parts", "pdf"],
  ["docx", "kind", "odt", "ofd", "xlsx"],
  ["biff", "ods", "patch", "xml2003"],
  ["annotate", "fill", "xlsb"],
  ["readOffice.ts", "write"],
  ["index.ts"]
]
/** The packages from the ground up. What stands in their `test` folders may use any of them. */
const storeys = [
  ["real-parts"],
  ["core", "office"],
  ["schedule", "storage", "testing"],
  ["csv"],
  ["bench", "http", "view"],
  ["cli", "client", "site"],
  ["adoption"]
]

const floorsOf = (of: ReadonlyArray<ReadonlyArray<string>>) =>
  new Map(of.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))
const floorOf = floorsOf(floors)
const storeyOf = floorsOf(storeys)

interface Import {
  readonly from: string
  readonly to: string
}

/** The files of a package, and what each imports from others, types too. */
const sourceOf = (name: string): { readonly files: ReadonlyArray<string>; readonly imports: ReadonlyArray<Import> } => {
  const source = join(packages, name, "src")
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"))
  const imports = files.flatMap((path) =>
    [...readFileSync(join(source, path), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/gu)].map(
      ([, specifier]) => ({ from: path, to: relative(source, normalize(join(source, dirname(path), specifier!))) })
    )
  )
  return { files, imports }
}

const roomOf = (path: string): string | undefined => (path.includes("/") ? path.split("/")[0] : undefined)

describe("the rooms of core", () => {
  const { files, imports } = sourceOf("core")
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

describe("the rooms of office", () => {
  const { files, imports } = sourceOf("office")
  const floorOf = floorsOf(officeFloors)
  const roomOf = (path: string): string => path.split("/")[0]!

  it("are those of the floors", () => {
    assert.sameMembers([...new Set(files.map(roomOf))], [...floorOf.keys()])
  })

  it("use nothing of their own floor or above", () => {
    assert.isAbove(imports.length, 300)
    const upwards = imports.filter(({ from, to }) => {
      const [mine, other] = [roomOf(from), roomOf(to)]
      return mine !== other && floorOf.get(other)! >= floorOf.get(mine)!
    })
    assert.deepStrictEqual(upwards, [])
  })
})

/** What a file imports; examples in its comments may use what stands above. */
const specifiersOf = (path: string): ReadonlyArray<string> =>
  [
    ...readFileSync(path, "utf8")
      .replaceAll(/^ *\* .*$/gmu, "")
      .matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/gu)
  ].map(([, specifier]) => specifier!)

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
