import { assert, beforeAll, describe, it } from "@effect/vitest"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript-api"
import { printedBy } from "./printedBy.ts"

const core = join(import.meta.dirname, "../packages/core")

/** How many functions, classes and other values an entry may still export without an example; it can only become fewer. */
const without: Readonly<Record<string, number>> = {
  "@kepu/core/aggregate": 5,
  "@kepu/core/assessment": 10,
  "@kepu/core/author": 83,
  "@kepu/core/condition": 12,
  "@kepu/core/form": 3,
  "@kepu/core/judge": 6,
  "@kepu/core/lint": 13,
  "@kepu/core/live": 2,
  "@kepu/core/next": 9,
  "@kepu/core/notice": 63,
  "@kepu/core/port": 59,
  "@kepu/core/portfolio": 17,
  "@kepu/core/rank": 9,
  "@kepu/core/receipt": 6,
  "@kepu/core/reference": 5,
  "@kepu/core/remedy": 10,
  "@kepu/core/rubric": 14,
  "@kepu/core/schema": 38,
  "@kepu/core/tables": 12,
  "@kepu/core/text": 13,
  "@kepu/core/time": 31
}

const { exports } = JSON.parse(readFileSync(join(core, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, { readonly "@kepu/source"?: string }>>
}
const entries = Object.entries(exports).flatMap(([name, { "@kepu/source": source }]) =>
  source === undefined || name.includes("*") ? [] : [[`@kepu/core${name.slice(1)}`, join(core, source)] as const]
)
const program = ts.createProgram({
  rootNames: globSync("src/**/*.ts", { cwd: core }).map((file) => join(core, file)),
  options: {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: []
  }
})
const checker = program.getTypeChecker()

interface Documented {
  readonly name: string
  readonly examples: ReadonlyArray<string>
}

/** What an entry exports beside types, each with the code of its examples. */
const valuesOf = (file: string): ReadonlyArray<Documented> =>
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!)
    .filter(
      (symbol) => !symbol.declarations?.every((one) => ts.isExportSpecifier(one) && ts.isTypeOnlyExportDeclaration(one))
    )
    .map(
      (symbol) =>
        [symbol.name, symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol] as const
    )
    .filter(([, symbol]) => symbol.flags & ts.SymbolFlags.Value)
    .map(([name, symbol]) => ({
      name,
      examples: symbol
        .getJsDocTags(checker)
        .filter((tag) => tag.name === "example")
        .map(({ text }) => ts.displayPartsToString(text).replace(/^```ts\n|\n```$/gu, ""))
    }))

const all = entries.map(([name, file]) => ({ name, values: valuesOf(file) }))
/** Each once, though some names stand in two entries. */
const examples = [
  ...new Map(
    all.flatMap(({ name, values }) =>
      values.flatMap((value) => value.examples.map((code) => [code, `${value.name} of ${name}`] as const))
    )
  )
]

describe("examples of core", () => {
  it("are lacked by no more exports than are told here", () => {
    const lacking = all.map(({ name, values }) => [name, values.filter((value) => value.examples.length === 0).length])
    assert.deepStrictEqual(Object.fromEntries(lacking.filter(([, count]) => count !== 0)), without)
  })

  let printed: ReadonlyArray<string>
  beforeAll(() => {
    printed = printedBy(
      core,
      examples.map(([code]) => code)
    )
  }, 120_000)

  it.each(examples.map(([code, of], n) => ({ code, of, n })))("$of prints what it says", ({ code, n }) => {
    const said = [...code.matchAll(/console\.log\(.*\) \/\/ (?<said>.+)$/gmu)].map(
      ({ groups }) => `${groups!["said"]}\n`
    )
    assert.isAbove(said.length, 0)
    assert.strictEqual(printed[n], said.join(""))
  })
})
