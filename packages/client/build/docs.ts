import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

/** The text in a call of `.annotate({ identifier: "…" })` that makes the last of a schema. */
const identifierOf = (initializer: ts.Expression | undefined): string | undefined => {
  if (initializer === undefined || !ts.isCallExpression(initializer)) return undefined
  const { arguments: given, expression } = initializer
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "annotate") return undefined
  const said = given.filter(ts.isObjectLiteralExpression).flatMap(({ properties }) => [...properties])
  const found = said.filter(ts.isPropertyAssignment).find((one) => one.name.getText() === "identifier")
  return found && ts.isStringLiteral(found.initializer) ? found.initializer.text : undefined
}

const docOf = (statement: ts.Statement): string =>
  ts
    .getJSDocCommentsAndTags(statement)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join("\n")

/** What a file says of each schema that has an identifier: beside it, or beside its type. */
const docsIn = (text: string): ReadonlyArray<readonly [identifier: string, doc: string]> => {
  const { statements } = ts.createSourceFile("", text, ts.ScriptTarget.Latest, true)
  const types = new Map(statements.filter(ts.isTypeAliasDeclaration).map((one) => [one.name.text, docOf(one)]))
  return statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap(({ initializer, name }) => {
      const identifier = identifierOf(initializer)
      return identifier === undefined ? [] : [[identifier, docOf(statement) || types.get(name.getText()) || ""]]
    })
  )
}

/**
 * The docstring of each schema in these folders, by its identifier. Where several schemas share one, it is not known
 * which of them a type was made from, and there is none.
 */
export const docsOf = (folders: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const texts = folders
    .flatMap((folder) => globSync("**/*.ts", { cwd: folder }).map((file) => join(folder, file)))
    .map((path) => readFileSync(path, "utf8"))
  const all = texts.filter((text) => text.includes("identifier:")).flatMap(docsIn)
  const isAlone = (identifier: string): boolean => all.filter(([other]) => other === identifier).length === 1
  return new Map(all.filter(([identifier, doc]) => doc !== "" && isAlone(identifier)))
}
