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

/** The schemas of the problems of responses, each once. */
const problemsIn = (responses: ReadonlyArray<Response>): ReadonlyArray<Json> => {
  const all = responses.flatMap(({ content }) => {
    const schema = content?.[type]?.schema ?? {}
    return (schema["anyOf"] as ReadonlyArray<Json> | undefined) ?? [schema]
  })
  return [...new Map(all.map((schema) => [nameOf(schema), schema])).values()]
}

const nameOf = ({ $ref }: Json): string => String($ref).split("/").at(-1)!

/** The statuses of problems, as the catalogue has them. */
const statusesOf = (problems: ReadonlyArray<Json>): string => {
  const codes = problems.map((schema) => nameOf(schema).replace(/Encoded$/u, ""))
  const known = codes.flatMap((code) => (Object.hasOwn(catalogue, code) ? [catalogue[code as ProblemCode].status] : []))
  return [...new Set(known)].toSorted((a, b) => a - b).join(", ")
}

/** The schemas of what any request can be refused for, whatever it is about, and of what any that is about a ledger can. */
export const sharedProblems = ["UsualProblem", "LedgerProblem"] as const

/** What refuses requests, of all operations: for each one response with its problems, of which those that are shared have a name. */
export const refusals = (operations: ReadonlyArray<{ readonly responses?: Responses }>) => {
  const all = operations.map(({ responses = {} }) => Object.entries(responses).filter(([, one]) => isProblem(one)))
  const problems = problemsIn(all.flatMap((some) => some.map(([, one]) => one)))
  const failing = new Set(
    all.flatMap((some) =>
      problemsIn(some.flatMap(([status, one]) => (status.startsWith("5") ? [one] : []))).map(nameOf)
    )
  )
  const sets = all.map((some) => new Set([...problemsIn(some.map(([, one]) => one)).map(nameOf), ...failing]))
  const inAll = (some: ReadonlyArray<ReadonlySet<string>>) =>
    problems.filter((schema) => some.every((set) => set.has(nameOf(schema))))
  const usual = inAll(sets)
  const ofLedgers = inAll(sets.filter((set) => set.has("version-conflictEncoded"))).filter(
    (one) => !usual.includes(one)
  )
  const shared = [usual, ofLedgers]
  return {
    schemas: Object.fromEntries(sharedProblems.map((name, n) => [name, { anyOf: shared[n]! }])),
    refusedOf: (responses: Responses): Response => {
      const own = new Set([...problemsIn(Object.values(responses).filter(isProblem)).map(nameOf), ...failing])
      const told = problems.filter((schema) => own.has(nameOf(schema)))
      const named = shared.flatMap((some, n) => (some.every((one) => told.includes(one)) ? [n] : []))
      const rest = told.filter((one) => !named.some((n) => shared[n]!.includes(one)))
      const anyOf = [...named.map((n) => ({ $ref: `#/components/schemas/${sharedProblems[n]}` })), ...rest]
      return {
        description: `The request is refused, or the service failed: ${statusesOf(told)}`,
        content: { [type]: { schema: anyOf.length === 1 ? anyOf[0]! : { anyOf } } }
      }
    }
  }
}
