import type { Notice } from "../notice/Notice.ts"
import { fill, localized } from "../text/Localized.ts"
import { checks } from "./checks.ts"
import { draftOf } from "./Draft.ts"
import type { Diagnostic, DiagnosticCode } from "./Diagnostic.ts"
import type { Suppression } from "./Suppression.ts"

const diagnosticsOf = (notice: Notice): ReadonlyArray<Diagnostic> => {
  const draft = draftOf(notice)
  const order = (diagnostic: Diagnostic) => notice.clauses.findIndex(({ number }) => number === diagnostic.clauses[0])
  return Object.entries(checks)
    .flatMap(([code, { find, severity }]) =>
      find(draft).map((found): Diagnostic => ({ code: code as DiagnosticCode, severity, ...found }))
    )
    .toSorted((a, b) => order(a) - order(b))
}

const stale = ({ code, digest, reason }: Suppression): Diagnostic => ({
  code: "stale-suppression",
  severity: "error",
  clauses: [],
  message: fill(
    localized(
      "豁免“{code}”已无所指：所涉内容已更改或已消除",
      "the suppression of {code} matches no diagnostic: what it was given for has changed or gone"
    ),
    { code }
  ),
  witness: localized(reason, reason),
  digest
})

const isOf = (suppression: Suppression, diagnostic: Diagnostic): boolean =>
  suppression.code === diagnostic.code && suppression.digest === diagnostic.digest

/**
 * Finds problems in a notice itself, before it is sent out, in the order of its clauses.
 *
 * Questions about rules are settled by going through every situation that their conditions can tell apart, and
 * asking `holds` in each. A suppressed diagnostic is left out; a suppression that matches none is reported.
 */
export const lint = (
  notice: Notice,
  { suppressions = [] }: { readonly suppressions?: ReadonlyArray<Suppression> } = {}
): ReadonlyArray<Diagnostic> => {
  const diagnostics = diagnosticsOf(notice)
  return [
    ...diagnostics.filter((diagnostic) => !suppressions.some((suppression) => isOf(suppression, diagnostic))),
    ...suppressions.filter((suppression) => !diagnostics.some((diagnostic) => isOf(suppression, diagnostic))).map(stale)
  ]
}
