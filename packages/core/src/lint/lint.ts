import type { Notice } from "../notice/Notice.ts"
import { fill, same } from "../text/Localized.ts"
import { chinaCalendar } from "../time/chinaCalendar.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import { budgetOf, mostSteps } from "./Budget.ts"
import { checks } from "./checks.ts"
import { draftOf } from "./Draft.ts"
import type { Diagnostic, DiagnosticCode } from "./Diagnostic.ts"
import type { Suppression } from "./Suppression.ts"
import { words } from "./words.ts"

/** The diagnostics of a notice, and the steps that it took to find them. */
export const diagnose = (
  notice: Notice,
  calendar: WorkingCalendar = chinaCalendar
): { readonly diagnostics: ReadonlyArray<Diagnostic>; readonly steps: number } => {
  const budget = budgetOf(mostSteps)
  const draft = draftOf(notice, budget, calendar)
  const places = new Map(notice.clauses.map(({ number }, n) => [number, n]))
  const placeOf = ({ clauses: [first] }: Diagnostic) => (first === undefined ? -1 : (places.get(first) ?? -1))
  const diagnostics = Object.entries(checks)
    .flatMap(([code, { find, severity }]) =>
      find(draft).map((found): Diagnostic => ({ code: code as DiagnosticCode, severity, ...found }))
    )
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  return { diagnostics, steps: budget.spent() }
}

const stale = ({ code, digest, reason }: Suppression): Diagnostic => ({
  code: "stale-suppression",
  severity: "error",
  clauses: [],
  message: fill(words.staleSuppression, { code }),
  witness: same(reason),
  digest
})

const isOf = (suppression: Suppression, diagnostic: Diagnostic): boolean =>
  suppression.code === diagnostic.code && suppression.digest === diagnostic.digest

/**
 * Finds problems in a notice itself, before it is sent out, in the order of its clauses.
 *
 * Questions about rules are settled by going through every situation that their conditions can tell apart, and
 * asking `holds` in each. A suppressed diagnostic is left out; a suppression that matches none is reported.
 * `calendar` says on which days nobody works; without it that of China.
 */
export const lint = (
  notice: Notice,
  {
    calendar,
    suppressions = []
  }: { readonly calendar?: WorkingCalendar; readonly suppressions?: ReadonlyArray<Suppression> } = {}
): ReadonlyArray<Diagnostic> => {
  const { diagnostics } = diagnose(notice, calendar)
  return [
    ...diagnostics.filter((diagnostic) => !suppressions.some((suppression) => isOf(suppression, diagnostic))),
    ...suppressions.filter((suppression) => !diagnostics.some((diagnostic) => isOf(suppression, diagnostic))).map(stale)
  ]
}
