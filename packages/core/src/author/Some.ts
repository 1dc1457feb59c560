/** At least one. */
export type Some<A> = readonly [A, ...Array<A>]
