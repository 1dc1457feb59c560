import * as Schema from "effect/Schema"
import type { DeclaredFact, Vocabulary } from "../condition/Vocabulary.ts"
import { Portfolio } from "../portfolio/Portfolio.ts"
import { factsDeclared } from "./declaredProblems.ts"
import { Notice } from "./Notice.ts"

/** A JSON Schema of draft 2020-12, as JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>

type Objects = Readonly<Record<string, JsonSchema>>

const dialect = "https://json-schema.org/draft/2020-12/schema"

const nameIn = ({ $ref }: JsonSchema): string => String($ref).replace("#/$defs/", "")

const withProperties = (schema: JsonSchema, properties: Objects): JsonSchema => ({
  ...schema,
  properties: { ...(schema["properties"] as Objects), ...properties }
})

/** What a file of the document may be: it may also name its schema, so that editors find it. */
const documentOf = (title: string, root: JsonSchema, definitions: Objects): JsonSchema => {
  const name = nameIn(root)
  const named = withProperties(definitions[name]!, { $schema: { type: "string" } })
  return { $schema: dialect, title, ...root, $defs: { ...definitions, [name]: named } }
}

const factTypes: { readonly [T in DeclaredFact["type"]]: (fact: DeclaredFact) => JsonSchema } = {
  number: () => ({ type: "number" }),
  choice: ({ values }) => ({
    type: "string",
    enum: values!.map(({ id }) => id),
    description: values!.map(({ id, name }) => `${id}: ${name["zh-CN"]}, ${name.en}`).join("; ")
  }),
  date: () => ({ $ref: "#/$defs/PlainDate" }),
  "yes-no": () => ({ type: "boolean" }),
  text: () => ({ type: "string", minLength: 1 })
}

const schemaOfFact = (fact: DeclaredFact): JsonSchema => {
  const { name, type, unit } = fact
  const title = (language: "zh-CN" | "en") =>
    unit === undefined ? name[language] : `${name[language]} (${unit[language]})`
  return { title: `${title("zh-CN")} · ${title("en")}`, ...factTypes[type](fact) }
}

/** The facts that the notice declares of a register, and no others. */
const schemaOfFacts = (vocabulary: Vocabulary, register: string): JsonSchema => ({
  type: "object",
  properties: Object.fromEntries(factsDeclared(vocabulary, register).map((fact) => [fact.id, schemaOfFact(fact)])),
  additionalProperties: false
})

const strict = { onExcessProperty: "error" } as const

/**
 * The JSON Schema of notices as files; what a schema cannot say, such as that names are declared, `readNotice` checks.
 *
 * @example
 * ```ts
 * import { noticeJsonSchema } from "@kepu/core/notice"
 *
 * console.log(Object.keys(noticeJsonSchema()).includes("$defs")) // true
 * ```
 */
export const noticeJsonSchema = (): JsonSchema => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(Notice, strict)
  return documentOf("Kepu notice", schema, definitions)
}

/**
 * The JSON Schema of portfolios as JSON files. Under a notice, records have the facts that it declares, each of its type,
 * and no others.
 *
 * @example
 * ```ts
 * import { portfolioJsonSchema } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(Object.keys(portfolioJsonSchema(notice)).includes("$defs")) // true
 * ```
 */
export const portfolioJsonSchema = (notice?: {
  readonly title: string
  readonly vocabulary: Vocabulary
}): JsonSchema => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(Portfolio, strict)
  const all: Objects = definitions
  if (notice === undefined) return documentOf("Kepu portfolio", schema, all)
  const lists = all[nameIn(schema)]!["properties"] as Objects
  const typed = Object.entries(lists).flatMap(([register, { items }]) => {
    const name = nameIn(items as JsonSchema)
    const record = all[name]!
    return "facts" in (record["properties"] as Objects)
      ? [[name, withProperties(record, { facts: schemaOfFacts(notice.vocabulary, register) })]]
      : []
  })
  return documentOf(`Kepu portfolio: ${notice.title}`, schema, { ...all, ...Object.fromEntries(typed) })
}
