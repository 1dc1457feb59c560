import type { Notice } from "../notice/Notice.ts"
import type { Asked } from "../condition/Asked.ts"
import type { Fact } from "../condition/Fact.ts"
import { factsOf } from "../condition/factsOf.ts"
import { answer } from "../condition/holds.ts"
import { testOf } from "../condition/Question.ts"
import { declared, type Scope, windowOf } from "../condition/Scope.ts"
import { byTest, type ByTest, type DeclaringTerms, type WordFact } from "../condition/Test.ts"
import { activityFacts, type CountFact, type FactRow } from "../portfolio/facts.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { isHonest } from "./isHonest.ts"
import { withoutWords, withWord } from "./rename.ts"
import { type TimeAsked, timeTargets } from "./timeTargets.ts"

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

/** The states of the platform in the order in which they are aimed at; of other facts every value is proposed that fits. */
const aimedAt: Partial<Record<Fact, ReadonlyArray<string>>> = {
  platform: ["published", "filed", "under-review", "not-filed", "rejected"]
}

const one = (fact: Fact, value: Value | undefined): ReadonlyArray<Answer> =>
  value === undefined ? [] : [{ fact, value }]

const number = (fact: CountFact, value: number): ReadonlyArray<Answer> => (value < 0 ? [] : [{ fact, value }])

/** A value for each type of fact, where any will do. */
const anyOf: {
  readonly [T in (typeof activityFacts)[Fact]["type"]]: (
    row: FactRow,
    fact: Fact,
    scope: Scope<Notice>
  ) => Value | undefined
} = {
  choice: ({ values = [] }, fact) => (aimedAt[fact] ?? values)[0],
  count: () => 0,
  schedule: (_row, _fact, { notice }) => ({ sessions: [{ start: notice.windows[0].start }] }),
  term: ({ vocabulary: list }, _fact, { notice }) => (list === undefined ? undefined : notice.vocabulary[list][0]?.id),
  terms: () => [],
  text: () => toBeFilled,
  units: () => [],
  "yes-no": () => true
}

interface Given {
  readonly wanted: boolean
  readonly activity: Activity
  readonly scope: Scope<Notice>
  readonly fresh: boolean
}

const times = (asked: TimeAsked, { activity, fresh, scope }: Given): ReadonlyArray<Answer> =>
  timeTargets(asked, activity.time, scope, fresh).map((value) => ({ fact: "time", value }))

const named = (words: ReadonlyArray<string>, { activity, wanted }: Given): ReadonlyArray<Answer> => {
  const [word] = words
  return one("name", wanted ? word && withWord(activity.name, word) : withoutWords(activity.name, words))
}

/** The words that declare one of the terms. */
const wordsOf = (list: DeclaringTerms, ids: ReadonlyArray<string>, { notice }: Scope<Notice>): ReadonlyArray<string> =>
  ids.flatMap((id) => declared(notice.vocabulary[list], id).declaredBy ?? [])

/** The values of a fact that are among these or, if that is wanted, are not. */
const fitting = (fact: WordFact, values: ReadonlyArray<string>, { scope, wanted }: Given): ReadonlyArray<string> => {
  const row: FactRow = activityFacts[fact]
  const fits = (value: string) => values.includes(value) === wanted
  if (row.vocabulary !== undefined) {
    const terms = scope.notice.vocabulary[row.vocabulary].map(({ id }) => id)
    return wanted ? values : terms.filter(fits).slice(0, 1)
  }
  return aimedAt[fact]?.filter(fits).slice(0, 1) ?? (row.values ?? []).filter(fits)
}

