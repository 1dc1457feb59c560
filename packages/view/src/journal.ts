/** What was done, the latest last, and what was undone and may be done again, the next one last. */
export interface Journal<Entry> {
  readonly done: ReadonlyArray<Entry>
  readonly undone: ReadonlyArray<Entry>
}

/**
 * A journal in which nothing stands.
 *
 * @example
 * ```ts
 * import { emptyJournal, write } from "@kepu/view/journal"
 *
 * console.log(write(emptyJournal, "活动时间：9月23日").done.length) // 1
 * ```
 */
export const emptyJournal: Journal<never> = { done: [], undone: [] }

/**
 * Does something; what was undone before can no longer be done again.
 *
 * @example
 * ```ts
 * import { emptyJournal, undo, write } from "@kepu/view/journal"
 *
 * const journal = undo(write(write(emptyJournal, "one"), "two"))
 * // What was taken back is gone once something else is done.
 * console.log(write(journal, "another")) // { done: [ 'one', 'another' ], undone: [] }
 * ```
 */
export const write = <Entry>({ done }: Journal<Entry>, entry: Entry): Journal<Entry> => ({
  done: [...done, entry],
  undone: []
})

/**
 * Takes the latest entry back; the journal itself where there is none.
 *
 * @example
 * ```ts
 * import { emptyJournal, undo, write } from "@kepu/view/journal"
 *
 * const journal = write(write(emptyJournal, "one"), "two")
 * console.log(undo(journal)) // { done: [ 'one' ], undone: [ 'two' ] }
 * ```
 */
export const undo = <Entry>(journal: Journal<Entry>): Journal<Entry> => {
  const entry = journal.done.at(-1)
  return entry === undefined ? journal : { done: journal.done.slice(0, -1), undone: [...journal.undone, entry] }
}

/**
 * Does again what was undone last; the journal itself where nothing was.
 *
 * @example
 * ```ts
 * import { emptyJournal, redo, undo, write } from "@kepu/view/journal"
 *
 * const journal = write(write(emptyJournal, "one"), "two")
 * console.log(redo(undo(undo(journal)))) // { done: [ 'one' ], undone: [ 'two' ] }
 * ```
 */
export const redo = <Entry>(journal: Journal<Entry>): Journal<Entry> => {
  const entry = journal.undone.at(-1)
  return entry === undefined ? journal : { done: [...journal.done, entry], undone: journal.undone.slice(0, -1) }
}
