import { assert, beforeAll, describe, it } from "@effect/vitest"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript-api"
import { printedBy } from "./printedBy.ts"

const core = join(import.meta.dirname, "../packages/core")

/** How many functions, classes and other values an entry may still export without an example; it can only become fewer. */
const without: Readonly<Record<string, number>> = {
  "@kepu/core/assessment": 6,
  "@kepu/core/condition": 4,
  "@kepu/core/lint": 6,
  "@kepu/core/live": 1,
  "@kepu/core/next": 6,
  "@kepu/core/notice": 32,
  "@kepu/core/port": 42,
  "@kepu/core/portfolio": 17,
  "@kepu/core/rank": 1,
  "@kepu/core/receipt": 1,
  "@kepu/core/remedy": 8,
  "@kepu/core/rubric": 12,
  "@kepu/core/schema": 36,
  "@kepu/core/tables": 10,
  "@kepu/core/text": 1,
  "@kepu/core/time": 11
}

const { exports } = JSON.parse(readFileSync(join(core, "package.json"), "utf8")) as {
  readonly exports: Readonly<Record<string, { readonly "@kepu/source"?: string }>>
}
const entries = Object.entries(exports).flatMap(([name, { "@kepu/source": source }]) =>
  source === undefined || name.includes("*") ? [] : [[`@kepu/core${name.slice(1)}`, join(core, source)] as const]
)
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  customConditions: ["@kepu/source"],
  allowImportingTsExtensions: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["node"],
  typeRoots: [join(core, "../../node_modules/@types")]
}
const rootNames = globSync("src/**/*.ts", { cwd: core }).map((file) => join(core, file))
const program = ts.createProgram({ rootNames, options })
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

/** What the compiler says of each piece of code, as a file of the package. */
const faultsIn = (codes: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> => {
  const files = new Map(codes.map((code, n) => [join(core, `example-${n}.ts`), code]))
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
  const all = ts.createProgram({ rootNames: [...rootNames, ...files.keys()], options, host, oldProgram: program })
  return [...files.keys()].map((name) =>
    ts
      .getPreEmitDiagnostics(all, all.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
  )
}

describe("examples of core", () => {
  it("are lacked by no more exports than are told here", () => {
    const lacking = all.map(({ name, values }) => [name, values.filter((value) => value.examples.length === 0).length])
    assert.deepStrictEqual(Object.fromEntries(lacking.filter(([, count]) => count !== 0)), without)
  })

  const codes = examples.map(([code]) => code)
  let printed: ReadonlyArray<string>
  let faults: ReadonlyArray<ReadonlyArray<string>>
  beforeAll(() => {
    printed = printedBy(core, codes)
    faults = faultsIn(codes)
  }, 120_000)

  it.each(examples.map(([code, of], n) => ({ code, of, n })))("$of compiles and prints what it says", ({ code, n }) => {
    const said = [...code.matchAll(/console\.log\(.*\) \/\/ (?<said>.+)$/gmu)].map(
      ({ groups }) => `${groups!["said"]}\n`
    )
    assert.isAbove(said.length, 0)
    assert.deepStrictEqual(faults[n], [])
    assert.strictEqual(printed[n], said.join(""))
  })
})
