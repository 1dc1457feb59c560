import { assess, type Finding, type Portfolio } from "@kepu/core"
import { Notice } from "@kepu/core/schema"
import { trace } from "@kepu/core/notice"
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { instant } from "../sample.ts"

/** What of the text beside the tests is not accounted for by the notice of the same id. */
export const unaccountedOf = (notice: Notice): ReadonlyArray<string> =>
  trace(notice, readFileSync(join(import.meta.dirname, "texts", `${notice.id}.txt`), "utf8"))
    .clauses.filter(({ state }) => state !== "accounted")
    .map(({ number, state }) => `${number} ${state}`)

/** What identifies each rule but its form: clause, id, how strongly it binds, and who set it. */
export const rulesOf = ({ clauses }: Notice): ReadonlyArray<string> =>
  clauses.flatMap(({ number, rules }) =>
    rules.map(({ id, modality, setBy }) => [number, id, modality, setBy].filter((word) => word).join(" "))
  )

/** What a rule of the notice finds, in the order of the portfolio. */
export const findingsOf = (notice: Notice, rule: string, given: Portfolio, asOf: string): ReadonlyArray<Finding> =>
  assess(notice, given, { asOf: instant(asOf) }).findings.filter((finding) => finding.rule === rule)

/** The status that a rule finds for one subject. */
export const statusOf = (notice: Notice, rule: string, given: Portfolio, asOf: string, subject: string): string =>
  findingsOf(notice, rule, given, asOf).find(({ subject: { id } }) => id === subject)?.status ?? "none"

/** The notice with every 前 read as excluding its day or stroke. */
export const readExclusively = (notice: Notice): Notice =>
  Schema.decodeUnknownSync(Notice)(
    JSON.parse(JSON.stringify(Schema.encodeSync(Notice)(notice)).replaceAll('"inclusive"', '"exclusive"'))
  )
