import ts from "typescript-api"
import { escaped } from "../html.ts"
import { called, workedOut, written } from "./declared.ts"
import { checker, type Exported, isDeclaredHere, resolved } from "./program.ts"
import type { Entry } from "./entries.ts"

export const kinds = ["function", "class", "schema", "value", "type", "group"] as const
export type Kind = (typeof kinds)[number]

/** A part of what is exported: a fact of a record, a method, a name of a group. */
export interface Member {
  /** As HTML. */
  readonly signature: string
  readonly symbol: ts.Symbol
}

/** How a name is told of. */
export interface Told {
  readonly kind: Kind
  /** As HTML. */
  readonly signature: string
  readonly members: ReadonlyArray<Member>
}

const isSchema = (type: ts.Type): boolean =>
  ["Type", "Encoded", "ast"].every((name) => checker.getPropertyOfType(type, name) !== undefined)

type Declared<Kind extends ts.Declaration> = (node: ts.Declaration) => node is Kind
const declarationOf = <Kind extends ts.Declaration>(
  { declarations = [] }: ts.Symbol,
  ...are: ReadonlyArray<Declared<Kind>>
): Kind | undefined => declarations.find((one): one is Kind => are.some((is) => is(one)))

const memberOf = (symbol: ts.Symbol, from: Entry): Member => {
  const { name, valueDeclaration: node } = symbol
  const key = /^[\w$]+$/u.test(name) ? name : escaped(JSON.stringify(name))
  const mark = symbol.flags & ts.SymbolFlags.Optional ? "?" : ""
  if (node !== undefined && (ts.isMethodSignature(node) || ts.isMethodDeclaration(node)))
    return { symbol, signature: called(`${key}${mark}`, node, from) }
  const own =
    node !== undefined && (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) ? node.type : undefined
  if (own !== undefined && ts.isFunctionTypeNode(own)) return { symbol, signature: called(`${key}${mark}`, own, from) }
  const type = checker.getTypeOfSymbol(symbol)
  const shown = mark === "" ? type : checker.getNonNullableType(type)
  return { symbol, signature: `${key}${mark}: ${own === undefined ? workedOut(shown, from) : written(own, from)}` }
}

/** The members of a record or class, beside those of what it stands on. */
const membersOf = (type: ts.Type, from: Entry, isOurs = isDeclaredHere): ReadonlyArray<Member> =>
  type.isUnion() || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || checker.isArrayType(type)
    ? []
    : checker
        .getPropertiesOfType(type)
        .filter((symbol) => isOurs(symbol) && !symbol.name.startsWith("__@"))
        .map((symbol) => memberOf(symbol, from))

/** What a type is said to be where it is no record: an alias as it is written, or what its schema makes. */
const aliasText = (node: ts.TypeAliasDeclaration, from: Entry): string => {
  const types = node.typeParameters?.map((one) => written(one, from)).join(", ")
  const name = `type ${node.name.text}${types === undefined ? "" : `&lt;${types}&gt;`}`
  const isOfValue = /\btypeof\b|\.Type\b|\["Type"\]/u.test(node.type.getText())
  const type = checker.getTypeAtLocation(node.name)
  const file = node.getSourceFile().fileName
  return `${name} = ${isOfValue ? workedOut(type, from, { name: node.name.text, file }) : written(node.type, from)}`
}

const typeTold = (symbol: ts.Symbol, from: Entry): Pick<Told, "signature" | "members"> | undefined => {
  const alias = declarationOf(symbol, ts.isTypeAliasDeclaration)
  if (alias !== undefined) return { signature: aliasText(alias, from), members: [] }
  const node = declarationOf(symbol, ts.isInterfaceDeclaration)
  if (node === undefined) return undefined
  const types = node.typeParameters?.map((one) => written(one, from)).join(", ")
  const bases = (node.heritageClauses ?? []).map((one) => ` ${written(one, from)}`)
  const isOfSchema = node.members.length === 0
  // What a schema makes of a table of facts has no declarations of its own.
  const members = membersOf(checker.getDeclaredTypeOfSymbol(symbol), from, isOfSchema ? () => true : isDeclaredHere)
  const name = `interface ${node.name.text}${types === undefined ? "" : `&lt;${types}&gt;`}`
  // A record whose facts are all of one kind has no list of them.
  return { signature: `${name}${isOfSchema && members.length > 0 ? "" : bases.join("")}`, members }
}

