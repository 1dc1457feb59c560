import * as Schema from "effect/Schema"
import { nameOfFact } from "../condition/factName.ts"
import { isFact } from "../condition/isFact.ts"
import type { DeclaredFact, Vocabulary } from "../condition/Vocabulary.ts"
import { factsDeclared } from "../notice/factsDeclared.ts"
import { Notice } from "../notice/Notice.ts"
import { termFacts } from "../notice/termFacts.ts"
import { Portfolio } from "../portfolio/Portfolio.ts"
import type { Localized } from "../text/Localized.ts"
import { labels } from "./words.ts"

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

interface Named {
  readonly id: string
  readonly name: Localized
}

/** One of the ids of what a notice declares; an editor shows what each is called. */
const oneOf = (terms: ReadonlyArray<Named>): JsonSchema => ({
  type: "string",
  enum: terms.map(({ id }) => id),
  description: terms.map(({ id, name }) => `${id}: ${name["zh-CN"]}, ${name.en}`).join("; ")
})

const inBoth = (name: Localized): string => `${name["zh-CN"]} · ${name.en}`

const factTypes: { readonly [T in DeclaredFact["type"]]: (fact: DeclaredFact) => JsonSchema } = {
  number: () => ({ type: "number" }),
  choice: ({ values }) => oneOf(values!),
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

/** The facts of a register that are terms of the notice: each one of them, where it has any. */
const schemaOfTerms = (vocabulary: Vocabulary, register: string, properties: Objects): Objects =>
  Object.fromEntries(
    Object.entries<keyof Vocabulary>(
      (termFacts as Readonly<Record<string, Readonly<Record<string, keyof Vocabulary>>>>)[register] ?? {}
    ).map(([fact, list]) => {
      const terms = vocabulary[list] as ReadonlyArray<Named>
      const { items, ...one } = properties[fact]!
      if (items === undefined) return [fact, terms.length === 0 ? false : { ...one, ...oneOf(terms) }]
      return [fact, terms.length === 0 ? { ...one, maxItems: 0 } : { ...one, items: oneOf(terms) }]
    })
  ) as unknown as Objects

/** The facts of an activity with what they are called, by the notice if there is one. */
const withNames = (activity: JsonSchema, vocabulary: Partial<Vocabulary> = {}): JsonSchema => {
  const properties = Object.entries(activity["properties"] as Objects).map(([fact, schema]) => [
    fact,
    isFact(fact) ? { title: inBoth(nameOfFact(fact, vocabulary)), ...schema } : schema
  ])
  return withProperties(activity, Object.fromEntries(properties))
}

/** The registers whose records name a rule of the notice. */
const ofRules: ReadonlySet<string> = new Set(["attestations", "exemptions"])

const rulesIn = ({ clauses }: Pick<Notice, "clauses">): ReadonlyArray<Named> =>
  clauses.flatMap(({ rules }) => rules.map(({ id, says }) => ({ id, name: says })))

/** Under which keys of a notice's data stand the ids of what it declares. */
const idsUnder = (notice: Notice): Readonly<Record<string, ReadonlyArray<string>>> => {
  const { clauses, rubric, vocabulary, windows } = notice
  const ids = (list: ReadonlyArray<{ readonly id: string }> = []) => list.map(({ id }) => id)
  const [inWindows, ofUnits, topics, facts] = [windows, vocabulary.unitKinds, vocabulary.topics, vocabulary.facts].map(
    ids
  )
  return {
    window: inWindows!,
    within: inWindows!,
    reportsOn: inWindows!,
    kinds: ofUnits!,
    addressees: ofUnits!,
    topic: topics!,
    topics: topics!,
    fact: facts!,
    distinct: facts!,
    sum: facts!,
    responsibility: ids(vocabulary.responsibilities),
    settings: ids(vocabulary.settings),
    programmes: ids(vocabulary.programmes),
    annex: ids(vocabulary.annexes),
    document: ids(vocabulary.documents),
    kind: ids(vocabulary.facilities),
    rule: ids(rulesIn(notice)),
    grade: ids(rubric?.grades),
    clause: clauses.map(({ number }) => number)
  }
}

/** What every text is that a list of it may hold, or itself; a text of which all that it may be is known stays so. */
const withExamples = (schema: JsonSchema, examples: ReadonlyArray<string>): JsonSchema => {
  if (schema["type"] === "string" && schema["enum"] === undefined) return { ...schema, examples }
  const { anyOf, items, prefixItems } = schema
  const of = (list: unknown) => (list as ReadonlyArray<JsonSchema>).map((one) => withExamples(one, examples))
  return {
    ...schema,
    ...(anyOf === undefined ? {} : { anyOf: of(anyOf) }),
    ...(items === undefined ? {} : { items: withExamples(items as JsonSchema, examples) }),
    ...(prefixItems === undefined ? {} : { prefixItems: of(prefixItems) })
  }
}

/** Every object's properties with what they are called and, under a notice, the ids that it has so far. */
const told = (schema: unknown, ids: Readonly<Record<string, ReadonlyArray<string>>>): unknown => {
  if (Array.isArray(schema)) return schema.map((one) => told(one, ids))
  if (typeof schema !== "object" || schema === null) return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, told(value, ids)]))
  if (!("properties" in inside)) return inside
  const properties = Object.entries(inside["properties"] as Objects).map(([key, property]) => {
    const examples = ids[key] ?? []
    const label = (labels as Readonly<Record<string, Localized>>)[key]
    const named = label === undefined ? property : { title: inBoth(label), ...property }
    return [key, examples.length === 0 ? named : withExamples(named, examples)]
  })
  return { ...inside, properties: Object.fromEntries(properties) }
}

