import ts from "typescript-api"
import { type Named, namedByEffect } from "./named.ts"

/** Prints a type of plain data; of what has a name, the name. */
export interface Printing {
  readonly checker: ts.TypeChecker
  readonly named: ReadonlyMap<ts.Type, ReadonlyArray<Named>>
  /** The folder of the sources. */
  readonly src: string
  /** Called with each name that is printed; gives the text of the reference. */
  readonly refer: (named: Named) => string
}

const documentation = (checker: ts.TypeChecker, symbol: ts.Symbol, indent: string): string => {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker))
  return text === "" ? "" : `${indent}/** ${text.replaceAll("\n", `\n${indent} * `)} */\n`
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/u.test(name) ? name : JSON.stringify(name))

const isNothing = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.Undefined) !== 0

const isBoolean = (types: ReadonlyArray<ts.Type>): boolean =>
  types.filter(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) !== 0).length === 2

/** The members of a union as it was written, where the compiler still knows, so that those with a name keep it. */
const writtenIn = (type: ts.UnionType): ReadonlyArray<ts.Type> => {
  const { origin } = type as ts.UnionType & { readonly origin?: ts.Type }
  return origin !== undefined && origin.isUnion() ? origin.types : type.types
}

/** The name of a type; `except` is the declaration whose own text is being made. */
const nameOf = ({ named, src }: Printing, type: ts.Type, except?: Named): Named | undefined => {
  const names = named.get(type)
  if (names === undefined) return namedByEffect(type, src)
  if (except === undefined) return names[0]
  const own = names.findIndex(({ file, name }) => file === except.file && name === except.name)
  return own === -1 ? names[0] : names.slice(0, own)[0]
}

const objectText = (printing: Printing, type: ts.Type, indent: string): string => {
  const { checker } = printing
  const inner = `${indent}    `
  const indexed = checker
    .getIndexInfosOfType(type)
    .map(
      (info) => `${inner}readonly [key: ${checker.typeToString(info.keyType)}]: ${text(printing, info.type, inner)};`
    )
  const properties = checker.getPropertiesOfType(type).map((symbol) => {
    const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0
    const value = checker.getTypeOfSymbol(symbol)
    const printed = isOptional ? textWithout(printing, value, inner) : text(printing, value, inner)
    return `${documentation(checker, symbol, inner)}${inner}readonly ${key(symbol.name)}${isOptional ? "?" : ""}: ${printed};`
  })
  const members = [...indexed, ...properties]
  return members.length === 0 ? "{}" : `{\n${members.join("\n")}\n${indent}}`
}

/** Of a value that may be left out: its type where it is there. */
const textWithout = (printing: Printing, type: ts.Type, indent: string): string => {
  if (!type.isUnion() || !type.types.some(isNothing)) return text(printing, type, indent)
  const others = type.types.filter((one) => !isNothing(one))
  return text(printing, others.length === 1 ? others[0]! : printing.checker.getNonNullableType(type), indent)
}

const unionText = (printing: Printing, type: ts.UnionType, indent: string): string => {
  const written = writtenIn(type)
  const others = isBoolean(written)
    ? written.filter(({ flags }) => (flags & ts.TypeFlags.BooleanLiteral) === 0)
    : written
  const members = others.map((one) => text(printing, one, indent))
  return [...new Set(others === written ? members : ["boolean", ...members])].join(" | ")
}

const tupleText = (printing: Printing, type: ts.TypeReference, indent: string): string => {
  const { elementFlags, readonly } = type.target as ts.TupleType
  const parts = printing.checker.getTypeArguments(type).map((one, n) => {
    const printed = text(printing, one, indent)
    return elementFlags[n]! & ts.ElementFlags.Rest ? `...Array<${printed}>` : printed
  })
  return `${readonly ? "readonly " : ""}[${parts.join(", ")}]`
}

/** A type as it stands in a place; `except` is the declaration whose own text it is to be. */
export const text = (printing: Printing, type: ts.Type, indent: string, except?: Named): string => {
  const { checker } = printing
  const name = nameOf(printing, type, except)
  if (name !== undefined) return printing.refer(name)
  if (type.isUnion()) return unionText(printing, type, indent)
  if (type.isIntersection()) return type.types.map((one) => text(printing, one, indent)).join(" & ")
  if (!(type.flags & ts.TypeFlags.Object)) return checker.typeToString(type)
  if (checker.isTupleType(type)) return tupleText(printing, type as ts.TypeReference, indent)
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference)
    return `ReadonlyArray<${text(printing, element!, indent)}>`
  }
  if (indent.length > 80) throw new Error(`no end: ${checker.typeToString(type)}`)
  if (type.getCallSignatures().length > 0) throw new Error(`no plain data: ${checker.typeToString(type)}`)
  return objectText(printing, type, indent)
}
