import type { DeclaredFact, Vocabulary } from "./Vocabulary.ts"
import type { DeclaredValue, Declaring } from "../portfolio/DeclaredValues.ts"
import { activityFacts, type Choice, type FactRow, type Facts } from "../portfolio/facts.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import type { Schedule } from "../time/Schedule.ts"
import type { Fact, FactId } from "./Fact.ts"
import { isFact } from "./isFact.ts"
import { choiceNames } from "./valueNames.ts"
import { valueWords as words } from "./valueWords.ts"

type Terms = ReadonlyArray<{ readonly id: string; readonly name: Localized }>

const termNames = (ids: ReadonlyArray<string>, terms: Terms): Localized =>
  ids.length === 0 ? words.none : list(ids.map((id) => terms.find((term) => term.id === id)?.name ?? same(id)))

const showSchedule = ({ approximate, openEnd, sessions }: Schedule): Localized => {
  const days = sessions
    .map(({ end, start }) => (end === undefined ? start : `${start} – ${end}`))
    .join("; ")
    .replaceAll("T", " ")
  if (openEnd) return fill(words.from, { days })
  return approximate ? fill(words.about, { days }) : same(days)
}

type Shown = (value: never, fact: Fact, terms: Terms) => Localized

/** How the values of each type of fact are shown. */
const shown: { readonly [T in (typeof activityFacts)[Fact]["type"]]: Shown } = {
  choice: (value: string, fact) => (choiceNames[fact as Choice] as Readonly<Record<string, Localized>>)[value]!,
  count: (value: number) => same(value),
  schedule: showSchedule,
  term: (value: string, _fact, terms) => termNames([value], terms),
  terms: (value: ReadonlyArray<string>, _fact, terms) => termNames(value, terms),
  text: (value: string) => same(value),
  units: (value: ReadonlyArray<string>) => termNames(value, []),
  "yes-no": (value: boolean) => (value ? words.yes : words.no)
}

const showDeclared = (value: DeclaredValue, fact: DeclaredFact | undefined): Localized => {
  if (typeof value === "boolean") return value ? words.yes : words.no
  const { unit, values = [] } = fact ?? {}
  const name = values.find(({ id }) => id === value)?.name
  if (name !== undefined) return name
  return unit === undefined ? same(value) : fill(words.amount, { value, unit })
}

/** The value of a fact as people read it; `undefined` if it is not known. */
export const showFact = (fact: FactId, activity: Facts & Declaring, vocabulary: Vocabulary): Localized | undefined => {
  if (!isFact(fact)) {
    const declared = activity.facts?.[fact]
    return declared === undefined
      ? undefined
      : showDeclared(
          declared,
          vocabulary.facts?.find(({ id }) => id === fact)
        )
  }
  const value = activity[fact]
  const row: FactRow = activityFacts[fact]
  const show = shown[activityFacts[fact].type]
  return value === undefined ? undefined : show(value as never, fact, row.vocabulary ? vocabulary[row.vocabulary] : [])
}
