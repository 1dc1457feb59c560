import type { Question } from "../../condition/Condition.ts"
import type { Fact } from "../../condition/Fact.ts"
import { testOf } from "../../condition/Question.ts"
import { declared, type Scope, windowOf } from "../../condition/Scope.ts"
import { byTest, type ByTest, type DeclaringTerms } from "../../condition/Test.ts"
import type { DayKind } from "../../time/dayKinds.ts"
import type { PlainDate } from "../../time/PlainDate.ts"

/** By what a question tells two situations apart; both sides of each are gone through. */
export type Distinction =
  /** Whether the name contains the word. */
  | { readonly by: "word"; readonly word: string }
  /** Whether the fact is, or lists, the value. */
  | { readonly by: "value"; readonly fact: Fact; readonly value: string }
  /** Whether the number is at least `from`. */
  | { readonly by: "step"; readonly fact: Fact; readonly from: number }
  /** Whether the number is at most `percent` % of another one. */
  | { readonly by: "share"; readonly fact: Fact; readonly of: Fact; readonly percent: number }
  /** Which days of the time lie between two days. */
  | { readonly by: "days"; readonly start: PlainDate; readonly end: PlainDate }
  /** Which days of the time are of one of the kinds. */
  | { readonly by: "kinds"; readonly kinds: ReadonlyArray<DayKind> }
  /** Whether the last day has come on the day on which it is asked. */
  | { readonly by: "today" }
  /** Whether the fact is known. */
  | { readonly by: "known"; readonly fact: Fact }

interface Holding {
  readonly fact: Fact
  readonly values: ReadonlyArray<string>
  readonly declared?: DeclaringTerms
}

const holding = (test: Holding, { notice }: Scope): ReadonlyArray<Distinction> => {
  const { declared: list, fact, values } = test
  const words = list === undefined ? [] : values.flatMap((id) => declared(notice.vocabulary[list], id).declaredBy ?? [])
  return [
    ...values.map((value): Distinction => ({ by: "value", fact, value })),
    ...words.map((word): Distinction => ({ by: "word", word }))
  ]
}

const distinctions: ByTest<[scope: Scope], ReadonlyArray<Distinction>> = {
  anything: () => [],
  days: ({ window }, scope) => {
    const { end, start } = windowOf(scope, window)
    return [{ by: "days", start, end }]
  },
  kinds: ({ days }) => [{ by: "kinds", kinds: days }],
  over: () => [{ by: "today" }],
  name: ({ words }) => words.map((word) => ({ by: "word", word })),
  lists: holding,
  is: holding,
  known: ({ fact }) => [{ by: "known", fact }],
  number: ({ fact, least, most }) => [
    ...(least === undefined ? [] : [{ by: "step", fact, from: least } as const]),
    ...(most === undefined ? [] : [{ by: "step", fact, from: most + 1 } as const])
  ],
  // `declared.ts` has the values of these.
  declared: () => [],
  share: ({ fact, of, percent }) => [{ by: "share", fact, of, percent }]
}

/** By what questions tell situations apart. */
export const distinctionsOf = (asked: ReadonlyArray<Question>, scope: Scope): ReadonlyArray<Distinction> =>
  asked.flatMap((question) => byTest(distinctions, testOf(question), scope))

/** Those of a kind. */
export const those = <By extends Distinction["by"]>(
  distinctions: ReadonlyArray<Distinction>,
  by: By
): ReadonlyArray<Extract<Distinction, { readonly by: By }>> =>
  distinctions.filter((one): one is Extract<Distinction, { readonly by: By }> => one.by === by)
