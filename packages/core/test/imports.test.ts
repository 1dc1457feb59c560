import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { plainEntries } from "../build/types/plainEntries.ts"

const core = join(import.meta.dirname, "..")
const manifest = JSON.parse(readFileSync(join(core, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly publishConfig: { readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>> }
}
// The names of types are written when the package is built.
const entries = Object.entries(manifest.exports).filter(([path]) => !path.includes("*") && path !== "./types")
const isCode = ([path]: readonly [string, unknown]): boolean => !path.endsWith(".json")

/** Whether its declarations are written without effect's. */
const isPlain = (module: string): boolean => plainEntries.includes(module.slice("./dist/".length, -".js".length))

/** The names that an entry exports, types too. */
const namesOf = (file: string): ReadonlyArray<string> =>
  [...readFileSync(join(core, file), "utf8").matchAll(/^export (?:type )?\{([^}]*)\}/gmu)].flatMap(([, names = ""]) =>
    names
      .split(",")
      .map((name) =>
        name
          .trim()
          .replace(/^type /u, "")
          .replace(/^.* as /u, "")
      )
      .filter((name) => name !== "")
  )

describe("the entries of core", () => {
  it("are few names at the root", () => {
    const names = namesOf("src/index.ts")
    assert.includeMembers([...names], ["assess", "Notice", "Failed"])
    assert.isAtMost(names.length, 40)
  })

  it("have each name once, save for judging alone, the specification and the schemas", () => {
    const names = entries
      .filter(([path]) => !["./judge", "./reference", "./port", "./tables", "./schema"].includes(path))
      .flatMap(([, { "@kepu/source": file }]) => namesOf(file!))
    assert.isAbove(names.length, 150)
    assert.deepStrictEqual(
      names.filter((name, n) => names.indexOf(name) !== n),
      []
    )
  })

  it("are the same when published, without the sources", () => {
    const published = Object.entries(manifest.exports)
      .filter(isCode)
      .map(([path, conditions]) => [
        path,
        Object.fromEntries(Object.entries(conditions).filter(([name]) => name !== "@kepu/source"))
      ])
    assert.deepStrictEqual(
      Object.fromEntries(Object.entries(manifest.publishConfig.exports).filter(isCode)),
      Object.fromEntries(published)
    )
    for (const [path, { "@kepu/source": file, ...built }] of entries) {
      const module = file!.replace("./src/", "./dist/").replace(/\.ts$/u, ".js")
      assert.deepStrictEqual(
        built,
        {
          types: (isPlain(module) ? module.replace("./dist/", "./dist/plain/") : module).replace(/\.js$/u, ".d.ts"),
          module,
          node: module.replace("./dist/", "./dist/node/"),
          default: module
        },
        path
      )
    }
  })

  it("are each told in docs/imports.md", () => {
    const page = readFileSync(join(core, "../../docs/imports.md"), "utf8")
    const lacking = entries
      .map(([path]) => `\`@kepu/core${path.slice(1)}\``)
      .filter((name) => !page.includes(`| ${name} |`))
    assert.deepStrictEqual(lacking, [])
  })
})
