import type { Instant, Localized, Notice, Status } from "@kepu/core"
import type { Validity } from "@kepu/core/judge"
import type { Receipt } from "@kepu/core/receipt"
import type {
  CoverageRow,
  Due,
  Entry,
  Field,
  Group,
  Progress,
  Question as Asked,
  RankBars,
  Told,
  Why
} from "@kepu/view"

/** A file that was dropped or chosen. */
export interface GivenFile {
  /** What it is called in findings. */
  readonly name: string
  /** Where it lay, in folders parted by `/`. */
  readonly path: string
  /** Whether it lay in a folder, so that it may be something else than a table. */
  readonly isFound: boolean
  readonly content: Blob
}

/** What the page asks of its worker; an answer has the number of its question. */
export type Ask = { readonly number: number } & (
  | {
      readonly kind: "open"
      readonly files: ReadonlyArray<GivenFile>
      readonly entries: ReadonlyArray<Entry>
      readonly notice?: Blob
      /** A day, or nothing for now. */
      readonly asOf?: string
    }
  | { readonly kind: "judge"; readonly entries: ReadonlyArray<Entry>; readonly asOf?: string }
  | { readonly kind: "whole" }
  | { readonly kind: "more" }
  | { readonly kind: "rows"; readonly table: number; readonly from: number; readonly to: number }
  | { readonly kind: "members"; readonly group: string; readonly from: number }
  | { readonly kind: "detail"; readonly of: "finding" | "issue"; readonly at: number }
  | { readonly kind: "fixes"; readonly group?: string }
  | { readonly kind: "save"; readonly what: Saved; readonly file?: string; readonly language: "zh-CN" | "en" }
)

/** What can be saved. */
export type Saved = "mended" | "annotated" | "calendar" | "receipt" | "portfolio" | "findings"

export interface Place {
  readonly file: string
  readonly table?: string
  readonly row: number
  readonly column?: string
  readonly cell?: string
}

/** A finding in a list. */
export interface Member {
  readonly at: number
  readonly subject: Localized
  readonly message: Localized
  /** What to do about it first. */
  readonly remedy?: Localized
  readonly place?: Place
  /** Which table it stands in, and the index of its column; -1 for the row. */
  readonly spot?: Spot
}

export interface Spot {
  readonly table: number
  readonly row: number
  readonly column: number
}

export interface ShownGroup extends Omit<Group, "members"> {
  readonly count: number
}

export interface ShownIssue {
  readonly at: number
  readonly file: string
  readonly severity: "error" | "warning"
  readonly message: Localized
  readonly spot?: Spot
}

export interface ShownTable {
  readonly name: string
  readonly file: string
  readonly kind?: string
  readonly rows: number
  readonly firstRow: number
  readonly headingRow?: number
  /** How many columns it has, and what a spreadsheet calls them. */
  readonly width: number
  readonly letters?: ReadonlyArray<string>
}

/** The first screen. */
export interface Shown {
  readonly notice: Pick<Notice, "id" | "title"> & { readonly documentNumber?: string; readonly event: Localized }
  readonly validity: Validity
  readonly asOf: Instant
  readonly units: { readonly first: string; readonly number: number }
  readonly activities: number
  /** Whether what is open is still being found. */
  readonly isPart: boolean
  readonly progress: Progress
  readonly groups: ReadonlyArray<ShownGroup>
  readonly issues: ReadonlyArray<ShownIssue>
  readonly issueCount: number
  readonly errorCount: number
  readonly tables: ReadonlyArray<ShownTable>
  readonly ignored: ReadonlyArray<{ readonly name: string; readonly why: Localized }>
  /** Which kinds of tables were given. */
  readonly given: ReadonlyArray<string>
  /** The next deadline that is not over. */
  readonly next?: Due
  /** Whether the notice sets any. */
  readonly hasDues: boolean
  readonly changes: Changes
  readonly clauses: Readonly<Record<string, { readonly phrase: string; readonly summary: Localized }>>
}

/** What is otherwise than when the files came, and than an earlier check found if its findings are among the files. */
export interface Changes {
  readonly settled: number
  readonly arisen: ReadonlyArray<Localized>
  readonly earlier?: { readonly settled: number; readonly arisen: number; readonly asOf: string }
}

export interface ShownRow {
  readonly number: number
  readonly cells: ReadonlyArray<string>
  readonly marks: ReadonlyArray<{
    readonly column: number
    readonly status: Status | "error" | "warning"
    readonly of: "finding" | "issue"
    readonly at: number
  }>
}

export interface ShownRemedy {
  readonly text: Localized
  readonly entry?: Entry
}

/** A fact that is missing and can be filled in. */
export interface Fill {
  readonly name: Localized
  readonly field: Field
  readonly subject: string
  readonly target: Entry["facts"][number]["of"] | undefined
  readonly place?: Place
}

/** All that is told of one finding, or of what could not be read. */
export interface Detail {
  readonly status: Status | "error" | "warning"
  readonly clause?: string
  readonly title: Localized
  readonly message: Localized
  readonly reading?: Localized
  readonly why?: Pick<Why, "says" | "steps">
  readonly remedies: ReadonlyArray<ShownRemedy>
  readonly fills: ReadonlyArray<Fill>
  readonly remains?: Localized
  readonly spot?: Spot
}

/** What takes longer, and is shown when it is there. */
export interface More {
  readonly dues: ReadonlyArray<Due>
  readonly steps: ReadonlyArray<{ readonly who: Localized; readonly steps: ReadonlyArray<Told> }>
  readonly coverage: ReadonlyArray<CoverageRow>
  readonly questions: ReadonlyArray<Omit<Asked, "place"> & Pick<Fill, "target"> & { readonly place?: Place }>
  readonly ranking: ReadonlyArray<RankRow>
  /** By the weights that were dropped with the tables. */
  readonly ranked?: RankBars
  readonly receipt: Receipt
}

export interface RankRow {
  readonly name: string
  readonly met: number
  readonly asked: number
  readonly open: number
  readonly rank: number
}

export type Answer = { readonly number: number } & (
  | {
      readonly kind: "progress"
      readonly step: "files" | "rows" | "judging"
      readonly done: number
      readonly of: number
    }
  | { readonly kind: "shown"; readonly shown: Shown }
  | { readonly kind: "more"; readonly more: More }
  | { readonly kind: "rows"; readonly rows: ReadonlyArray<ShownRow> }
  | { readonly kind: "members"; readonly members: ReadonlyArray<Member> }
  | { readonly kind: "detail"; readonly detail: Detail }
  | { readonly kind: "fixes"; readonly entry?: Entry }
  | { readonly kind: "saved"; readonly name: string; readonly content: Blob }
  | { readonly kind: "refused"; readonly why: Localized }
)
