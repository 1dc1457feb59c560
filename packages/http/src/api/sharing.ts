import { type Described, operationsOf } from "./document.ts"
import { jsonLimits } from "./limits.ts"
import { type Examples, isProblem, type Json, refusals, type Response } from "./refusals.ts"

type Kind = "responses" | "parameters"
interface Parameter extends Json {
  readonly name: string
  readonly schema?: { readonly type?: string; readonly enum?: unknown; readonly format?: string }
  readonly examples?: Examples
}

/** The text of a part of the document without its examples: what has the same is the same. */
const textOf = (part: Json): string =>
  JSON.stringify(part, (key, value: unknown) => (key === "examples" ? undefined : value))

/** Adds the example of an operation to those of others, under the name of the operation, if it is another one. */
const addExample = (to: Examples | undefined, from: Examples | undefined, operation: string): void => {
  const added = from?.["usual"]
  if (to === undefined || added === undefined) return
  const texts = Object.values(to).map((one) => JSON.stringify(one))
  if (!texts.includes(JSON.stringify(added))) to[operation] = added
}

/** What is described once among the components, each under a name of its own. */
const makeComponents = <A extends Json>(kind: Kind, examplesOf: (part: A) => ReadonlyArray<Examples | undefined>) => {
  const names = new Map<string, string>()
  const made: Record<string, A> = {}
  return {
    made,
    /** A reference to a part; it is called by the name that is wanted, or with a number where another part is. */
    refTo: (part: A, wanted: string, operation: string): Json => {
      const text = textOf(part)
      let name = names.get(text)
      for (let n = 1; name === undefined; n++) {
        const free = n === 1 ? wanted : `${wanted}_${n}`
        if (made[free] === undefined) name = free
      }
      names.set(text, name)
      const known = (made[name] ??= part)
      for (const [n, examples] of examplesOf(known).entries()) addExample(examples, examplesOf(part)[n], operation)
      return { $ref: `#/components/${kind}/${name}` }
    }
  }
}

const nameOf = (status: string, { content = {} }: Response): string => {
  const [{ schema = {} } = {}] = Object.values(content)
  const own = schema.$ref?.split("/").at(-1) ?? "Answer"
  return status === "200" ? own : `${own}${status}`
}

/**
 * What answers requests in the same way is described once, and what refuses them is one response for each operation: all
 * problems that it knows, and what can befall any request, as its `default`.
 */
const withSharedResponses = (document: Described): Described => {
  const { made, refTo } = makeComponents<Response>("responses", ({ content = {} }) =>
    Object.values(content).map(({ examples }) => examples)
  )
  const all = operationsOf(document) as ReadonlyArray<{
    readonly operationId?: string
    responses?: Record<string, Response>
  }>
  const answers = all.flatMap(({ responses = {} }) => Object.entries(responses))
  const times = new Map<string, number>()
  for (const text of answers.map(([, response]) => textOf(response))) times.set(text, (times.get(text) ?? 0) + 1)
  const { refusedOf, schemas } = refusals(all)
  for (const operation of all) {
    const { operationId = "", responses = {} } = operation
    const name = operationId.split(".").at(-1)!
    const told: Record<string, Response> = {}
    for (const [status, response] of Object.entries(responses))
      if (!isProblem(response))
        told[status] = times.get(textOf(response))! > 1 ? refTo(response, nameOf(status, response), name) : response
    const refused = refusedOf(responses)
    operation.responses = { ...told, default: refTo(refused, "Refused", name) }
  }
  if (document.components?.schemas !== undefined) {
    Object.assign(document.components.schemas, schemas)
    document.components.responses = made
  }
  return document
}

/** Whether a parameter is any text, the type of which is shorter than a reference. */
const isText = ({ schema }: Parameter): boolean =>
  schema?.type === "string" && schema.enum === undefined && schema.format === undefined

/** Parameters that are the same in several operations are described once, but those that are a text. */
const withSharedParameters = (document: Described): Described => {
  const { made, refTo } = makeComponents<Parameter>("parameters", ({ examples }) => [examples])
  const inlined = new Set<string>()
  for (const { operationId = "", parameters = [] } of operationsOf(document)) {
    const list = parameters as unknown as Array<Json>
    const [group = ""] = operationId.split(".")
    for (const [n, parameter] of (parameters as unknown as ReadonlyArray<Parameter>).entries()) {
      const { $ref } = (parameter.schema ?? {}) as Json
      const named = typeof $ref === "string" ? $ref.split("/").at(-1)! : ""
      const schema = document.components?.schemas?.[named]
      const whole =
        schema === undefined ? parameter : { ...parameter, schema: { maxLength: jsonLimits.text, ...schema } }
      if (isText(whole)) {
        list[n] = whole
        inlined.add(named)
      } else list[n] = refTo(parameter, parameter.name, group)
    }
  }
  if (document.components !== undefined) document.components.parameters = made
  const text = JSON.stringify(document)
  for (const name of inlined)
    if (!text.includes(`"#/components/schemas/${name}"`)) delete document.components?.schemas?.[name]
  return document
}

/** The document with what repeats in it described once: types that are made of it are much shorter. */
export const share = (document: Described): Described => withSharedParameters(withSharedResponses(document))
