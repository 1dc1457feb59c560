/** What was done, the latest last, and what was undone and may be done again, the next one last. */
export interface Journal<Entry> {
  readonly done: ReadonlyArray<Entry>
  readonly undone: ReadonlyArray<Entry>
}

/** A journal in which nothing stands. */
export const emptyJournal: Journal<never> = { done: [], undone: [] }

/** Does something; what was undone before can no longer be done again. */
export const write = <Entry>({ done }: Journal<Entry>, entry: Entry): Journal<Entry> => ({
  done: [...done, entry],
  undone: []
})

/** Takes the latest entry back; the journal itself where there is none. */
export const undo = <Entry>(journal: Journal<Entry>): Journal<Entry> => {
  const entry = journal.done.at(-1)
  return entry === undefined ? journal : { done: journal.done.slice(0, -1), undone: [...journal.undone, entry] }
}

/** Does again what was undone last; the journal itself where nothing was. */
export const redo = <Entry>(journal: Journal<Entry>): Journal<Entry> => {
  const entry = journal.undone.at(-1)
  return entry === undefined ? journal : { done: [...journal.done, entry], undone: journal.undone.slice(0, -1) }
}
