import { assert, it } from "@effect/vitest"
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript-api"

const packages = join(import.meta.dirname, "../packages")

interface Manifest {
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, { readonly "@kepu/source"?: string }>>
}

/** The sources of what the published packages export, by the name under which one imports them. */
const entries = globSync("*/package.json", { cwd: packages }).flatMap((path) => {
  const { exports = {}, private: isPrivate } = JSON.parse(readFileSync(join(packages, path), "utf8")) as Manifest
  if (isPrivate === true) return []
  const folder = join(path, "..")
  return Object.entries(exports).flatMap(([name, { "@kepu/source": source }]) =>
    // A pattern such as `./notices/*` stands for all files that fit.
    (source === undefined ? [] : globSync(source, { cwd: join(packages, folder) })).map(
      (file) => [`@kepu/${join(folder, name)}`, join(packages, folder, file)] as const
    )
  )
})

/** What is written above `export * as name from "…"`, which the checker does not tell. */
const aboveNamespace = (symbol: ts.Symbol): string =>
  (symbol.declarations ?? [])
    .filter(ts.isNamespaceExport)
    .flatMap(({ parent }) => ts.getJSDocCommentsAndTags(parent))
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join("\n")

const lettersOf = (text: string): string => text.replaceAll(/\W/gu, "").toLowerCase()

it("has a docstring for every export of the published packages", () => {
  const program = ts.createProgram({
    rootNames: entries.map(([, file]) => file),
    options: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      customConditions: ["@kepu/source"],
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
      types: []
    }
  })
  const checker = program.getTypeChecker()
  const docOf = (symbol: ts.Symbol): string => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return ts.displayPartsToString(target.getDocumentationComment(checker)) || aboveNamespace(symbol)
  }
  const lacking = entries.flatMap(([from, file]) => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    if (module === undefined) return [`${from} has no exports: ${file}`]
    return checker
      .getExportsOfModule(module)
      .filter((symbol) => ["", lettersOf(symbol.name)].includes(lettersOf(docOf(symbol))))
      .map(({ name }) => `${from}: ${name}`)
  })
  assert.isAbove(entries.length, 0)
  assert.deepStrictEqual(lacking, [])
})
