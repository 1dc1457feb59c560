import { type Condition, CountFact, Fact, Mode, type Notice, PlatformState } from "@kepu/core"
import * as Arbitrary from "effect/Arbitrary"
import { anyOf, distinct, ids, oneOf, someOf } from "./values.ts"

/** What conditions are made from. */
export type Terms = Pick<Notice, "vocabulary" | "windows">

type Tag = Condition["_tag"]
type Joint = "All" | "Any" | "Not"
type Fields<T extends Tag> = Omit<Extract<Condition, { readonly _tag: T }>, "_tag">

/** A generator for each question; the compiler asks for one that is added. */
type Questions = { readonly [T in Exclude<Tag, Joint>]: Arbitrary.Arbitrary<Fields<T>> }

const nothing = Arbitrary.Constant({})
const few = oneOf([0, 1, 2])

const questions = ({ vocabulary, windows }: Terms): Questions => {
  const window = oneOf(ids(windows))
  const count = oneOf(CountFact.literals)
  return {
    Always: nothing,
    InWindow: anyOf<Fields<"InWindow">>([
      Arbitrary.all({ window }),
      Arbitrary.all({ window, wholly: Arbitrary.Constant(true as const) })
    ]),
    LastDayReached: nothing,
    HasTopic: Arbitrary.all({ topic: oneOf(ids(vocabulary.topics)) }),
    SettingIn: Arbitrary.all({ settings: someOf(ids(vocabulary.settings)) }),
    NameContains: Arbitrary.all({ words: someOf(["科普", "饮食", "安全"]) }),
    PlatformIn: Arbitrary.all({ states: someOf(PlatformState.literals) }),
    ModeIn: Arbitrary.all({ modes: someOf(Mode.literals) }),
    ProgrammeIn: Arbitrary.all({ programmes: someOf(ids(vocabulary.programmes)) }),
    ListedIn: Arbitrary.all({ annex: oneOf(ids(vocabulary.annexes)) }),
    Reported: Arbitrary.all({ fact: oneOf(Fact.literals) }),
    AtLeast: Arbitrary.all({ fact: count, number: few }),
    AtMost: Arbitrary.all({ fact: count, number: few }),
    ShareAtMost: Arbitrary.all({ fact: count, of: count, percent: oneOf([50, 100]) })
  }
}

/** The questions that the notice has terms for. */
const askable = ({ vocabulary }: Terms, tag: string): boolean => {
  switch (tag) {
    case "HasTopic":
      return vocabulary.topics.length > 0
    case "SettingIn":
      return vocabulary.settings.length > 0
    case "ProgrammeIn":
      return vocabulary.programmes.length > 0
    case "ListedIn":
      return vocabulary.annexes.length > 0
    default:
      return true
  }
}

const question = (terms: Terms): Arbitrary.Arbitrary<Condition> => {
  const [first, ...rest] = Object.entries(questions(terms))
    .filter(([tag]) => askable(terms, tag))
    .map(([_tag, fields]) =>
      Arbitrary.map(fields as Arbitrary.Arbitrary<object>, (asked) => ({ _tag, ...asked }) as Condition)
    )
  return anyOf([first!, ...rest])
}

/** Conditions over the notice's terms, nested at most `depth` deep. */
export const condition = (terms: Terms, depth = 2): Arbitrary.Arbitrary<Condition> => {
  const asked = question(terms)
  if (depth === 0) return asked
  const part = condition(terms, depth - 1)
  const parts = Arbitrary.map(
    Arbitrary.all({ first: part, rest: Arbitrary.array(part, { maxLength: 2 }) }),
    ({ first, rest }) => distinct(first, rest)
  )
  const joint: { readonly [T in Joint]: Arbitrary.Arbitrary<Condition> } = {
    All: Arbitrary.map(parts, ([first, ...rest]) => ({ _tag: "All", of: [first, ...rest] })),
    Any: Arbitrary.map(parts, ([first, ...rest]) => ({ _tag: "Any", of: [first, ...rest] })),
    Not: Arbitrary.map(part, (of) => ({ _tag: "Not", of }))
  }
  return anyOf([asked, asked, joint.All, joint.Any, joint.Not])
}
