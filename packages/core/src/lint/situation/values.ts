import type { Question } from "../../condition/Condition.ts"
import type { Fact } from "../../condition/Fact.ts"
import type { Scope } from "../../condition/Scope.ts"
import { type Activity, Mode, PlatformState } from "../../portfolio/Activity.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import { names } from "./names.ts"
import { numbers } from "./numbers.ts"
import { subsets } from "./subsets.ts"
import { times } from "./times.ts"

/** A value of a fact, and the day on which it is asked about if that matters. */
export interface Value {
  readonly facts: Partial<Activity>
  readonly today?: PlainDate
}

/** Values of a fact; `undefined` where they are too many. */
export type Values = ReadonlyArray<Value> | undefined

const unnamed = "×××"

const known = (fact: Fact, asked: ReadonlyArray<Question>, scope: Scope, most: number): Values => {
  switch (fact) {
    case "name":
      return names(asked, scope, most)?.map((name) => ({ facts: { name } }))
    case "topics": {
      const topics = asked.flatMap((question) => (question._tag === "HasTopic" ? [question.topic] : []))
      return subsets(topics, most)?.map((topics) => ({ facts: { topics } }))
    }
    case "settings": {
      const settings = asked.flatMap((question) => (question._tag === "SettingIn" ? question.settings : []))
      return subsets(settings, most)?.map((settings) => ({ facts: { settings } }))
    }
    case "annexes": {
      const annexes = asked.flatMap((question) => (question._tag === "ListedIn" ? [question.annex] : []))
      return subsets(annexes, most)?.map((annexes) => ({ facts: { annexes } }))
    }
    case "programme": {
      const asks = asked.flatMap((question) => (question._tag === "ProgrammeIn" ? question.programmes : []))
      return [...new Set([...asks, "another-one"])].map((programme) => ({ facts: { programme } }))
    }
    case "mode":
      return Mode.literals.map((mode) => ({ facts: { mode } }))
    case "platform":
      return PlatformState.literals.map((platform) => ({ facts: { platform } }))
    case "time":
      return times(asked, scope, most)
    case "summary":
      return [true, false].map((summary) => ({ facts: { summary } }))
    case "images":
    case "videos":
    case "newsLinks":
    case "participants":
    case "staff":
    case "volunteers":
    case "grant":
    case "cost":
      return numbers(fact, asked)?.map((number) => ({ facts: { [fact]: number } }))
    case "coHosts":
      return [{ facts: { coHosts: [] } }]
    case "place":
    case "contactName":
    case "contactPhone":
    case "address":
      return [{ facts: { [fact]: unnamed } }]
  }
}

/** One value of the fact for every way in which the questions can answer to it; `undefined` if there are more than `most`. */
export const valuesOf = (fact: Fact, asked: ReadonlyArray<Question>, scope: Scope, most: number): Values => {
  const values = known(fact, asked, scope, most)
  const mayBeAbsent = asked.some((question) => question._tag === "Reported" && question.fact === fact)
  return mayBeAbsent && fact !== "name" ? values && [...values, { facts: {} }] : values
}
