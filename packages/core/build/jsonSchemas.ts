import { AssessmentDocument } from "@kepu/core/schema"
import { type JsonSchema, noticeJsonSchema, portfolioJsonSchema } from "@kepu/core/notice"
import * as Schema from "effect/Schema"

type Objects = Readonly<Record<string, JsonSchema>>

/** The definitions that a schema refers to, directly or through others. */
const needed = (schema: JsonSchema, all: Objects): Objects => {
  const found = new Map<string, JsonSchema>()
  const look = (one: JsonSchema): void => {
    for (const [, name] of JSON.stringify(one).matchAll(/"#\/\$defs\/([^"]+)"/gu)) {
      if (found.has(name!)) continue
      found.set(name!, all[name!]!)
      look(all[name!]!)
    }
  }
  look(schema)
  return Object.fromEntries(found)
}

/** The JSON Schemas that the package carries, by the names of their files: documents, and each record of a portfolio. */
export const jsonSchemas = (): Objects => {
  const portfolio = portfolioJsonSchema()
  const all = portfolio["$defs"] as Objects
  const { properties } = all["Portfolio"] as {
    readonly properties: Readonly<Record<string, { readonly items?: JsonSchema }>>
  }
  const records = Object.entries(properties).flatMap(([register, { items }]) => {
    if (items === undefined) return []
    const { $schema } = portfolio
    return [
      [register, { $schema, title: `Kepu ${register}: one record`, ...items, $defs: needed(items, all) }] as const
    ]
  })
  const { definitions, schema } = Schema.toJsonSchemaDocument(AssessmentDocument)
  const assessment = { $schema: portfolio["$schema"], title: "Kepu assessment", ...schema, $defs: definitions }
  return { notice: noticeJsonSchema(), portfolio, assessment, ...Object.fromEntries(records) }
}
