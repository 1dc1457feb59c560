import type { Language } from "@kepu/core"
import { nounsOf } from "@kepu/core/condition"
import { fill, localized } from "@kepu/core/text"
import type { County } from "../../county.ts"
import type { Paint } from "../../text/paint.ts"
import { showInstant } from "../title.ts"

const scope = localized(
  "时点 {asOf}　单位 {units} 家　{activity} {activities} 项　文件 {files} 个",
  "as of {asOf}   units {units}   {measure} {activities}   files {files}"
)
const issues = localized(
  "文件中有 {number} 处问题，用 kepu check 查看",
  "There are {number} problems in the files: kepu check shows them"
)

/** What the county is, as of when. */
export const sayScope = ({ asOf, files, notice, portfolio }: County) =>
  fill(scope, {
    ...nounsOf(notice.vocabulary),
    asOf: showInstant(asOf),
    units: portfolio.units.length,
    activities: portfolio.activities.length,
    files
  })

/** Of which notice and county a page is. */
export const head = (county: County, language: Language, paint: Paint): ReadonlyArray<string> => [
  paint("bold", county.notice.title) +
    (county.notice.documentNumber === undefined ? "" : `  ${county.notice.documentNumber}`),
  sayScope(county)[language]
]

/** That the files are not all right; nothing if they are. */
export const foot = (county: County, language: Language, paint: Paint): ReadonlyArray<string> =>
  county.issues.length === 0 ? [] : [paint("dim", fill(issues, { number: county.issues.length })[language])]
