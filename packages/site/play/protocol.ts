import type { Explanation, Finding, Localized, Status } from "@kepu/core"
import type { JsonSchema } from "@kepu/core/notice"
import type { TableKind } from "@kepu/csv"

/** A table as the page has it: a text that was pasted, or the bytes of a file. */
export interface GivenTable {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the page asks of its worker; an answer has the number of its question. */
export type Question = { readonly number: number } & (
  | {
      readonly kind: "judge"
      readonly notice: string
      readonly cases: string
      readonly asOf: string
      readonly tables: ReadonlyArray<GivenTable>
      readonly statuses: ReadonlyArray<Status>
    }
  | { readonly kind: "explain"; readonly rule: string; readonly subject: Finding["subject"] }
  | { readonly kind: "open"; readonly id: string }
)

/** Something that is wrong with a notice: at which place of its data. */
export interface Problem {
  readonly path: string
  /** What the place is called, if not by its path: the number of its clause. */
  readonly place?: string
  /** `info` of what is known and stays. */
  readonly severity: "error" | "warning" | "info"
  readonly text: Localized
}

/** What was made of a table: the kinds that its sheets are. */
export interface SortedTable {
  readonly name: string
  readonly kinds: ReadonlyArray<TableKind | undefined>
}

/** A finding as it is shown. */
export type Shown = Pick<
  Finding,
  "clause" | "message" | "missing" | "modality" | "reading" | "remedies" | "rule" | "status" | "subject"
>

export type Counts = Readonly<Partial<Record<Status, number>>>

/** What the worker answers: first what is found, then what takes longer. */
export type Answer = { readonly number: number } & (
  | {
      readonly kind: "ready"
      readonly schema: JsonSchema
      readonly shipped: ReadonlyArray<string>
      readonly statusNames: Readonly<Record<Status, Localized>>
    }
  | { readonly kind: "unusable"; readonly problems: ReadonlyArray<Problem> }
  | {
      readonly kind: "judged"
      readonly tables: ReadonlyArray<SortedTable>
      readonly issues: ReadonlyArray<Pick<Problem, "severity" | "text">>
      readonly findings: ReadonlyArray<Shown>
      /** How many there are of the statuses that were asked for. */
      readonly total: number
      readonly counts: Counts
    }
  | {
      readonly kind: "checked"
      readonly problems: ReadonlyArray<Problem>
      readonly cases: CasesChecked
    }
  | { readonly kind: "explained"; readonly explanation: Explanation | undefined }
  | { readonly kind: "opened"; readonly text: string; readonly asOf: string }
  | { readonly kind: "failed"; readonly text: string }
)

/** What the cases of a notice came to. */
export interface CasesChecked {
  readonly number: number
  readonly problems: ReadonlyArray<Problem>
  readonly differences: ReadonlyArray<{ readonly case: string; readonly text: Localized }>
  readonly uncovered: ReadonlyArray<{ readonly boundary: Localized; readonly sides: ReadonlyArray<Localized> }>
}
