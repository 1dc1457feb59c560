import { assert, describe, it } from "@effect/vitest"
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize, relative } from "node:path"

const source = join(import.meta.dirname, "../src")

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
  ["ask", "compare", "next", "receipt", "recommend", "score"],
  ["live", "port"],
  ["exports"]
]
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))

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
