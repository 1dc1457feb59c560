import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"

/** Divisible by every small number, so that no value of a short list is favoured. */
const index = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5039 })))

/** One of the values, each as likely as the others; it shrinks to the first. */
export const oneOf = <const A>(values: readonly [A, ...ReadonlyArray<A>]): Arbitrary.Arbitrary<A> =>
  Arbitrary.map(index, (n) => values[n % values.length]!)

/** One of the arbitraries, each as likely as the others. */
export const anyOf = <A>(
  arbitraries: readonly [Arbitrary.Arbitrary<A>, ...ReadonlyArray<Arbitrary.Arbitrary<A>>]
): Arbitrary.Arbitrary<A> => Arbitrary.flatMap(oneOf(arbitraries), (chosen) => chosen)

/** A value, or `undefined` for a fact that is not known. */
export const maybe = <A>(arbitrary: Arbitrary.Arbitrary<A>): Arbitrary.Arbitrary<A | undefined> =>
  anyOf<A | undefined>([arbitrary, arbitrary, Arbitrary.Constant(undefined)])

/** Some of the values, none twice. */
export const subset = <const A>(values: readonly [A, ...ReadonlyArray<A>]): Arbitrary.Arbitrary<ReadonlyArray<A>> =>
  Arbitrary.map(Arbitrary.array(oneOf(values), { maxLength: 3 }), (list) => [...new Set(list)])

/** At least one of the values, none twice. */
export const someOf = <const A>(
  values: readonly [A, ...ReadonlyArray<A>]
): Arbitrary.Arbitrary<readonly [A, ...Array<A>]> =>
  Arbitrary.map(
    Arbitrary.all({ first: oneOf(values), rest: subset(values) }),
    ({ first, rest }): readonly [A, ...Array<A>] => [first, ...rest.filter((value) => value !== first)]
  )

/** What `Record` is once the facts that are not known are left out. */
export type Known<Record> = { readonly [Key in keyof Record]: Exclude<Record[Key], undefined> }

/** A record without the facts that are not known. */
export const present = <A extends object>(record: A): Known<A> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Known<A>

/** The ids of terms; `none`, which nothing declares, where there are no terms. */
export const ids = (terms: ReadonlyArray<{ readonly id: string }>): readonly [string, ...ReadonlyArray<string>] => {
  const [first = "none", ...rest] = terms.map(({ id }) => id)
  return [first, ...rest]
}

/** The values, each once. */
export const distinct = <A>(first: A, rest: Iterable<A>): readonly [A, ...ReadonlyArray<A>] => {
  const [head, ...tail] = new Set([first, ...rest])
  return [head!, ...tail]
}
