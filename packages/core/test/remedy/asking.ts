import { assess, type Notice, type Portfolio } from "@kepu/core"
import { type Remedies, remediesFor } from "@kepu/core/remedy"
import { instant } from "../sample.ts"

/** What can be done about the first finding of a rule. */
export const asking = (notice: Notice, given: Portfolio, rule: string, asOf: string, limit?: number): Remedies => {
  const at = { asOf: instant(asOf) }
  const finding = assess(notice, given, at).findings.find((one) => one.rule === rule)!
  return remediesFor(notice, given, at, finding, limit === undefined ? {} : { limit })
}

/** Each plan on a line: its effort, its kind, where it leads if not to `met`, and its text. */
export const lines = ({ impossible, possible }: Remedies): ReadonlyArray<string> => [
  ...possible.map(
    ({ effort, kind, leadsTo, text }) => `${effort} ${kind}${leadsTo === "met" ? "" : ` ${leadsTo}`} ${text["zh-CN"]}`
  ),
  ...(impossible === undefined
    ? []
    : [`不能：${impossible.text["zh-CN"]}｜${impossible.remains.map(({ text }) => text["zh-CN"]).join("｜")}`])
]

export const during = "2023-09-20T09:00:00+08:00"
export const afterwards = "2023-09-24T00:00:00+08:00"

/** A time of one session. */
export const day = (start: string, end?: string) =>
  ({ sessions: [{ start, ...(end === undefined ? {} : { end }) }] }) as const
