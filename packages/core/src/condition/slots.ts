import { fill, list, type Localized, same, type Slot } from "../text/Localized.ts"
import type { Choice } from "../portfolio/facts.ts"
import type { Window } from "../time/Window.ts"
import { nameOfFact } from "./factName.ts"
import { factsOfQuestion } from "./factsOf.ts"
import { fieldsIn, flagsIn } from "./fieldsIn.ts"
import { nounsOf } from "./nouns.ts"
import type { Question, Said } from "./Question.ts"
import type { Domain } from "./QuestionFields.ts"
import { type Scope, windowOf } from "./Scope.ts"
import { choiceNames, dayNames } from "./valueNames.ts"
import { valueWords as words } from "./valueWords.ts"

/** The key of the text for a question: its tag and, if one is set, its flag. */
export const keyOf = (question: Question): Said => [question._tag, ...flagsIn(question)].join(" ") as Said

/** The windows that a question names. */
export const windowsIn = (question: Question, scope: Scope): ReadonlyArray<Window> =>
  fieldsIn(question).flatMap(({ domain, values }) =>
    domain === "windows" ? values.map((id) => windowOf(scope, id)) : []
  )

/** How several values of which one is enough are put into a text. */
export interface Wording {
  readonly choice: (names: Readonly<Record<string, Localized>>, values: ReadonlyArray<string>) => Localized
  readonly texts: (values: ReadonlyArray<string>) => Slot
}

const isChoice = (domain: Domain): domain is Choice => Object.hasOwn(choiceNames, domain)

/** `unit`: in what a number of the fact is told that the question is about. */
const slotOf = (
  domain: Domain,
  values: ReadonlyArray<string>,
  wording: Wording,
  { notice }: Scope,
  unit: Localized | undefined
): Slot => {
  if (isChoice(domain)) return wording.choice(choiceNames[domain], values)
  switch (domain) {
    case "windows":
    case "number":
    case "percent":
    case "date":
      return values.join()
    case "amount":
      return unit === undefined ? values.join() : fill(words.amount, { value: values.join(), unit })
    case "facts":
    case "fact":
    case "count":
      return nameOfFact(values[0]!, notice.vocabulary)
    case "weekday":
      return wording.choice(dayNames, values)
    case "text":
      return wording.texts(values)
    case "value": {
      const all = (notice.vocabulary.facts ?? []).flatMap((fact) => fact.values ?? [])
      return list(values.map((value) => all.find(({ id }) => id === value)?.name ?? same(value)))
    }
    default: {
      const terms = (notice.vocabulary[domain] ?? []).filter(({ id }) => values.includes(id))
      return list(terms.map(({ name }) => name))
    }
  }
}

/**
 * What is put into the text of a question: what each of its fields holds, in words; of a window, its first and last
 * day; the words of the notice for activities; and as `fact` the first fact that it rests on, unless a field is called so.
 */
export const slotsOf = (question: Question, scope: Scope, wording: Wording): Readonly<Record<string, Slot>> => {
  const [fact] = factsOfQuestion(question)
  const [window] = windowsIn(question, scope)
  const { unit } = scope.notice.vocabulary.facts?.find(({ id }) => id === fact) ?? {}
  const own = fieldsIn(question).map(({ domain, name, values }) => [name, slotOf(domain, values, wording, scope, unit)])
  return {
    ...nounsOf(scope.notice.vocabulary),
    ...(fact && { fact: nameOfFact(fact, scope.notice.vocabulary) }),
    ...(window && { start: window.start, end: window.end }),
    ...Object.fromEntries(own)
  }
}