const functionIn = (node: ts.VariableDeclaration): ts.SignatureDeclaration | undefined =>
  node.initializer !== undefined &&
  node.type === undefined &&
  (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer))
    ? node.initializer
    : undefined

const constTold = (symbol: ts.Symbol, node: ts.VariableDeclaration, from: Entry, name: string): Told => {
  const asFunction = functionIn(node)
  if (asFunction !== undefined) return { kind: "function", signature: called(name, asFunction, from), members: [] }
  const type = checker.getTypeOfSymbol(symbol)
  if (isSchema(type)) {
    const told = typeTold(symbol, from)
    const made = checker.getTypeOfSymbol(checker.getPropertyOfType(type, "Type")!)
    const signature = told?.signature ?? `const ${name}: Schema&lt;${workedOut(made, from)}&gt;`
    return { kind: "schema", signature, members: told?.members ?? membersOf(made, from) }
  }
  const kind = type.getCallSignatures().length > 0 ? "function" : "value"
  if (node.type !== undefined) return { kind, signature: `const ${name}: ${written(node.type, from)}`, members: [] }
  const text = node.initializer?.getText() ?? ""
  const isPlain = kind === "value" && text.length <= 400 && !/=>|\bfunction\b/u.test(text)
  const signature = isPlain ? `const ${name} = ${escaped(text)}` : `const ${name}: ${workedOut(type, from)}`
  return { kind, signature, members: [] }
}

const classTold = (symbol: ts.Symbol, node: ts.ClassDeclaration, from: Entry): Told => {
  const bases = (node.heritageClauses ?? []).filter(
    (one) => !one.types.some(({ expression }) => ts.isCallExpression(expression))
  )
  const members = membersOf(checker.getDeclaredTypeOfSymbol(symbol), from)
  return {
    kind: "class",
    signature: `class ${symbol.name}${bases.map((one) => ` ${written(one, from)}`).join("")}`,
    members
  }
}

const groupTold = (symbol: ts.Symbol, from: Entry): Told => {
  const members = checker.getExportsOfModule(symbol).map((one): Member => {
    const { signature } = tellSymbol(resolved(one), from)
    return { symbol: resolved(one), signature }
  })
  return { kind: "group", signature: `namespace`, members }
}

const tellSymbol = (symbol: ts.Symbol, from: Entry, name = symbol.name): Told => {
  const asClass = declarationOf(symbol, ts.isClassDeclaration)
  if (asClass !== undefined) return classTold(symbol, asClass, from)
  const functions = (symbol.declarations ?? []).filter(ts.isFunctionDeclaration)
  if (functions.length > 0) {
    const shown = functions.length > 1 ? functions.filter(({ body }) => body === undefined) : functions
    return {
      kind: "function",
      signature: shown.map((one) => called(name, one, from)).join("\n"),
      members: []
    }
  }
  const node = declarationOf(symbol, ts.isVariableDeclaration)
  if (node !== undefined) return constTold(symbol, node, from, name)
  return { kind: "type", signature: symbol.name, members: [], ...typeTold(symbol, from) }
}

/** Tells of what is exported by a name. */
export const tell = ({ entry, isType, name, symbol }: Exported): Told => {
  if (symbol.flags & ts.SymbolFlags.ValueModule) return { ...groupTold(symbol, entry), signature: `namespace ${name}` }
  const told = isType ? typeTold(symbol, entry) : undefined
  return told === undefined ? tellSymbol(symbol, entry, name) : { kind: "type", ...told }
}
