import { InputIssue } from "@kepu/core/schema"
import { RegisterName } from "@kepu/core/port"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { formLimits, UnusableFiles } from "../assessments.ts"
import { group, large, permit } from "../Policy.ts"
import { StalePreview } from "../problem/problems.ts"
import { base, ledgerParams, whyText, writeProblems, writers } from "./place.ts"

const File = Schema.String.annotate({ format: "binary" })
const Files = Schema.optionalKey(Schema.NonEmptyArray(File))

/** The tables of a county, as CSV or as files of an office program; one of them at least. */
export const ImportForm = Schema.Struct({
  annex1: Files,
  annex2: Files,
  units: Schema.optionalKey(File),
  submissions: Schema.optionalKey(File),
  platform: Schema.optionalKey(File)
}).annotate({ identifier: "ImportForm" })

/** Changes and issues that are told; the others are counted. */
export const toldChanges = 500

/** What the import does, or would do, to one record. */
const ImportChange = Schema.Struct({
  register: RegisterName,
  key: Schema.String,
  kind: Schema.Literals(["added", "changed", "removed"]),
  before: Schema.optionalKey(Schema.Unknown),
  after: Schema.optionalKey(Schema.Unknown)
})

/** What an import adds, changes and removes, or would; at most `toldChanges` changes and issues are told one by one. */
export const ImportOutcome = Schema.Struct({
  sequence: Schema.Natural.annotate({
    description: "The ledger's change by which it goes; `commit` of what is to be written"
  }),
  committed: Schema.Boolean,
  counts: Schema.Struct({
    added: Schema.Natural,
    changed: Schema.Natural,
    removed: Schema.Natural,
    unchanged: Schema.Natural
  }),
  changes: Schema.Array(ImportChange).check(Schema.isMaxLength(toldChanges)),
  issues: Schema.Array(InputIssue).check(Schema.isMaxLength(toldChanges)),
  furtherIssues: Schema.Natural.annotate({ description: "Issues that are not told" }),
  passedOver: Schema.Natural.annotate({ description: "Rows that hold no record, such as totals and notes" }),
  leftOut: Schema.Natural.annotate({
    description: "Records that a unit sent and that are not its own to report; none where an office sends them"
  })
}).annotate({ identifier: "ImportOutcome" })

/** Files that stay: what they would change is told first, and written when it is said so. */
export const imports = group(
  "imports",
  permit(
    writers,
    large(
      HttpApiEndpoint.post("importFiles", `${base}/imports`, {
        params: ledgerParams,
        query: {
          commit: Schema.optionalKey(Schema.Natural).annotate({
            description:
              "`sequence` of the preview: all that the files change is written at once, unless the ledger has changed since; so a retry writes nothing twice. Without it nothing is written"
          }),
          why: Schema.optionalKey(whyText)
        },
        payload: ImportForm.pipe(HttpApiSchema.asMultipartStream(formLimits)),
        success: ImportOutcome,
        error: [...writeProblems, UnusableFiles, StalePreview]
      }).annotateMerge(OpenApi.annotations({ summary: "Tells what tables would change in the ledger, or writes it" }))
    )
  )
).annotateMerge(OpenApi.annotations({ description: "Imports (导入): tables that are taken into a ledger" }))
