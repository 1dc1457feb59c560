/**
 * Goes through pages: each item of the first, then of the one that it names as next, until none is named. A page is
 * asked for when its first item is; whoever stops earlier asks for no more.
 */
export async function* throughPages<Item, Cursor>(
  pageAfter: (after: Cursor | undefined) => Promise<{ readonly items: ReadonlyArray<Item>; readonly next?: Cursor }>
): AsyncGenerator<Item, void, undefined> {
  let after: Cursor | undefined
  do {
    const { items, next } = await pageAfter(after)
    yield* items
    after = next
  } while (after !== undefined)
}
