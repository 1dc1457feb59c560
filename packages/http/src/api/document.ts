import { bodyBytes, jsonLimits } from "./limits.ts"
import { catalogue } from "./problem/catalogue.ts"

/** OpenAPI and JSON Schema as they come. */
interface Schema {
  readonly $ref?: string
  type?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly const?: unknown
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
  readonly anyOf?: ReadonlyArray<object>
  readonly items?: object
  prefixItems?: ReadonlyArray<object>
  readonly properties?: Readonly<Record<string, { enum?: ReadonlyArray<unknown> }>>
}
interface Parameter {
  readonly name: string
  readonly in: string
  schema: Schema
}
interface Operation {
  readonly operationId?: string
  security?: ReadonlyArray<object>
  readonly parameters?: ReadonlyArray<Parameter>
  readonly requestBody?: object
  readonly responses?: Record<string, { readonly content?: object }>
}
export interface Described {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  servers?: ReadonlyArray<object>
  readonly components?: {
    readonly securitySchemes?: Record<string, object>
    readonly schemas?: Record<string, Schema>
    responses?: Readonly<Record<string, object>>
    parameters?: Readonly<Record<string, object>>
  }
}

export const operationsOf = ({ paths = {} }: Described): ReadonlyArray<Operation> =>
  Object.values(paths).flatMap((path) => Object.values(path))

/**
 * A problem's title goes out in the language that is accepted, and its type is its code as an address: the code alone
 * is said in each schema, and these two as texts.
 */
const withPlainTitles = (document: Described): Described => {
  for (const { properties = {} } of Object.values(document.components?.schemas ?? {})) {
    if (!Object.hasOwn(catalogue, String(properties["code"]?.enum?.[0]))) continue
    for (const name of ["title", "type"]) delete properties[name]?.enum
  }
  return document
}

/** Whoever may send a token may have a session, which HttpApi knows nothing of. */
const withSessions = (document: Described): Described => {
  const { components } = document
  if (components?.securitySchemes !== undefined) {
    components.securitySchemes["session"] = {
      type: "apiKey",
      in: "cookie",
      name: "__Host-kepu-session",
      description: "Of a person who logged in at /v1/login; on the machine itself, without https, kepu-session"
    }
  }
  for (const operation of operationsOf(document)) {
    if ((operation.security ?? []).length > 0) operation.security = [...operation.security!, { session: [] }]
  }
  return document
}

const isSchema = (part: unknown): part is Schema => typeof part === "object" && part !== null

/** Every schema within a part of the document, references not followed. */
function* schemasIn(part: unknown): Generator<Schema> {
  if (Array.isArray(part)) for (const one of part) yield* schemasIn(one)
  else if (isSchema(part)) {
    yield part
    for (const [key, value] of Object.entries(part)) if (key !== "enum" && key !== "example") yield* schemasIn(value)
  }
}

/** The components that a part of the document refers to, those of components included. */
const reachedFrom = (part: unknown, schemas: Readonly<Record<string, Schema>>): ReadonlySet<string> => {
  const reached = new Set<string>()
  const look = (from: unknown): void => {
    for (const { $ref } of schemasIn(from)) {
      const name = $ref?.split("/").at(-1)
      if (name === undefined || reached.has(name)) continue
      reached.add(name)
      look(schemas[name])
    }
  }
  look(part)
  return reached
}

/** How a number of a query is described, which is written as text. */
const numeric = /^\^\[\+-\]\?/u

/** The largest whole number that JSON's readers keep as it is. */
const most = Number.MAX_SAFE_INTEGER

/** Numbers of queries are whole, and described as numbers; of a page there are so many items at most. */
const withNumbers = (document: Described): Described => {
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const parameter of Object.values(methods).flatMap(({ parameters = [] }) => parameters)) {
      const { name, schema } = parameter
      if (schema.pattern === undefined || !numeric.test(schema.pattern)) continue
      const { pattern: _, ...rest } = schema
      const bounds =
        name === "limit"
          ? { minimum: 1, maximum: path.endsWith("/next-steps") ? 100 : 10_000 }
          : { minimum: 0, maximum: most }
      parameter.schema = { ...rest, type: "integer", ...bounds }
    }
  }
  return document
}

const isBounded = ({ const: one, enum: some, format, maxLength, pattern }: Schema): boolean =>
  [one, some, maxLength].some((limit) => limit !== undefined) || (format !== undefined && pattern !== undefined)

/** What requests alone hold has the limits of all requests where its schema says none. */
const withLimits = (document: Described): Described => {
  const schemas = document.components?.schemas ?? {}
  const operations = operationsOf(document)
  const asked = operations.flatMap(({ parameters = [], requestBody }) => [parameters, requestBody])
  const told = reachedFrom(
    operations.map(({ responses }) => responses),
    schemas
  )
  const own = [...reachedFrom(asked, schemas)].filter((name) => !told.has(name)).map((name) => schemas[name])
  for (const schema of schemasIn([asked, own])) {
    if (schema.type === "string" && !isBounded(schema))
      schema.maxLength = schema.format === "binary" ? bodyBytes : jsonLimits.text
    if (schema.type === "array") schema.maxItems ??= jsonLimits.items
  }
  return document
}

/** Lists that hold something are lists: by `prefixItems` alike, generators would make a type of exactly one item. */
const withPlainLists = (document: Described): Described => {
  for (const schema of schemasIn([document.paths, document.components?.schemas]))
    if (JSON.stringify(schema.prefixItems) === JSON.stringify([schema.items])) delete schema.prefixItems
  return document
}

const withServers = (document: Described): Described => {
  document.servers = [
    { url: "/", description: "The service that this document comes from, local or in production", "x-internal": false }
  ]
  return document
}

/** The document as HttpApi makes it, with what that knows nothing of. */
export const describe = (document: Described): Described =>
  [withPlainTitles, withSessions, withPlainLists, withNumbers, withLimits, withServers].reduce(
    (made, add) => add(made),
    document
  )
