import type { DeclaredValue, Declaring } from "../portfolio/DeclaredValues.ts"
import type { TermId } from "../portfolio/ids.ts"
import { isDay } from "./Check.ts"
import type { DeclaredFact, Vocabulary } from "./Vocabulary.ts"

/** Whether a value is of a fact's type and, of a choice, one of its values. */
export const fits = ({ type, values }: Pick<DeclaredFact, "type" | "values">, value: DeclaredValue): boolean => {
  switch (type) {
    case "number":
      return typeof value === "number"
    case "yes-no":
      return typeof value === "boolean"
    case "date":
      return isDay(value)
    case "choice":
      return values?.some(({ id }) => id === value) === true
    case "text":
      return typeof value === "string"
  }
}

/** Whether a record has a value of a declared fact that can be used; what cannot is not known. */
export const fitsFact = (id: TermId, { facts }: Declaring, vocabulary: Pick<Vocabulary, "facts">): boolean => {
  const value = facts?.[id]
  const fact = vocabulary.facts?.find((one) => one.id === id)
  return value !== undefined && (fact === undefined || fits(fact, value))
}
