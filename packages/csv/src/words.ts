import { catalogue, localized } from "@kepu/core/text"
import type { InputIssue } from "@kepu/core"
import * as en from "./words/en.ts"
import type { SameSlots } from "./words/sameSlots.ts"
import * as severities from "./words/severities.ts"
import * as zh from "./words/zh-CN.ts"

const checked: SameSlots<typeof zh, typeof en> = en

/** Pieces of messages. */
export const pieces = /* @__PURE__ */ catalogue({ "zh-CN": zh.pieces, en: checked.pieces })

/** What an issue says, with holes for what it speaks of. */
export type IssueText = Pick<InputIssue, "severity" | "message" | "suggestion">

type Words = readonly [problem: string, remedy: string]

const issueText = (severity: IssueText["severity"], zh: Words, en: Words): IssueText => ({
  severity,
  message: localized(zh.join(pieces.semicolon["zh-CN"]), en.join(pieces.semicolon.en)),
  suggestion: localized(zh[1], en[1])
})

const issueTexts = <Key extends string>(
  severity: Readonly<Record<Key, IssueText["severity"]>>,
  zh: Readonly<Record<Key, Words>>,
  en: Readonly<Record<Key, Words>>
): Readonly<Record<Key, IssueText>> =>
  Object.fromEntries(
    Object.entries<Words>(zh).map(([key, words]) => [key, issueText(severity[key as Key], words, en[key as Key])])
  ) as Readonly<Record<Key, IssueText>>

/** What may be wrong with a file as a whole. */
export const ofFile = /* @__PURE__ */ issueTexts<keyof typeof zh.file>(severities.file, zh.file, checked.file)

/** What a file is that is no text, and how a table comes out of it. */
export const ofForeign = /* @__PURE__ */ issueTexts<keyof typeof zh.foreign>(
  severities.foreign,
  zh.foreign,
  checked.foreign
)

const rows = /* @__PURE__ */ issueTexts<keyof typeof zh.row>(severities.row, zh.row, checked.row)

/** What may be wrong with a row or a cell. Of a time the reason says what to write instead. */
export const ofRow: typeof rows = {
  ...rows,
  time: { ...rows.time, message: localized(zh.row.time[0], checked.row.time[0]) }
}
