import type { Fact } from "../condition/Fact.ts"
import { factsOf } from "../condition/factsOf.ts"
import { answer } from "../condition/holds.ts"
import { programmeOf, type Scope, topicOf, windowOf } from "../condition/Scope.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Asked } from "./asked.ts"
import { withoutWords, withWord } from "./rename.ts"
import { timeTargets } from "./timeTargets.ts"

type Value = NonNullable<Activity[Fact]>

/** A value that a fact of an activity could have. */
interface Answer {
  readonly fact: Fact
  readonly value: Value
}

/** An answer, and whether any value will do because all that is asked is that there be one. */
export interface Target extends Answer {
  readonly anyWillDo: boolean
}

/** Where any text will do, this shows that one is wanted. */
export const toBeFilled = "待填"

const modes = ["on-site", "online", "hybrid"] as const
const states = ["published", "filed", "under-review", "not-filed", "rejected"] as const

const added = (list: ReadonlyArray<string> | undefined, term: string) => [...new Set([...(list ?? []), term])]
const removed = (list: ReadonlyArray<string> | undefined, terms: ReadonlyArray<string>) =>
  (list ?? []).filter((term) => !terms.includes(term))

const one = (fact: Fact, value: Value | undefined): ReadonlyArray<Answer> =>
  value === undefined ? [] : [{ fact, value }]

const number = (fact: Fact, value: number): ReadonlyArray<Answer> => (value < 0 ? [] : [{ fact, value }])

const anyValue = (fact: Fact, { notice }: Scope): Value | undefined => {
  const values: Readonly<Record<Fact, Activity[Fact] | undefined>> = {
    name: toBeFilled,
    coHosts: [],
    programme: notice.vocabulary.programmes[0]?.id,
    topics: [],
    settings: [],
    mode: "on-site",
    time: { sessions: [{ start: notice.windows[0].start }] },
    place: toBeFilled,
    contactName: toBeFilled,
    contactPhone: toBeFilled,
    address: toBeFilled,
    platform: "published",
    images: 0,
    videos: 0,
    newsLinks: 0,
    summary: true,
    participants: 0,
    staff: 0,
    volunteers: 0,
    grant: 0,
    cost: 0,
    annexes: []
  }
  return values[fact]
}

/** The values that would answer one question as wanted, each by itself. */
const answersTo = (
  { question, wanted }: Asked,
  activity: Activity,
  scope: Scope,
  fresh: boolean
): ReadonlyArray<Answer> => {
  switch (question._tag) {
    case "Always":
      return []
    case "InWindow":
    case "LastDayReached": {
      const asked =
        question._tag === "LastDayReached"
          ? ({ about: "last-day", wanted } as const)
          : ({
              about: "days",
              days: windowOf(scope, question.window),
              wholly: question.wholly === true,
              wanted
            } as const)
      return timeTargets(asked, activity.time, scope, fresh).map((value) => ({ fact: "time", value }))
    }
    case "HasTopic": {
      const { declaredBy = [] } = topicOf(scope, question.topic)
      const [word] = declaredBy
      return wanted
        ? [
            { fact: "topics", value: added(activity.topics, question.topic) },
            ...one("name", word && withWord(activity.name, word))
          ]
        : [
            { fact: "topics", value: removed(activity.topics, [question.topic]) },
            ...one("name", withoutWords(activity.name, declaredBy))
          ]
    }
    case "SettingIn":
      return wanted
        ? question.settings.map((setting) => ({ fact: "settings", value: added(activity.settings, setting) }))
        : [{ fact: "settings", value: removed(activity.settings, question.settings) }]
    case "NameContains":
      return one(
        "name",
        wanted ? withWord(activity.name, question.words[0]) : withoutWords(activity.name, question.words)
      )
    case "PlatformIn":
      return one(
        "platform",
        states.find((state) => question.states.includes(state) === wanted)
      )
    case "ModeIn":
      return modes.filter((mode) => question.modes.includes(mode) === wanted).map((value) => ({ fact: "mode", value }))
    case "ProgrammeIn": {
      if (wanted) return question.programmes.map((value) => ({ fact: "programme", value }))
      const other = scope.notice.vocabulary.programmes.find(({ id }) => !question.programmes.includes(id))
      const words = question.programmes.flatMap((id) => programmeOf(scope, id).declaredBy ?? [])
      return [...one("programme", other?.id), ...one("name", withoutWords(activity.name, words))]
    }
    case "ListedIn":
      return [
        {
          fact: "annexes",
          value: wanted ? added(activity.annexes, question.annex) : removed(activity.annexes, [question.annex])
        }
      ]
    case "Reported":
      return wanted ? one(question.fact, anyValue(question.fact, scope)) : []
    case "AtLeast":
      return number(question.fact, wanted ? question.number : question.number - 1)
    case "AtMost":
      return number(question.fact, wanted ? question.number : question.number + 1)
    case "ShareAtMost": {
      const { fact, of, percent } = question
      const most = Math.floor(((activity[of] ?? 0) * percent) / 100)
      const part = activity[fact] ?? 0
      const least = percent === 0 ? undefined : Math.ceil((part * 100) / percent)
      return [
        ...number(fact, wanted ? most : most + 1),
        ...(least === undefined ? [] : number(of, wanted ? least : Math.max(0, least - 1)))
      ]
    }
  }
}

/** The fact with all of its questions answered as wanted, one after the other. */
const together = (
  fact: Fact,
  asked: ReadonlyArray<Asked>,
  activity: Activity,
  scope: Scope,
  fresh: boolean
): ReadonlyArray<Answer> => {
  const reach = (reached: Activity, each: Asked): Activity => {
    if (answer(each.question, reached, scope) === each.wanted) return reached
    const found = answersTo(each, reached, scope, fresh).find((candidate) => candidate.fact === fact)
    return found === undefined ? reached : { ...reached, [fact]: found.value }
  }
  return one(fact, asked.reduce(reach, activity)[fact])
}

/**
 * The values that facts of an activity could be given so that the questions come out as wanted: for each question
 * the values that answer it alone, and for each fact the one that answers all that is asked of it.
 */
export const targetsOf = (
  asked: ReadonlyArray<Asked>,
  activity: Activity,
  scope: Scope,
  fresh = false
): ReadonlyArray<Target> => {
  const open = asked.filter(({ question, wanted }) => answer(question, activity, scope) !== wanted)
  const alone = open.flatMap((each) => answersTo(each, activity, scope, fresh))
  const facts = [...new Set(alone.map(({ fact }) => fact))]
  const anyWillDo = (fact: Fact): boolean =>
    open.every(({ question }) => question._tag === "Reported" || !factsOf(question).includes(fact)) &&
    fact !== "summary"
  const distinct = new Map(
    [...alone, ...facts.flatMap((fact) => together(fact, asked, activity, scope, fresh))].map((found) => [
      `${found.fact} ${JSON.stringify(found.value)}`,
      { ...found, anyWillDo: anyWillDo(found.fact) }
    ])
  )
  return [...distinct.values()].filter(({ fact, value }) => JSON.stringify(value) !== JSON.stringify(activity[fact]))
}
