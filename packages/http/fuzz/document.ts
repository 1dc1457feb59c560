import { Api } from "@kepu/http/api"
import * as OpenApi from "effect/http-api/OpenApi"

/** JSON Schema and OpenAPI as they come: what is not there is undefined. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any

export const document: Loose = OpenApi.fromApi(Api)

/** What a reference to a part of the document stands for, and where that is. */
export const responseAt = (place: ReadonlyArray<string>, response: Loose): readonly [ReadonlyArray<string>, Loose] => {
  const name = typeof response?.$ref === "string" ? (response.$ref.split("/").at(-1) as string) : undefined
  return name === undefined
    ? [place, response]
    : [["components", "responses", name], document.components.responses[name]]
}

const parameterAt = (parameter: Loose): Loose =>
  typeof parameter.$ref === "string" ? document.components.parameters[parameter.$ref.split("/").at(-1)] : parameter

/** What the document says of one method of one path. */
export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: ReadonlyArray<{
    readonly in: "path" | "query" | "header"
    readonly name: string
    readonly required: boolean
    readonly schema: Loose
  }>
  /** The schema of the body by media type. */
  readonly bodies: Readonly<Record<string, Loose>>
  /** What is answered, by status. */
  readonly responses: Readonly<Record<string, Loose>>
}

export const operations: ReadonlyArray<Operation> = Object.entries(
  document.paths as Record<string, Record<string, Loose>>
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
    method: method.toUpperCase(),
    path,
    parameters: parameters.map(parameterAt),
    bodies: Object.fromEntries(
      Object.entries((requestBody?.content ?? {}) as Record<string, Loose>).map(([type, { schema }]) => [type, schema])
    ),
    responses
  }))
)

/** The schema that a reference stands for. */
export const resolved = (schema: Loose): Loose =>
  typeof schema?.$ref === "string" ? document.components.schemas[schema.$ref.split("/").at(-1)!] : (schema ?? {})

/** Whether a schema surely holds no other. */
export const isLeft = (given: Loose): boolean => {
  const { anyOf, properties, type } = resolved(given)
  if (anyOf !== undefined || type === "array") return false
  return Object.values(properties ?? {}).every((one) =>
    ["string", "number", "integer", "boolean"].includes(resolved(one).type)
  )
}
