/**
 * Writes declarations without effect for the entries that speak of plain data alone: what a schema makes of data is
 * written out as an interface of its name. Whoever wants the schemas has them in `@kepu/core/schema`, with the
 * declarations that the compiler wrote; both are types of the same data.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import ts from "typescript-api"
import { type Named, namedTypes } from "./named.ts"
import { plainEntries } from "./plainEntries.ts"
import { text } from "./print.ts"

const core = join(import.meta.dirname, "../..")
const src = join(core, "src")
const dist = join(core, "dist")
const out = join(dist, "plain")

const { config } = ts.readConfigFile(join(core, "../../tsconfig.base.json"), (path) => ts.sys.readFile(path))
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, core)
const program = ts.createProgram({
  rootNames: globSync("**/*.ts", { cwd: src }).map((file) => join(src, file)),
  options
})
const checker = program.getTypeChecker()
const named = namedTypes(
  checker,
  program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(src))
)
const inputs = [...named.values()].flatMap((names) => names.filter(({ input }) => input !== undefined))

const sourceOf = (path: string): string => join(src, `${relative(dist, path).slice(0, -".d.ts".length)}.ts`)

const pathTo = (from: string, file: string): string => {
  const to = relative(dirname(from), file).replace(/\.ts$/u, ".js")
  return to.startsWith(".") ? to : `./${to}`
}

/** What a declaration says that only effect's types can say. */
const isOfSchema = (node: string): boolean =>
  /\b(?:Schema|SchemaIssue)\.|"effect\/Schema"|\.(?:Type|Encoded)\b|\["Type"\]/u.test(node)

const uses = (body: string, name: string): boolean => new RegExp(`\\b${name.replace("$", "\\$")}\\b`, "u").test(body)

/** A type of its own file alone, which schemas are made with: `type Rows = typeof table`. */
const isDropped = (statement: ts.Statement): boolean =>
  ts.isTypeAliasDeclaration(statement) &&
  statement.modifiers === undefined &&
  !statement
    .getSourceFile()
    .statements.some(
      (other) => other !== statement && !isOfSchema(other.getText()) && uses(other.getText(), statement.name.text)
    )

/** An interface where it can be one, as the compiler shows its name and not what it is made of. */
const declaration = (name: string, type: ts.Type, printed: string): string =>
  printed.startsWith("{") && !type.isUnion()
    ? `export interface ${name} ${printed}`
    : `export type ${name} = ${printed};`

const parsed = (path: string, code: string): ts.SourceFile =>
  ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)

/** What one writes by hand of a schema, and a part of it: `typeof Indicator.Encoded.measure`. */
const writtenByHand = /\btypeof (?<schema>\w+)\.Encoded(?<part>(?:\.\w+)*)/gu

/** A schema is told of by its types; a function, or a type of the file alone, by what stands for them. */
const isToBeKept = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement)
    ? !isOfSchema(statement.getText().replaceAll(writtenByHand, ""))
    : ts.isTypeAliasDeclaration(statement) && statement.modifiers === undefined

/** A file in which functions name no schema for what they take. */
const withoutSchemas = (path: string, plainOf: (schema: string) => string): ts.SourceFile => {
  const file = parsed(path, readFileSync(path, "utf8").replaceAll(/\bSchema\.Json\b/gu, "Json"))
  const texts = file.statements.map((statement) =>
    isToBeKept(statement)
      ? statement
          .getFullText()
          .replaceAll(
            writtenByHand,
            (_, schema: string, part: string) => `${plainOf(schema)}${part.replaceAll(/\.(?<key>\w+)/gu, '["$<key>"]')}`
          )
      : statement.getFullText()
  )
  return parsed(path, texts.join(""))
}

/** What `typeof schema.Encoded` is in a file. */
const encodedIn = (file: string, schema: string): ts.Type => {
  const found = checker
    .getSymbolsInScope(program.getSourceFile(file)!, ts.SymbolFlags.Value | ts.SymbolFlags.Alias)
    .find(({ name }) => name === schema)!
  const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
  return checker.getTypeOfSymbol(checker.getPropertyOfType(checker.getTypeOfSymbol(symbol), "Encoded")!)
}

/** A file of declarations: what of it is plain, with what it imports. */
const plainFile = (path: string): string => {
  const own = sourceOf(path)
  const locals = new Set(
    parsed(path, readFileSync(path, "utf8"))
      .statements.filter(ts.isTypeAliasDeclaration)
      .map(({ name }) => name.text)
  )
  const module = checker.getSymbolAtLocation(program.getSourceFile(own)!)
  const exported = new Map(
    (module === undefined ? [] : checker.getExportsOfModule(module)).map((symbol) => [symbol.name, symbol])
  )
  const referred = new Map<string, Named>()
  const refer = (one: Named): string => {
    // Another file may have the same under the same name.
    if (one.file !== own && (exported.has(one.name) || locals.has(one.name)))
      return `import("${pathTo(own, one.file)}").${one.name}`
    referred.set(one.name, one)
    return one.name
  }
  const printing = { checker, named, src, refer }
  const written = withoutSchemas(path, (schema) => text(printing, encodedIn(own, schema), ""))
  const comments = new Map<string, string>()
  const imports: Array<ts.ImportDeclaration> = []
  const kept: Array<string> = []
  for (const statement of written.statements) {
    const full = statement.getFullText().trim()
    const comment = full.slice(0, full.length - statement.getText().length)
    if (ts.isImportDeclaration(statement)) {
      imports.push(statement)
    } else if (ts.isVariableStatement(statement) && isOfSchema(statement.getText())) {
      comments.set(statement.declarationList.declarations[0]!.name.getText(), comment)
    } else if (
      (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) &&
      isOfSchema(statement.getText())
    ) {
      const name = statement.name.text
      const symbol = exported.get(name)
      // What is not exported is of use to the schemas alone.
      if (symbol === undefined) continue
      const declared = checker.getDeclaredTypeOfSymbol(symbol)
      const [type = declared] = ts.isInterfaceDeclaration(statement)
        ? checker.getBaseTypes(declared as ts.InterfaceType)
        : []
      const printed = text(printing, type, "", { name, file: own })
      kept.push(`${comment || (comments.get(name) ?? "")}${declaration(name, type, printed)}`)
    } else if (!isDropped(statement)) {
      kept.push(full.replaceAll(/\bResult\.Result</gu, "Result<"))
    }
  }
  for (const one of inputs) {
    if (one.file !== own) continue
    const what = one.name.slice(0, -"Input".length)
    kept.push(`/** ${what} as one writes it by hand: plain data, whose ids and days are texts. */`)
    kept.push(declaration(one.name, one.input!, text(printing, one.input!, "", one)))
  }
  const body = kept.join("\n")
  return [...importsOf(path, imports, referred, body), body, ""].join("\n")
}

