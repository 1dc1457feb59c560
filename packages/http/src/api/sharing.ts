import { type Described, operationsOf } from "./document.ts"

type Json = { readonly [key: string]: unknown }
type Kind = "responses" | "parameters"
type Examples = Record<string, { readonly value: unknown }>
interface Media {
  readonly schema?: Json & { readonly $ref?: string }
  readonly examples?: Examples
}
interface Response extends Json {
  readonly content?: Readonly<Record<string, Media>>
}
interface Parameter extends Json {
  readonly name: string
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

const problems = "application/problem+json"
const isProblem = ({ content = {} }: Response): boolean => problems in content

/** What any operation may be refused for by these, whatever it is about, is described as its `default`. */
const ofAny = new Set(["408", "413", "415", "500", "503"])

/** The schemas of problems of responses, each once. */
const problemsIn = (responses: ReadonlyArray<Response>): ReadonlyArray<Json> => {
  const all = responses.flatMap(({ content }) => {
    const schema = content?.[problems]?.schema ?? {}
    return (schema["anyOf"] as ReadonlyArray<Json> | undefined) ?? [schema]
  })
  return [...new Map(all.map((schema) => [JSON.stringify(schema), schema])).values()]
}

const nameOf = (status: string, { content = {} }: Response): string => {
  const [{ schema = {} } = {}] = Object.values(content)
  const own = schema.$ref?.split("/").at(-1) ?? "Answer"
  return status === "200" ? own : `${own}${status}`
}

/** What refuses requests, or answers them, in the same way is described once. */
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
  const common = problemsIn(answers.flatMap(([status, response]) => (ofAny.has(status) ? [response] : [])))
  const anywhere: Response = {
    description: "What any request may be refused for: its size, form and time, and faults of the service",
    content: { [problems]: { schema: { anyOf: common } } }
  }
  for (const operation of all) {
    const { operationId = "", responses = {} } = operation
    const own = operationId.split(".").at(-1)!
    const told: Record<string, Response> = {}
    for (const [status, response] of Object.entries(responses)) {
      if (!isProblem(response))
        told[status] = times.get(textOf(response))! > 1 ? refTo(response, nameOf(status, response), own) : response
      else if (!ofAny.has(status)) told[status] = refTo(response, `Refused${status}`, own)
    }
    operation.responses = { ...told, default: refTo(anywhere, "Refused", own) }
  }
  if (document.components !== undefined) document.components.responses = made
  return document
}

/** Parameters that are the same in several operations are described once. */
const withSharedParameters = (document: Described): Described => {
  const { made, refTo } = makeComponents<Parameter>("parameters", ({ examples }) => [examples])
  for (const { operationId = "", parameters = [] } of operationsOf(document)) {
    const list = parameters as unknown as Array<Json>
    const [group = ""] = operationId.split(".")
    for (const [n, parameter] of (parameters as unknown as ReadonlyArray<Parameter>).entries())
      list[n] = refTo(parameter, parameter.name, group)
  }
  if (document.components !== undefined) document.components.parameters = made
  return document
}

/** The document with what repeats in it described once: types that are made of it are much shorter. */
export const share = (document: Described): Described => withSharedParameters(withSharedResponses(document))
