import type { Vocabulary } from "./Vocabulary.ts"
import type { Choice, ChoiceOf, CountFact, Fact } from "../portfolio/facts.ts"
import type { TermId } from "../portfolio/ids.ts"
import type { DayKind } from "../time/dayKinds.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Test } from "./Test.ts"

/** A list of the notice that declares names. */
export type DeclaringList = Exclude<keyof Required<Vocabulary>, "nouns"> | "windows"

/** What a field of a question may hold: a name that a list of the notice declares, a value of a choice, or one of these. */
type Domains = Readonly<Record<DeclaringList, TermId>> & { readonly [F in Choice]: ChoiceOf<F> } & {
  readonly text: string
  readonly fact: Fact
  readonly count: CountFact
  readonly number: number
  readonly percent: number
  readonly amount: number
  readonly date: PlainDate
  readonly value: string
  readonly weekday: DayKind
}

/**
 * The name of a set of values that a field of a question may hold: a list of the notice, a choice, a text, a number, a
 * date.
 */
export type Domain = keyof Domains

type DomainOf<Value> = {
  [D in Domain]: [Value] extends [Domains[D]] ? ([Domains[D]] extends [Value] ? D : never) : never
}[Domain]

/** What a field holds: one value of a domain, at least one value `[…]`, or, with `true`, whether something is so. */
export type Field = Domain | readonly [Domain] | true

/**
 * What the fields of a question hold, all but its tag. From them come its schema, the check that the names in it are
 * declared, what is put into its texts, and samples.
 */
export type QuestionFields<Q> = {
  readonly [K in Exclude<keyof Q, "_tag">]-?: Q[K] extends true | undefined
    ? true
    : Q[K] extends ReadonlyArray<infer Value>
      ? readonly [DomainOf<Value>]
      : DomainOf<Q[K]>
}

/**
 * The test that a question makes of an activity. From it come its answer, the facts that it rests on, the changes that
 * would answer it as wanted, the cases that it tells apart, and its SQL.
 *
 * Its texts stand under its tag in `words/`, a file a language.
 */
export type Asks<Q> = (question: Q) => Test
