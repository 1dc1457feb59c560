import { globSync } from "node:fs"
import { basename, join } from "node:path"
import ts from "typescript-api"
import { type Entry, entries } from "./entries.ts"

export const root = join(import.meta.dirname, "../../../..")
const packages = join(root, "packages")

/** A name that an entry exports. */
export interface Exported {
  readonly entry: Entry
  readonly name: string
  /** What the name stands for, wherever it is declared. */
  readonly symbol: ts.Symbol
  /** Only its type is exported, though it may be a value too. */
  readonly isType: boolean
  /** The file of the entry, which is one of several where its name ends in `*`. */
  readonly file: string
  /** Of `export * as name`: what is written above it, and its tags. */
  readonly above: string
  readonly tagsAbove: ReadonlyArray<ts.JSDocTag>
}

/** The sources of all packages as the compiler sees them. TypeScript 7 has no such interface yet. */
export const program = ts.createProgram({
  rootNames: [
    ...entries.flatMap(({ files }) => files.map((file) => join(root, file))),
    ...globSync("core/src/**/*.ts", { cwd: packages }).map((file) => join(packages, file))
  ],
  options: {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    customConditions: ["@kepu/source"],
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")]
  }
})
export const checker = program.getTypeChecker()

/** Whether a file is a source of these packages. */
export const isOurs = (file: string): boolean => file.startsWith(packages) && !file.includes("node_modules")

/** Whether something is declared in these packages, not in what they stand on. */
export const isDeclaredHere = (symbol: ts.Symbol): boolean =>
  symbol.declarations?.some((one) => isOurs(one.getSourceFile().fileName)) === true

/** The symbol that a name leads to. */
export const resolved = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

const isTypeOnly = ({ declarations = [] }: ts.Symbol): boolean =>
  declarations.length > 0 &&
  declarations.every((one) => ts.isExportSpecifier(one) && ts.isTypeOnlyExportDeclaration(one))

/** What stands above `export * as name from "…"`, which the compiler does not tell of the name. */
const aboveNamespace = ({ declarations = [] }: ts.Symbol): Pick<Exported, "above" | "tagsAbove"> => {
  const docs = declarations
    .filter(ts.isNamespaceExport)
    .flatMap(({ parent }) => ts.getJSDocCommentsAndTags(parent))
    .filter(ts.isJSDoc)
  return {
    above: docs.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "").join("\n"),
    tagsAbove: docs.flatMap(({ tags = [] }) => tags)
  }
}

/** What a file exports, in the order of the alphabet. */
export const exportsOf = (entry: Entry, file: string): ReadonlyArray<Exported> => {
  const source = program.getSourceFile(join(root, file))
  const module = source && checker.getSymbolAtLocation(source)
  return (module === undefined ? [] : checker.getExportsOfModule(module))
    .map((symbol) => ({
      entry,
      file,
      name: symbol.name,
      symbol: resolved(symbol),
      isType: isTypeOnly(symbol),
      ...aboveNamespace(symbol)
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"))
}

/** Everything that is exported, entry by entry. */
export const exported: ReadonlyArray<Exported> = entries.flatMap((entry) =>
  entry.files.flatMap((file) => exportsOf(entry, file))
)

/** The docstring of a symbol; empty if it has none. */
export const docOf = (symbol: ts.Symbol): string => ts.displayPartsToString(symbol.getDocumentationComment(checker))

/** The docstring of what is exported; empty if it has none. */
export const docOfExport = ({ above, symbol }: Exported): string => docOf(symbol) || above

/** The tags of what is exported, each with its text. */
export const tagsOf = ({
  symbol,
  tagsAbove
}: Exported): ReadonlyArray<{ readonly name: string; readonly text: string }> => [
  ...symbol.getJsDocTags(checker).map(({ name, text }) => ({ name, text: ts.displayPartsToString(text) })),
  ...tagsAbove.map(({ comment, tagName }) => ({ name: tagName.text, text: ts.getTextOfJSDocComment(comment) ?? "" }))
]

/** The address of an entry's page in the tree of a language. */
export const pageOf = ({ name }: Entry): string => `api/${name.slice("@kepu/".length).replace("/*", "/each")}`

const fileName = (file: string): string => basename(file, ".ts")

/** The id of a name on its page: where the entry has several files, each may have the same name. */
export const anchorOf = ({ entry, file, name }: Exported): string =>
  entry.files.length > 1 ? `${fileName(file)}-${name}` : name

const bySymbol = Map.groupBy(exported, ({ symbol }) => symbol)
const byName = Map.groupBy(exported, ({ name }) => name)

const nearest = (all: ReadonlyArray<Exported> | undefined, from: Entry): Exported | undefined => {
  const packageOf = ({ name }: Entry): string => name.split("/")[1]!
  return (
    all?.find(({ entry }) => entry === from) ??
    all?.find(({ entry }) => packageOf(entry) === packageOf(from)) ??
    all?.[0]
  )
}

/** Where a symbol is told of, as near as possible to an entry. */
export const placeOf = (symbol: ts.Symbol, from: Entry): Exported | undefined =>
  nearest(bySymbol.get(resolved(symbol)), from)

/** Where something of that name is told of. */
export const placeOfName = (name: string, from: Entry): Exported | undefined => nearest(byName.get(name), from)
