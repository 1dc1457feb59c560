import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript-api"
import { type Exported, exported, program, tagsOf } from "../packages/site/src/api/program.ts"
import { partsFor, printedInPage } from "./exampleParts.ts"
import { printedBy } from "./printedBy.ts"

const packages = join(import.meta.dirname, "../packages")

const homes = ["client", "core", "csv", "http", "office", "schedule", "storage", "testing", "view"] as const

/** Whose examples are of another package: of the laws of a store, as only that package has stores. */
const movedTo: Readonly<Record<string, string>> = {
  "@kepu/testing/laws": "storage",
  "@kepu/testing/store": "storage"
}

/** Examples that are a test file each, which prints nothing. */
const asTests: Readonly<Record<string, string>> = {
  "@kepu/testing/store": "storage/test/memory.test.ts",
  "@kepu/testing/vitest": "testing/test/runCases.test.ts"
}

/** Examples that run in a page. */
const inPages: ReadonlySet<string> = new Set(["@kepu/storage/indexeddb"])

const options: ts.CompilerOptions = {
  ...program.getCompilerOptions(),
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true
}

const examplesOf = (one: Exported): ReadonlyArray<string> =>
  tagsOf(one)
    .filter(({ name }) => name === "example")
    .map(({ text }) => text.replace(/^```ts\n|\n```$/gu, ""))

/** What a package exports beside types, by where its examples run; data of notices are no functions to be shown. */
const valuesOf = (home: string): ReadonlyArray<Exported> =>
  exported.filter(
    ({ entry: { files, name }, isType, symbol }) =>
      (movedTo[name] ?? name.split("/")[1]) === home &&
      files.length === 1 &&
      !isType &&
      (symbol.flags & ts.SymbolFlags.Value) !== 0
  )

/** The examples of a package, each once, though some names stand in two entries; and of what they are. */
const examplesIn = (home: string): ReadonlyMap<string, Exported> =>
  new Map(valuesOf(home).flatMap((one) => examplesOf(one).map((code) => [code, one] as const)))

const saidIn = (code: string): ReadonlyArray<string> =>
  [...code.matchAll(/console\.log\(.*\) \/\/ (?<said>.+)$/gmu)].map(({ groups }) => groups!["said"])

/** What the compiler says of each piece of code, as a file of its package. */
const faultsIn = (files: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlyArray<string>> => {
  const plain = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...plain,
    fileExists: (name) => files.has(name) || plain.fileExists(name),
    readFile: (name) => files.get(name) ?? plain.readFile(name),
    getSourceFile: (name, version) => {
      const code = files.get(name)
      return code === undefined ? plain.getSourceFile(name, version) : ts.createSourceFile(name, code, version, true)
    }
  }
  const all = ts.createProgram({
    rootNames: [...program.getRootFileNames(), ...files.keys()],
    options,
    host,
    oldProgram: program
  })
  const saidOf = (name: string): ReadonlyArray<string> =>
    ts
      .getPreEmitDiagnostics(all, all.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
  return new Map([...files].map(([name, code]) => [code, saidOf(name)]))
}

let faults: ReadonlyMap<string, ReadonlyArray<string>>
beforeAll(() => {
  const files = homes.flatMap((home) =>
    [...examplesIn(home).keys()].map((code, n) => [join(packages, home, `example-${n}.ts`), code] as const)
  )
  faults = faultsIn(new Map(files))
}, 300_000)

describe("examples", () => {
  it("are lacked by no function, class or other value that an entry exports", () => {
    const lacking = homes.flatMap(valuesOf).filter((one) => examplesOf(one).length === 0)
    assert.deepStrictEqual(
      lacking.map(({ entry, name }) => `${name} of ${entry.name}`),
      []
    )
  })
})

describe.each(homes)("examples of %s", (home) => {
  const folder = join(packages, home)
  const all = [...examplesIn(home)].map(([code, { entry, name }]) => ({ code, entry: entry.name, name }))
  const run = all.filter(({ entry }) => asTests[entry] === undefined && !inPages.has(entry))
  let parts: Awaited<ReturnType<typeof partsFor>>
  const printed = new Map<string, string>()
  beforeAll(async () => {
    parts = await partsFor(home)
    const codes = run.map(({ code }) => code)
    for (const [n, text] of (await printedBy(folder, codes, parts.env)).entries()) printed.set(codes[n], text)
    for (const { code, entry } of all) if (inPages.has(entry)) printed.set(code, await printedInPage(folder, code))
  }, 300_000)
  afterAll(() => parts?.close())

  it.each(all)("$name of $entry compiles, and prints what it says", ({ code, entry }) => {
    assert.deepStrictEqual(faults.get(code), [])
    const test = asTests[entry]
    if (test !== undefined) return assert.strictEqual(`${code}\n`, readFileSync(join(packages, test), "utf8"))
    const said = saidIn(code)
    assert.isAbove(said.length, 0)
    assert.strictEqual(printed.get(code), said.map((line) => `${line}\n`).join(""))
  })
})
