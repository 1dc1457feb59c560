import { catalogue, type ProblemCode } from "./problem/catalogue.ts"

export type Json = { readonly [key: string]: unknown }
export type Examples = Record<string, { readonly value: unknown }>
interface Media {
  readonly schema?: Json & { readonly $ref?: string }
  readonly examples?: Examples
}
export interface Response extends Json {
  readonly content?: Readonly<Record<string, Media>>
}
type Responses = Readonly<Record<string, Response>>

const type = "application/problem+json"
export const isProblem = ({ content = {} }: Response): boolean => type in content

/** The schemas of the problems whose statuses begin so, each once. */
const problemsIn = (responses: ReadonlyArray<Responses>, first: "4" | "5"): ReadonlyArray<Json> => {
  const all = responses
    .flatMap((some) => Object.entries(some))
    .filter(([status]) => status.startsWith(first))
    .flatMap(([, { content }]) => {
      const schema = content?.[type]?.schema ?? {}
      return (schema["anyOf"] as ReadonlyArray<Json> | undefined) ?? [schema]
    })
  return [...new Map(all.map((schema) => [nameOf(schema), schema])).values()]
}

const nameOf = ({ $ref }: Json): string => String($ref).split("/").at(-1)!

/** The codes of problems, each with its status, as the catalogue has them. */
const codesOf = (schemas: ReadonlyArray<Json>): string =>
  schemas
    .map((schema) => nameOf(schema).replace(/Encoded$/u, ""))
    .flatMap((code) => (Object.hasOwn(catalogue, code) ? [`${catalogue[code as ProblemCode].status} ${code}`] : []))
    .toSorted()
    .join(", ")

/** One response in place of all that are problems, which names the status of each of their codes. */
const response = (says: string, problems: ReadonlyArray<Json>, anyOf = problems): Response => ({
  description: `${says}: ${codesOf(problems)}`,
  content: { [type]: { schema: anyOf.length === 1 ? anyOf[0]! : { anyOf } } }
})

/** The name of the schema of what any request can be refused for, whatever it is about. */
export const usualProblem = "UsualProblem"

/** What refuses requests, of all operations: for each one response by `4XX`, and one for all by `5XX`. */
export const refusals = (operations: ReadonlyArray<{ readonly responses?: Responses }>) => {
  const all = operations.map(({ responses = {} }) => responses)
  const sets = all.map((one) => new Set(problemsIn([one], "4").map(nameOf)))
  const isUsual = (schema: Json): boolean => sets.every((some) => some.has(nameOf(schema)))
  return {
    usual: { anyOf: problemsIn(all, "4").filter(isUsual) },
    failed: response("The service failed", problemsIn(all, "5")),
    refusedOf: (responses: Responses): Response => {
      const problems = problemsIn([responses], "4")
      const own = problems.filter((schema) => !isUsual(schema))
      return response("The request is refused", problems, [{ $ref: `#/components/schemas/${usualProblem}` }, ...own])
    }
  }
}
