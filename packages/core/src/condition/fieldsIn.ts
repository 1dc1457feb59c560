import type { Domain, Field } from "./QuestionFields.ts"
import type { Question } from "./Question.ts"
import { questionFields } from "./questions/table.ts"

/** A field of a question that holds values of a domain. */
export interface FieldIn {
  readonly name: string
  readonly domain: Domain
  readonly values: ReadonlyArray<string>
}

const entries = (question: Question) =>
  Object.entries<Field>(questionFields[question._tag]).map(
    ([name, field]) => [name, field, (question as unknown as Readonly<Record<string, unknown>>)[name]] as const
  )

/** The fields of a question with what they hold. */
export const fieldsIn = (question: Question): ReadonlyArray<FieldIn> =>
  entries(question).flatMap(([name, field, value]) =>
    field === true
      ? []
      : [{ name, domain: typeof field === "string" ? field : field[0], values: [value as string].flat() }]
  )

/** The names of the flags of a question that are set. */
export const flagsIn = (question: Question): ReadonlyArray<string> =>
  entries(question).flatMap(([name, , value]) => (value === true ? [name] : []))
