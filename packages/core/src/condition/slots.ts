import { list, localized, type Localized, same, type Slot } from "../text/Localized.ts"
import { catalogue } from "../text/catalogue.ts"
import type { Choice, Fact } from "../portfolio/facts.ts"
import type { Window } from "../time/Window.ts"
import { factName } from "./factName.ts"
import { factsOfQuestion } from "./factsOf.ts"
import { fieldsIn, flagsIn } from "./fieldsIn.ts"
import type { Question, Said } from "./Question.ts"
import type { Domain } from "./columns.ts"
import { type Scope, windowOf } from "./Scope.ts"
import { choiceNames } from "./valueNames.ts"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

export const joins = /* @__PURE__ */ catalogue({ "zh-CN": zh.joins, en: en.joins })

/** The key of the text for a question: its tag and, if one is set, its flag. */
export const keyOf = (question: Question): Said => [question._tag, ...flagsIn(question)].join(" ") as Said

/** The windows that a question names. */
export const windowsIn = (question: Question, scope: Scope): ReadonlyArray<Window> =>
  fieldsIn(question).flatMap(({ domain, values }) =>
    domain === "windows" ? values.map((id) => windowOf(scope, id)) : []
  )

const joined = (texts: ReadonlyArray<Localized>, between: Localized): Localized =>
  localized(texts.map((text) => text["zh-CN"]).join(between["zh-CN"]), texts.map((text) => text.en).join(between.en))

/** How what a question holds is put into what it asks, or into what is advised. */
export type Purpose = "saying" | "advising"

const choice = (fact: Choice, values: ReadonlyArray<string>, purpose: Purpose): Localized => {
  const names: Readonly<Record<string, Localized>> = choiceNames[fact]
  if (purpose === "saying")
    return joined(
      values.map((value) => names[value]!),
      joins.or
    )
  return names[values.includes("published") ? "published" : values[0]!]!
}

const isChoice = (domain: Domain): domain is Choice => Object.hasOwn(choiceNames, domain)

const slotOf = (domain: Domain, values: ReadonlyArray<string>, purpose: Purpose, { notice }: Scope): Slot => {
  if (isChoice(domain)) return choice(domain, values, purpose)
  switch (domain) {
    case "windows":
    case "number":
    case "percent":
      return values.join()
    case "fact":
    case "count":
      return factName[values[0] as Fact]
    case "text":
      return purpose === "saying" ? joined(values.map(same), joins.orWord) : values.join(joins.orWord["zh-CN"])
    default: {
      const terms = notice.vocabulary[domain].filter(({ id }) => values.includes(id))
      return list(terms.map(({ name }) => name))
    }
  }
}

/**
 * What is put into the text of a question: what each of its fields holds, in words; of a window, its first and last
 * day; and as `fact` the first fact that it rests on, unless a field is called so.
 */
export const slotsOf = (question: Question, scope: Scope, purpose: Purpose): Readonly<Record<string, Slot>> => {
  const [fact] = factsOfQuestion(question)
  const [window] = windowsIn(question, scope)
  return {
    ...(fact === undefined ? {} : { fact: factName[fact] }),
    ...(window === undefined ? {} : { start: window.start, end: window.end }),
    ...Object.fromEntries(
      fieldsIn(question).map(({ domain, name, values }) => [name, slotOf(domain, values, purpose, scope)])
    )
  }
}
