const known = new WeakMap<object, ReadonlyMap<string, unknown>>()

/** The terms of a list by their ids; laid out once for a list, as lists of a notice never change. */
export const byId = <A extends { readonly id: string }>(terms: ReadonlyArray<A>): ReadonlyMap<string, A> => {
  const found = known.get(terms) ?? new Map(terms.map((term) => [term.id, term]))
  known.set(terms, found)
  return found as ReadonlyMap<string, A>
}
