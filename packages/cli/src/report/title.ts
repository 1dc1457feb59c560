import { nounsOf } from "@kepu/core/condition"
import { fill, localized } from "@kepu/core/text"
import type { Section } from "./Page.ts"
import { byUnit, standingName, standings, standingStyle } from "./standing.ts"

const scope = localized(
  "核查时点 {asOf}　单位 {units} 家　{activity} {activities} 项",
  "as of {asOf}   units {units}   {measure} {activities}"
)
const read = localized("　文件 {files} 个", "   files {files}")
const verdict = localized("各单位：{standings}", "units: {standings}")

/** `2023-09-24T09:00:00+08:00` as `2023-09-24 09:00 +08:00`. */
export const showInstant = (instant: string): string =>
  instant
    .replace("T", " ")
    .replace(/^(.{16}):00(?=\D)/u, "$1")
    .replace(/(Z|[+-]\d{2}:\d{2})$/u, " $1")

/** What was judged, as of when, and how it stands on the whole. */
export const title: Section = ({ assessment, files, language, notice, paint }) => {
  const { activities, units } = assessment.counts
  const found = byUnit(assessment.findings)
  const shown = standings
    .map((standing) => ({ standing, number: found.filter((unit) => unit.standing === standing).length }))
    .filter(({ number }) => number > 0)
    .map(({ number, standing }) => paint(standingStyle[standing], `${standingName[standing][language]} ${number}`))
  const lines = [
    paint("bold", notice.title) + (notice.documentNumber === undefined ? "" : `  ${notice.documentNumber}`),
    fill(scope, { asOf: showInstant(assessment.asOf), units, activities, ...nounsOf(notice.vocabulary) })[language] +
      // What is kept in a store was read from none.
      (files === 0 ? "" : fill(read, { files })[language])
  ]
  return shown.length === 0 ? lines : [...lines, fill(verdict, { standings: shown.join("  ") })[language]]
}
