import { assert, beforeAll, describe, it } from "@effect/vitest"
import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { printedBy } from "./printedBy.ts"

const root = join(import.meta.dirname, "..")
const read = (path: string): string => readFileSync(join(root, path), "utf8")

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly version: string
  readonly description?: string
  readonly keywords?: ReadonlyArray<string>
  readonly license?: string
  readonly engines?: { readonly node?: string }
  readonly files?: ReadonlyArray<string>
  readonly sideEffects?: boolean | ReadonlyArray<string>
}
const manifestOf = (folder: string) => JSON.parse(read(join(folder, "package.json"))) as Manifest
// Other tests copy sources into folders with a dot.
const all = readdirSync(join(root, "packages")).flatMap((name) =>
  name.startsWith(".") ? [] : [join("packages", name)]
)
const published = all.filter((folder) => manifestOf(folder).private !== true)

/** The code of a page that says what it prints, and that. */
const printing = (page: string) =>
  [...read(page).matchAll(/```ts\n(?<code>(?:(?!```).)*)```\n\n(?:prints|输出)\n\n```text\n(?<printed>.*?)```/gsu)].map(
    ({ groups }) => [page, groups?.["code"] ?? "", groups?.["printed"] ?? ""] as const
  )
// The times that @kepu/schedule reads are tested beside it, and the matchers are a test file of their own.
const pages = [
  ...["core", "csv", "http", "office", "storage"].map((name) => join("packages", name, "README.md")),
  "docs/imports.md",
  "docs/imports.zh-CN.md",
  "docs/how-to/make-a-form.md",
  ...["developer", "ui-team"].flatMap((reader) => [`docs/start/${reader}.zh-CN.md`, `docs/start/${reader}.en.md`])
]

/** The package in whose folder the code of a page runs. */
const homeOf = (page: string, code: string): string =>
  page.startsWith("packages") ? join(page, "..") : code.includes('"@kepu/csv"') ? "packages/csv" : "packages/core"

const byHome = Object.groupBy(pages.flatMap(printing), ([page, code]) => homeOf(page, code))

describe.each(Object.entries(byHome))("code that says what it prints, in %s", (home, printings = []) => {
  let found: ReadonlyArray<string>
  beforeAll(async () => {
    found = await printedBy(
      join(root, home),
      printings.map(([, code]) => code)
    )
  }, 120_000)

  it.each(printings.map(([page, , printed], n) => ({ page, printed, n })))("$page", ({ n, printed }) => {
    assert.strictEqual(found[n], printed)
  })
})

describe("code that says what it prints", () => {
  it("is in each of these pages", () => {
    assert.deepStrictEqual(
      pages.filter((page) => printing(page).length === 0),
      []
    )
  })

  it("of the matchers is a test", () => {
    const [, code] = /```ts\n([\s\S]*?)```/u.exec(read("packages/testing/README.md")) ?? []
    assert.strictEqual(code, read("packages/testing/test/readme.test.ts").replace(/^\/\/ oxlint.*\n/mu, ""))
  })

  it("of the command runs, one line after the other", { timeout: 240_000 }, () => {
    const [, lines = ""] = /## Use\n\n```sh\n([\s\S]*?)```/u.exec(read("packages/cli/README.md")) ?? []
    const cwd = mkdtempSync(join(tmpdir(), "kepu-readme-"))
    const main = join(root, "packages/cli/src/main.ts")
    const commands = lines.trimEnd().split("\n")
    assert.strictEqual(commands.length, 4)
    const table = join(cwd, "附件1.csv")
    for (const command of commands) {
      if (command.startsWith("# fill it in")) {
        const row = "1,食品安全讲座,县教育局,9月20日9:00-11:00,一中,王芳,0913-7210000,"
        writeFileSync(table, readFileSync(table, "utf8").replace("1,,,,,,,", row))
        continue
      }
      const [program, ...args] = command.split(" ")
      assert.strictEqual(program, "kepu")
      const { status, stderr } = spawnSync(process.execPath, ["-C", "@kepu/source", main, ...args], {
        cwd,
        encoding: "utf8"
      })
      // What is unmet is told by 1; what cannot be used would be 2.
      assert.isAtMost(status ?? 2, command.startsWith("kepu check") ? 1 : 0, stderr)
    }
    rmSync(cwd, { recursive: true })
  })
})

describe("packages", () => {
  it.each(all)("%s says what it is, in both languages", (folder) => {
    const { description = "", license, name } = manifestOf(folder)
    assert.isAbove(description.length, 30)
    assert.strictEqual(license, "MIT")
    const readme = read(join(folder, "README.md"))
    assert.isTrue(readme.startsWith(`# ${name}\n`))
    assert.match(readme, /\p{Script=Han}{6}/u)
  })

  it.each(published)("%s says for whom, where it runs, and how it is installed", (folder) => {
    const { engines, keywords = [], name, sideEffects } = manifestOf(folder)
    assert.includeMembers([...keywords], ["kepu", "compliance"])
    assert.deepStrictEqual(engines, manifestOf(".").engines)
    // Only what makes matchers known does anything by being imported.
    const loud = Array.isArray(sideEffects) ? sideEffects : []
    assert.deepStrictEqual(loud, name === "@kepu/testing" ? ["./src/vitest.ts", "./dist/vitest.js"] : [])
    assert.notStrictEqual(sideEffects, true)
    const readme = read(join(folder, "README.md"))
    assert.match(readme, new RegExp(`npm install (?:--\\S+ )?${name}`, "u"))
  })

  it("have one version, which each has told in its changelog and packs", () => {
    const versions = new Set(published.map((folder) => manifestOf(folder).version))
    assert.strictEqual(versions.size, 1)
    for (const folder of published) {
      const { files = [], name, version } = manifestOf(folder)
      assert.include([...files], "CHANGELOG.md", folder)
      assert.match(read(join(folder, "CHANGELOG.md")), new RegExp(`^# ${name}\n\n## ${version}\n`, "u"))
      assert.include(read("CHANGELOG.md"), `(${folder}/CHANGELOG.md)`)
    }
  })

  it("are all walked from their tarballs by their READMEs", () => {
    const walker = "packages/adoption/consumers/readmes/package.json"
    const { dependencies } = JSON.parse(read(walker)) as { readonly dependencies: Readonly<Record<string, string>> }
    assert.includeMembers(
      Object.keys(dependencies),
      published.map((folder) => manifestOf(folder).name)
    )
  })

  it("have changes that wait for the next version written so that they can be told", () => {
    const waiting = readdirSync(join(root, ".changeset")).filter((name) => name.endsWith(".md"))
    const names = new Set(published.map((folder) => manifestOf(folder).name))
    for (const file of waiting) {
      const [, head = "", text = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(read(join(".changeset", file))) ?? []
      const said = head
        .split("\n")
        .map((line) => /^["'](?<name>.+)["']: (?:major|minor|patch)$/u.exec(line)?.groups?.["name"])
      assert.deepStrictEqual(
        said.filter((name) => name === undefined || !names.has(name)),
        [],
        file
      )
      assert.match(text.trim(), /\S{3}/u, file)
    }
  })
})
