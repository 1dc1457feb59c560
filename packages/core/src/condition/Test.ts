import type { activityFacts, CountFact, Fact, With } from "../portfolio/facts.ts"
import type { Check } from "./Check.ts"
import type { DayKind } from "../time/dayKinds.ts"
import type { TermId } from "../portfolio/ids.ts"

type Some<A> = readonly [A, ...ReadonlyArray<A>]

/** The facts that are lists of terms, and those that are one term or one value of a choice. */
export type ListFact = Fact & With<typeof activityFacts, { readonly type: "terms" }>
export type WordFact = Fact & With<typeof activityFacts, { readonly type: "term" | "choice" }>

/** A list of terms whose words declare them in an activity's name. */
export type DeclaringTerms = "topics" | "programmes"

/**
 * What can be tested of an activity. Every question makes one of these, so that whoever answers, changes, goes through
 * or translates questions has a case for each test, and none for questions.
 *
 * - `anything`: it holds for every activity.
 * - `days`: at least one day of the activity, or with `wholly` every day, lies in the window.
 * - `kinds`: at least one day of the activity, or with `wholly` every day, is of one of the kinds.
 * - `over`: its last day has come.
 * - `name`: the name contains at least one of the words.
 * - `lists`: the list has at least one of the values, or the name has a word that declares one of them.
 * - `is`: the fact is one of the values, or the name has a word that declares one of them.
 * - `known`: the fact is known, and not a no.
 * - `number`: the number is at least `least` and at most `most`.
 * - `declared`: a fact that the notice declares is as the check asks.
 * - `share`: the number is at most `percent` % of another one.
 */
export type Test =
  | { readonly kind: "anything" }
  | { readonly kind: "days"; readonly window: TermId; readonly wholly?: true }
  | { readonly kind: "kinds"; readonly days: Some<DayKind>; readonly wholly?: true }
  | { readonly kind: "over" }
  | { readonly kind: "name"; readonly words: Some<string> }
  | {
      readonly kind: "lists"
      readonly fact: ListFact
      readonly values: Some<TermId>
      readonly declared?: DeclaringTerms
    }
  | { readonly kind: "is"; readonly fact: WordFact; readonly values: Some<string>; readonly declared?: DeclaringTerms }
  | { readonly kind: "known"; readonly fact: Fact }
  | { readonly kind: "number"; readonly fact: CountFact; readonly least?: number; readonly most?: number }
  | { readonly kind: "declared"; readonly fact: TermId; readonly check: Check }
  | { readonly kind: "share"; readonly fact: CountFact; readonly of: CountFact; readonly percent: number }

/** A function for each kind of test. The compiler asks for one that is added, wherever there is such a table. */
export type ByTest<Rest extends ReadonlyArray<unknown>, Result> = {
  readonly [K in Test["kind"]]: (test: Extract<Test, { readonly kind: K }>, ...rest: Rest) => Result
}

/**
 * Calls what the table has for the kind of the test.
 *
 * @example
 * ```ts
 * import { byTest, type ByTest, testOf } from "@kepu/core/tables"
 *
 * const kinds = Object.fromEntries(
 *   ["anything", "days", "kinds", "over", "name", "lists", "is", "known", "number", "declared", "share"].map((kind) => [
 *     kind,
 *     () => kind
 *   ])
 * ) as unknown as ByTest<[], string>
 * console.log(byTest(kinds, testOf({ _tag: "Always" }))) // anything
 * ```
 */
export const byTest = <Rest extends ReadonlyArray<unknown>, Result>(
  table: ByTest<Rest, Result>,
  test: Test,
  ...rest: Rest
): Result => (table[test.kind] as (test: Test, ...rest: Rest) => Result)(test, ...rest)