const strict = { onExcessProperty: "error" } as const

/**
 * The JSON Schema of notices as files; what a schema cannot say, such as that names are declared, `readNotice` checks.
 * Of a notice that is being written, editors offer the ids that it has so far.
 *
 * @example
 * ```ts
 * import { noticeJsonSchema } from "@kepu/core/notice"
 *
 * console.log(Object.keys(noticeJsonSchema()).includes("$defs")) // true
 * ```
 */
export const noticeJsonSchema = (notice?: Notice): JsonSchema => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(Notice, strict)
  const ids = notice === undefined ? {} : idsUnder(notice)
  return documentOf("Kepu notice", schema, told(definitions, ids) as Objects)
}

/**
 * The JSON Schema of portfolios as JSON files. Under a notice, records have its kinds, topics and other terms, the facts
 * that it declares, each of its type, and no others.
 *
 * @example
 * ```ts
 * import { portfolioJsonSchema } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(Object.keys(portfolioJsonSchema(notice)).includes("$defs")) // true
 * ```
 */
export const portfolioJsonSchema = (notice?: Notice): JsonSchema => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(Portfolio, strict)
  const all: Objects = { ...definitions, Activity: withNames(definitions["Activity"]!, notice?.vocabulary) }
  if (notice === undefined) return documentOf("Kepu portfolio", schema, all)
  const { vocabulary } = notice
  const lists = all[nameIn(schema)]!["properties"] as Objects
  const typed = Object.entries(lists).map(([register, { items }]) => {
    const name = nameIn(items as JsonSchema)
    const properties = all[name]!["properties"] as Objects
    const facts = "facts" in properties ? { facts: schemaOfFacts(vocabulary, register) } : {}
    const rule = ofRules.has(register) ? { rule: oneOf(rulesIn(notice)) } : {}
    return [name, withProperties(all[name]!, { ...schemaOfTerms(vocabulary, register, properties), ...facts, ...rule })]
  })
  return documentOf(`Kepu portfolio: ${notice.title}`, schema, { ...all, ...Object.fromEntries(typed) })
}
