import { join } from "node:path"
import ts from "typescript-api"
import { type Named, namedTypes } from "../../../core/build/types/named.ts"
import { type Printing, text as plainText } from "../../../core/build/types/print.ts"
import { escaped } from "../html.ts"
import {
  anchorOf,
  checker,
  type Exported,
  isDeclaredHere,
  isOurs,
  pageOf,
  placeOf,
  placeOfName,
  program,
  root
} from "./program.ts"
import type { Entry } from "./entries.ts"

/** The types that a source gives a name. */
const named = namedTypes(
  checker,
  program.getSourceFiles().filter(({ fileName }) => isOurs(fileName))
)

/** Longer texts of types that the compiler has worked out tell nobody anything. */
const mostSigns = 1200
const deepest = 3

/** The way from a page to what is told on that of an entry. */
export const linkTo = (place: Exported, page: string): string => {
  const up = "../".repeat(page.split("/").length - 1)
  return pageOf(place.entry) === page ? `#${anchorOf(place)}` : `${up}${pageOf(place.entry)}.html#${anchorOf(place)}`
}

const link = (name: string, place: Exported | undefined, from: Entry): string =>
  place === undefined ? escaped(name) : `<a href="${linkTo(place, pageOf(from))}">${escaped(name)}</a>`

/** The name in a reference to a type, and in `typeof name`. */
const namesIn = (node: ts.Node): ReadonlyArray<ts.Identifier> => {
  const found: Array<ts.Identifier> = []
  const visit = (one: ts.Node): void => {
    const name = ts.isTypeReferenceNode(one)
      ? one.typeName
      : ts.isTypeQueryNode(one)
        ? one.exprName
        : ts.isExpressionWithTypeArguments(one)
          ? one.expression
          : undefined
    if (name !== undefined && ts.isIdentifier(name)) found.push(name)
    if (name !== undefined && ts.isQualifiedName(name)) found.push(name.right)
    ts.forEachChild(one, visit)
  }
  visit(node)
  return found.toSorted((a, b) => a.pos - b.pos)
}

/** A piece of source as HTML, whose types lead to where they are told of. */
export const written = (node: ts.Node, from: Entry): string => {
  const source = node.getSourceFile().text
  const end = node.getEnd()
  let at = node.getStart()
  const parts: Array<string> = []
  for (const name of namesIn(node)) {
    const symbol = checker.getSymbolAtLocation(name)
    const start = name.getStart()
    parts.push(escaped(source.slice(at, start)), link(name.text, symbol && placeOf(symbol, from), from))
    at = name.getEnd()
  }
  return [...parts, escaped(source.slice(at, end))].join("")
}

const cut = (text: string): string => {
  if (text.length <= mostSigns) return text
  const head = text.slice(0, mostSigns)
  return `${head.slice(0, Math.max(head.lastIndexOf("\n"), mostSigns / 2))}\n  …`
}

/** What can be said of a type that is no plain data: functions, records that hold some, and what effect makes. */
const otherText = (printing: Printing, type: ts.Type, depth: number): string => {
  const part = (symbol: ts.Symbol): string => typeText(printing, checker.getTypeOfSymbol(symbol), depth + 1)
  const [signature, ...others] = type.getCallSignatures()
  if (signature !== undefined && others.length === 0 && depth < deepest) {
    const parameters = signature.parameters.map((one) => `${one.name.replace(/^__\d+$/u, "options")}: ${part(one)}`)
    return `(${parameters.join(", ")}) => ${typeText(printing, signature.getReturnType(), depth + 1)}`
  }
  const properties = checker.getPropertiesOfType(type)
  if (!type.isUnion() && depth < deepest && properties.length > 0 && properties.every(isDeclaredHere)) {
    const blanks = "  ".repeat(depth + 1)
    return `{\n${properties.map((one) => `${blanks}${one.name}: ${part(one)}`).join("\n")}\n${blanks.slice(2)}}`
  }
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
}

const typeText = (printing: Printing, type: ts.Type, depth: number, except?: Named): string => {
  try {
    return plainText(printing, type, "", except)
      .replaceAll(/\{\s*readonly "~effect\/Brand": \{\s*readonly (\w+): "\w+";\s*\};\s*\}/gu, 'Brand<"$1">')
      .replaceAll(/^ *\/\*\*[\s\S]*?\*\/\n/gmu, "")
      .replaceAll("    ", "  ")
  } catch {
    return otherText(printing, type, depth)
  }
}

/** A type that no source has written down, by the names that sources give its parts; `except` is what it is the text of. */
export const workedOut = (type: ts.Type, from: Entry, except?: Named): string => {
  const referred: Array<string> = []
  const refer = ({ file, name }: Named): string => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    const symbol = module && checker.tryGetMemberInModuleExports(name, module)
    const place = (symbol && placeOf(symbol, from)) ?? placeOfName(name, from)
    return `⟦${referred.push(link(name, place, from)) - 1}⟧`
  }
  const printing = { checker, named, src: join(root, "packages/core/src"), refer }
  const text = cut(typeText(printing, type, 0, except))
  return escaped(text).replaceAll(/⟦(\d+)⟧/gu, (_, n: string) => referred[Number(n)]!)
}

const parameter = (one: ts.ParameterDeclaration, n: number, from: Entry): string => {
  const name = ts.isIdentifier(one.name) ? one.name.text : n === 0 ? "value" : "options"
  const mark = one.questionToken === undefined && one.initializer === undefined ? "" : "?"
  const type = one.type === undefined ? workedOut(checker.getTypeAtLocation(one), from) : written(one.type, from)
  return `${one.dotDotDotToken === undefined ? "" : "..."}${name}${mark}: ${type}`
}

/** A function as one calls it: its name, parameters and what it answers. */
export const called = (name: string, node: ts.SignatureDeclaration, from: Entry): string => {
  const types = node.typeParameters?.map((one) => written(one, from)).join(", ")
  const parameters = node.parameters.map((one, n) => parameter(one, n, from))
  const short = parameters.join(", ")
  const isLong = short.replaceAll(/<[^>]*>/gu, "").length > 70
  const list = isLong ? `\n  ${parameters.join(",\n  ")}\n` : short
  const signature = checker.getSignatureFromDeclaration(node)
  const answer =
    node.type === undefined ? workedOut(checker.getReturnTypeOfSignature(signature!), from) : written(node.type, from)
  return `${name}${types === undefined ? "" : `&lt;${types}&gt;`}(${list}): ${answer}`
}
