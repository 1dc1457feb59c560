import type { Localized } from "@kepu/core"
import type { Entry } from "@kepu/view"
import { emptyJournal, type Journal } from "@kepu/view/journal"
import type { Answer, Detail, GivenFile, Member, More, Shown, ShownRow } from "../protocol.ts"
import type { Language } from "../words.ts"

/** The parts of the page. */
export const tabs = ["check", "fill", "due", "pictures", "save"] as const
export type Tab = (typeof tabs)[number]

/** What stands beside the table. */
export type Panel =
  | { readonly kind: "none" }
  | {
      readonly kind: "details"
      readonly details: ReadonlyArray<Detail & { readonly key: string }>
      readonly cell?: CellAt
    }
  | { readonly kind: "row"; readonly table: number; readonly row: number }
  /** What is mended at once: of all that a rule asks, or what is safe. */
  | { readonly kind: "fixes"; readonly asks?: Localized; readonly entry?: Entry }

/** A cell of a table, with what stands in it. */
export interface CellAt {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly text: string
}

/** All that the page shows. */
export interface State {
  readonly language: Language
  readonly files: ReadonlyArray<GivenFile>
  readonly notice?: File | undefined
  /** A day, or nothing for now. */
  readonly asOf?: string | undefined
  readonly progress?: Extract<Answer, { readonly kind: "progress" }> | undefined
  /** Why there is nothing to show, or what went wrong. */
  readonly trouble?: string | undefined
  readonly shown?: Shown | undefined
  readonly journal: Journal<Entry>
  /** What had been done when a file was saved last, by its name; the portfolio has none. */
  readonly savedAt: Readonly<Record<string, Journal<Entry>>>
  readonly tab: Tab
  readonly more?: More | undefined
  readonly table: number
  readonly from: number
  readonly rows: ReadonlyArray<ShownRow>
  readonly titles: ReadonlyArray<string>
  /** The groups that are opened, with what is listed of them. */
  readonly opened: Readonly<Record<string, ReadonlyArray<Member>>>
  readonly panel: Panel
  /** What is told to those who hear the page. */
  readonly said: string
  readonly isOver: boolean
}

/** So many rows are shown at once. */
export const rowsAtOnce = 100

export const begun = (language: Language): State => ({
  language,
  files: [],
  journal: emptyJournal,
  savedAt: {},
  tab: "check",
  table: 0,
  from: 0,
  rows: [],
  titles: [],
  opened: {},
  panel: { kind: "none" },
  said: "",
  isOver: false
})

/** What was done without what was done in these files. */
export const journalWithout = ({ done, undone }: Journal<Entry>, files: ReadonlySet<string>): Journal<Entry> => {
  const left = (entries: ReadonlyArray<Entry>): ReadonlyArray<Entry> =>
    entries.flatMap(({ cells, facts, title }) => {
      const own = cells.filter(({ file }) => !files.has(file))
      const beside = facts.filter(({ of }) => !("file" in of && files.has(of.file)))
      return own.length + beside.length === 0 ? [] : [{ title, cells: own, facts: beside }]
    })
  return { done: left(done), undone: left(undone) }
}

/** Whether something was mended that no file which was saved has. */
export const hasUnsaved = ({ journal, savedAt }: Pick<State, "journal" | "savedAt">): boolean =>
  journal.done.some(
    ({ cells, facts }) =>
      cells.some(({ file }) => savedAt[file] !== journal) || (facts.length > 0 && savedAt[""] !== journal)
  )
