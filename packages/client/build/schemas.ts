import { Api } from "@kepu/http/api"
import * as OpenApi from "effect/http-api/OpenApi"
import { join } from "node:path"
import ts from "typescript"
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript"
import { docsOf } from "./docs.ts"

type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** These schemas and those that they refer to. */
const withRefs = (all: Readonly<Record<string, Json>>, names: ReadonlyArray<string>): ReadonlySet<string> => {
  const found = new Set(names)
  for (const name of found) {
    for (const [, ref] of JSON.stringify(all[name]).matchAll(/"#\/components\/schemas\/([^"]+)"/gu)) found.add(ref!)
  }
  return found
}

/** What is written above the types. */
const heading =
  "// Made from the service's OpenAPI document by `pnpm --filter @kepu/client generate`; not edited by hand.\n"

const isInterface = (node: ts.Node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node)
const members = (node: ts.Node): ReadonlyArray<ts.PropertySignature> =>
  isInterface(node) || ts.isTypeLiteralNode(node) ? node.members.filter(ts.isPropertySignature) : []

const packages = join(import.meta.dirname, "../..")

const comment = (doc: string): string =>
  doc.includes("\n") ? `/**\n${doc.replaceAll(/^/gmu, " * ").replaceAll(/ +$/gmu, "")}\n */\n` : `/** ${doc} */\n`

/**
 * The members of `components.schemas`, each as a type of its own name, so that editors show that, and with the docstring
 * of its schema. What effect puts behind an identifier, such as `_1`, tells uses of one schema apart.
 */
const named = (nodes: ReadonlyArray<ts.Node>): string => {
  const docs = docsOf(["core", "http"].map((name) => join(packages, name, "src")))
  const components = nodes.filter(isInterface).find(({ name }) => name.text === "components")
  const schemas = members(components!).find(({ name }) => (name as ts.Identifier).text === "schemas")
  return members(schemas!.type!)
    .map(({ name, type }) => {
      const text = astToString(type!).trim()
      const { text: own } = name as ts.Identifier
      const doc = docs.get(own.replace(/_\d+$|Encoded$/u, ""))
      return `${doc === undefined ? "" : comment(doc)}export ${ts.isTypeLiteralNode(type!) ? `interface ${own}` : `type ${own} =`} ${text}\n`
    })
    .join("\n")
    .replaceAll(/components\["schemas"\]\["(\w+)"\]/gu, "$1")
}

/** The types of the records and answers of the service, from its OpenAPI document. Problems have a class of their own. */
export const schemasText = async (): Promise<string> => {
  const document = OpenApi.fromApi(Api)
  const all = document.components.schemas as Readonly<Record<string, Json>>
  const wanted = withRefs(
    all,
    Object.keys(all).filter((name) => !name.endsWith("Encoded") && !/^(?:Usual|Ledger)Problem$/u.test(name))
  )
  const schemas = Object.fromEntries([...wanted].map((name) => [name, all[name]!]))
  const typed = await openapiTS({ ...document, paths: {}, components: { schemas } } as unknown as OpenAPI3, {
    immutable: true,
    alphabetize: true
  })
  return `${heading}${named(typed)}`
}
