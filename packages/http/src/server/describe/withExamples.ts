import type { Described } from "../../api/document.ts"
import answers from "./answers.json" with { type: "json" }
import { bodies, forms, ids, keys, parameters, records } from "./requests.ts"

/** Named examples: generators of clients leave them out, where they would copy a nameless one into each type. */
interface Examples {
  readonly usual: { readonly value: unknown }
}
interface Media {
  examples?: Examples
}
interface Operation {
  readonly operationId?: string
  readonly parameters?: ReadonlyArray<{ readonly name: string; readonly in: string; examples?: Examples }>
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> }
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>
}

const set = (media: Media | undefined, example: unknown): void => {
  if (media !== undefined && example !== undefined) media.examples = { usual: { value: example } }
}

/** The register and the name of an operation, which an id has with a point between them. */
export const partsOf = (operationId: string): readonly [group: string, name: string] => {
  const [group = "", name = ""] = operationId.split(".")
  return [group, name]
}

/** What is sent as JSON to an operation. */
export const bodyOf = (operationId: string): unknown => {
  const [group, name] = partsOf(operationId)
  return name === "create" || name === "save" ? records[group]?.value : bodies[name]
}

/** Adds an example to each operation: what is sent, and what a service answered to just that. */
export const withExamples = (document: Described): Described => {
  const known = answers as Readonly<Record<string, unknown>>
  for (const operation of Object.values(document.paths ?? {}).flatMap((path) =>
    Object.values(path)
  ) as Array<Operation>) {
    const { operationId = "", parameters: asked = [], requestBody, responses = {} } = operation
    const [group, name] = partsOf(operationId)
    for (const parameter of asked) {
      const own = { key: records[group]?.key ?? keys[group], id: ids[group] }[parameter.name]
      const example = own ?? parameters[parameter.name]
      if (example !== undefined) parameter.examples = { usual: { value: example } }
    }
    set(requestBody?.content?.["application/json"], bodyOf(operationId))
    set(requestBody?.content?.["multipart/form-data"], forms[name])
    for (const [status, { content = {} }] of Object.entries(responses))
      if (status.startsWith("2")) for (const media of Object.values(content)) set(media, known[operationId])
  }
  return document
}