const withoutComments = (text: string): string => text.replaceAll(/\/\*.*?\*\//gsu, "")

/** The import statements that the text of a file needs. */
const importsOf = (
  path: string,
  imports: ReadonlyArray<ts.ImportDeclaration>,
  referred: ReadonlyMap<string, Named>,
  text: string
): ReadonlyArray<string> => {
  // What is said in comments and texts is no use of it.
  const body = withoutComments(text).replaceAll(/"[^"\n]*"/gu, "")
  const own = sourceOf(path)
  const taken = new Set<string>()
  const lines = imports.flatMap(({ importClause, moduleSpecifier }) => {
    const { text: from } = moduleSpecifier as ts.StringLiteral
    const bindings = importClause?.namedBindings
    if (bindings === undefined || !ts.isNamedImports(bindings)) {
      const name = importClause?.getText() ?? ""
      return from.startsWith("effect/") ? [] : [`import type ${name.replace(/^type /u, "")} from "${from}";`]
    }
    const names = bindings.elements.filter(({ name }) => uses(body, name.text))
    for (const { name } of names) taken.add(name.text)
    return names.length === 0
      ? []
      : [`import type { ${names.map((one) => one.getText().replace(/^type /u, "")).join(", ")} } from "${from}";`]
  })
  const needs = (name: string, file: string): ReadonlyArray<Named> =>
    uses(body, name) && !taken.has(name) && !referred.has(name) && join(src, file) !== own
      ? [{ name, file: join(src, file) }]
      : []
  const others = [
    ...[...referred.values()].filter(({ file, name }) => !taken.has(name) && file !== own),
    ...needs("Result", "failure/Result.ts"),
    ...needs("Json", "text/Json.ts")
  ]
  return [...lines, ...others.map(({ file, name }) => `import type { ${name} } from "${pathTo(own, file)}";`)]
}

/** The files of which a text speaks. */
const neededBy = (path: string, body: string): ReadonlyArray<string> =>
  [...withoutComments(body).matchAll(/(?:\bfrom |\bimport\()"(?<to>[^"]+)"/gu)].flatMap(({ groups }) => {
    const to = groups!["to"]!
    if (to.startsWith(".")) return [resolve(dirname(path), to.replace(/\.(?:js|ts)$/u, ".d.ts"))]
    if (to.startsWith("effect")) throw new Error(`${relative(dist, path)} still needs ${to}`)
    return []
  })

const entries = new Set(
  plainEntries.flatMap((entry) => globSync(`${entry}.d.ts`, { cwd: dist })).map((entry) => join(dist, entry))
)
const texts = new Map([...entries].map((path): [string, string] => [path, ""]))
for (const path of texts.keys()) {
  const body = plainFile(path)
  for (const needed of neededBy(path, body)) if (!texts.has(needed)) texts.set(needed, "")
  texts.set(path, body)
}

/**
 * Every type of these files by its name. The compiler looks among the files that it has loaded for a name which may be
 * imported, when it writes declarations of a program that uses the packages; so each entry loads this one.
 */
const all = new Map<string, string>()
for (const [path, body] of texts)
  for (const { groups } of body.matchAll(/^export (?:declare class|interface|type) (?<name>\w+)/gmu))
    if (!all.has(groups!["name"]!)) all.set(groups!["name"]!, pathTo(join(src, "types.ts"), sourceOf(path)))

mkdirSync(out, { recursive: true })
const lines = [...all]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, from]) => `export type { ${name} } from "${from}";`)
writeFileSync(join(out, "types.d.ts"), [...lines, ""].join("\n"))
writeFileSync(join(out, "types.js"), "export {}\n")

for (const [path, body] of texts) {
  const to = join(out, relative(dist, path))
  const types = pathTo(sourceOf(path), join(src, "types.ts"))
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(to, entries.has(path) ? `import type {} from "${types}";\n${body}` : body)
}

/** What the compiler says of the declarations: a function among schemas would be left out, and nobody the wiser. */
const checked = ts.createProgram({
  rootNames: [...entries].map((path) => join(out, relative(dist, path))),
  options: { ...options, customConditions: [], skipLibCheck: false, types: [], noEmit: true }
})
const faults = ts
  .getPreEmitDiagnostics(checked)
  .filter(({ file }) => file === undefined || file.fileName.startsWith(out))
if (faults.length > 0)
  throw new Error(
    ts.formatDiagnostics(faults, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => core,
      getNewLine: () => "\n"
    })
  )
