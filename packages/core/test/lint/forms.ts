import type { DiagnosticCode } from "@kepu/core/lint"
import { type Draft, type FormData, forms } from "./sound.ts"

const { members } = forms

export const everyUnit = { _tag: "EveryUnit" } as const
export const noLimit = { _tag: "NoLimit" } as const
export const online = { _tag: "ModeIn", modes: ["online"] } as const
export const not = <C extends object>(of: C) => ({ _tag: "Not", of }) as const
export const each = (where: object, require: object, more: object = {}) =>
  ({ _tag: "Each", of: "activities", where, require, ...more }) as FormData
export const count = (where: object, more: object = {}, credit: "host" | "all-hosts" = "host") =>
  ({
    _tag: "Count",
    bound: members,
    of: { _tag: "Activities", where, credit },
    atLeast: 1,
    limit: noLimit,
    ...more
  }) as FormData
export const officers = (kinds: ReadonlyArray<string>, atLeast = 1) =>
  ({ _tag: "Count", bound: { _tag: "KindIn", kinds }, of: { _tag: "Officers" }, atLeast }) as FormData
export const due = (deadline: object, more: object = {}) =>
  ({ _tag: "Due", bound: members, document: "table", deadline, ...more }) as FormData

/** A change of the sound notice, and the one thing that is then found: its code, where, of which rules, and the witness. */
export type Row = readonly [
  title: string,
  change: (draft: Draft) => void,
  code: DiagnosticCode,
  clauses: string,
  rules: string,
  witness: string
]