/** The values that would make a test come out as wanted, each by itself. */
const answers: ByTest<[given: Given], ReadonlyArray<Answer>> = {
  anything: () => [],
  days: ({ wholly = false, window }, given) =>
    times({ about: "days", days: windowOf(given.scope, window), wholly, wanted: given.wanted }, given),
  kinds: ({ days, wholly = false }, given) =>
    times({ about: "kinds", kinds: days, wholly, wanted: given.wanted }, given),
  over: (_test, given) => times({ about: "last-day", wanted: given.wanted }, given),
  name: ({ words }, given) => named(words, given),
  lists: ({ declared: list, fact, values }, given) => {
    const { activity, scope, wanted } = given
    const present = activity[fact] ?? []
    const lists = wanted
      ? values.map((value) => [...new Set([...present, value])])
      : [present.filter((term) => !values.includes(term))]
    return [
      ...lists.map((value): Answer => ({ fact, value })),
      ...(list === undefined ? [] : named(wordsOf(list, values, scope), given))
    ]
  },
  is: ({ declared: list, fact, values }, given) => [
    ...fitting(fact, values, given).map((value) => ({ fact, value: value as Value })),
    ...(list === undefined || given.wanted ? [] : named(wordsOf(list, values, given.scope), given))
  ],
  known: ({ fact }, { scope, wanted }) =>
    wanted ? one(fact, anyOf[activityFacts[fact].type](activityFacts[fact], fact, scope)) : [],
  number: ({ fact, least, most }, { wanted }) =>
    [
      ...(least === undefined ? [] : [wanted ? least : least - 1]),
      ...(most === undefined ? [] : [wanted ? most : most + 1])
    ].flatMap((value) => number(fact, value)),
  // A figure that is known is not to be made another, and one that is not known is asked for as missing.
  declared: () => [],
  share: ({ fact, of, percent }, { activity, wanted }) => {
    const most = Math.floor(((activity[of] ?? 0) * percent) / 100)
    const part = activity[fact] ?? 0
    const least = percent === 0 ? undefined : Math.ceil((part * 100) / percent)
    // Neither number is made larger for the sake of a share.
    return [
      ...(wanted || activity[fact] === undefined ? number(fact, wanted ? most : most + 1) : []),
      ...(least === undefined || (wanted && activity[of] !== undefined)
        ? []
        : number(of, wanted ? least : Math.max(0, least - 1)))
    ]
  }
}

/** The values that would answer one question as wanted, each by itself. */
const answersTo = ({ question, wanted }: Asked, given: Omit<Given, "wanted">): ReadonlyArray<Answer> =>
  byTest(answers, testOf(question), { ...given, wanted })

/** The fact with all of its questions answered as wanted, one after the other. */
const together = (
  fact: Fact,
  asked: ReadonlyArray<Asked>,
  activity: Activity,
  scope: Scope<Notice>,
  fresh: boolean
): ReadonlyArray<Answer> => {
  const reach = (reached: Activity, each: Asked): Activity => {
    if (answer(each.question, reached, scope) === each.wanted) return reached
    const found = answersTo(each, { activity: reached, scope, fresh }).find((candidate) => candidate.fact === fact)
    return found === undefined ? reached : { ...reached, [fact]: found.value }
  }
  return one(fact, asked.reduce(reach, activity)[fact])
}

/**
 * The values that facts of an activity could be given so that the questions come out as wanted: for each question
 * the values that answer it alone, and for each fact the one that answers all that is asked of it. None is proposed
 * that is not honest.
 */
export const targetsOf = (
  asked: ReadonlyArray<Asked>,
  activity: Activity,
  scope: Scope<Notice>,
  fresh = false
): ReadonlyArray<Target> => {
  const open = asked.filter(({ question, wanted }) => answer(question, activity, scope) !== wanted)
  const alone = open.flatMap((each) => answersTo(each, { activity, scope, fresh }))
  const facts = [...new Set(alone.map(({ fact }) => fact))]
  const anyWillDo = (fact: Fact): boolean =>
    open.every(({ question }) => testOf(question).kind === "known" || !factsOf(question).includes(fact)) &&
    activityFacts[fact].type !== "yes-no"
  const distinct = new Map(
    [...alone, ...facts.flatMap((fact) => together(fact, asked, activity, scope, fresh))].map((found) => [
      `${found.fact} ${JSON.stringify(found.value)}`,
      { ...found, anyWillDo: anyWillDo(found.fact) }
    ])
  )
  return [...distinct.values()].filter(
    (target) =>
      JSON.stringify(target.value) !== JSON.stringify(activity[target.fact]) && isHonest(target, activity, scope)
  )
}
