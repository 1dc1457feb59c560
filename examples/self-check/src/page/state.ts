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
  | { readonly kind: "fixes"; readonly title: string; readonly entry?: Entry }

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
