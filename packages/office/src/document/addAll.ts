/** Adds all of a list to another, however long: `push(...items)` overflows the stack when they are many. */
export const addAll = <A>(to: Array<A>, items: Iterable<A>): void => {
  for (const item of items) to.push(item)
}
