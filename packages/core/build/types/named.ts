import ts from "typescript-api"

/** A declaration that stands for a type in what is printed: its name, and the source that declares it. */
export interface Named {
  readonly name: string
  readonly file: string
  /** It stands in no source: what is written by hand where a part of a record is asked for. */
  readonly input?: ts.Type
}

/** What effect has a name for; in plain declarations it is that of a source here. */
const effects: Readonly<Record<string, string>> = { Json: "text/Json.ts" }

/** The declaration here of a type that effect names. */
export const namedByEffect = ({ aliasSymbol }: ts.Type, src: string): Named | undefined => {
  const file = aliasSymbol && effects[aliasSymbol.name]
  return file === undefined ? undefined : { name: aliasSymbol!.name, file: `${src}/${file}` }
}

const hasName = (type: ts.Type): boolean =>
  type.isUnion() || type.isIntersection() || (type.flags & ts.TypeFlags.Object) !== 0

/** What `typeof schema` has under `Type` or `Encoded`. */
const sideOf = (checker: ts.TypeChecker, schema: ts.Symbol, side: "Type" | "Encoded"): ts.Type | undefined => {
  const property = checker.getPropertyOfType(checker.getTypeOfSymbol(schema), side)
  return property && checker.getTypeOfSymbol(property)
}

/** The types that have a name among the sources, each with all of its names. */
export const namedTypes = (
  checker: ts.TypeChecker,
  sources: ReadonlyArray<ts.SourceFile>
): ReadonlyMap<ts.Type, ReadonlyArray<Named>> => {
  const found = new Map<ts.Type, Array<Named>>()
  const inputs: Array<readonly [ts.Type, Named]> = []
  const add = (type: ts.Type | undefined, named: Named): void => {
    if (type === undefined || !hasName(type)) return
    const names = found.get(type)
    if (names === undefined) found.set(type, [named])
    else if (!names.some(({ file, name }) => file === named.file && name === named.name)) names.push(named)
  }
  for (const source of sources) {
    const module = checker.getSymbolAtLocation(source)
    for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module)) {
      const own = symbol.declarations?.find(
        (one): one is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
          (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one)) && one.getSourceFile() === source
      )
      if (own === undefined || own.typeParameters !== undefined) continue
      const named = { name: symbol.name, file: source.fileName }
      const type = checker.getDeclaredTypeOfSymbol(symbol)
      add(type, named)
      if (ts.isInterfaceDeclaration(own) && own.members.length === 0)
        for (const base of checker.getBaseTypes(type as ts.InterfaceType)) add(base, named)
      if (!(symbol.flags & ts.SymbolFlags.Value)) continue
      add(sideOf(checker, symbol, "Type"), named)
      const encoded = sideOf(checker, symbol, "Encoded")
      if (encoded === undefined) continue
      // Most records are written in JSON as they are.
      if (checker.isTypeAssignableTo(encoded, type)) add(encoded, named)
      else inputs.push([encoded, { ...named, name: `${symbol.name}Input`, input: encoded }])
    }
  }
  for (const [type, named] of inputs) if (!found.has(type)) add(type, named)
  return found
}
