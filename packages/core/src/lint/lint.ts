import type { Notice } from "../notice/Notice.ts"
import type { Suppression } from "../notice/Suppression.ts"
import { fill, type Localized, same } from "../text/Localized.ts"
import { chinaCalendar } from "../time/chinaCalendar.ts"
import type { WorkingCalendar } from "../time/WorkingCalendar.ts"
import { budgetOf, mostSteps } from "./Budget.ts"
import { checks } from "./checks.ts"
import { draftOf } from "./Draft.ts"
import type { Diagnostic, DiagnosticCode } from "./Diagnostic.ts"
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

const reasonOf = ({ reason }: Suppression): Localized => (typeof reason === "string" ? same(reason) : reason)

const stale = (suppression: Suppression): Diagnostic => ({
  code: "stale-suppression",
  severity: "error",
  clauses: [],
  message: fill(words.staleSuppression, { code: suppression.code }),
  witness: reasonOf(suppression),
  digest: suppression.digest
})

const isOf = (suppression: Suppression, diagnostic: Diagnostic): boolean =>
  suppression.code === diagnostic.code && suppression.digest === diagnostic.digest

/**
 * Finds problems in a notice itself, before it is sent out, in the order of its clauses.
 *
 * Questions about rules are settled by going through every situation that their conditions can tell apart, and
 * asking `holds` in each. What is suppressed, by the notice itself or by `suppressions`, is `known` and has the reason
 * beside it; a suppression that matches nothing is an error, unless an amendment has mended what it was for.
 * `calendar` says on which days nobody works; without it that of China.
 *
 * @example
 * ```ts
 * import { lint } from "@kepu/core/lint"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(lint(notice).every(({ severity }) => severity !== "error")) // true
 * ```
 */
export const lint = (
  notice: Notice,
  {
    calendar,
    suppressions: given = []
  }: { readonly calendar?: WorkingCalendar; readonly suppressions?: ReadonlyArray<Suppression> } = {}
): ReadonlyArray<Diagnostic> => {
  const { diagnostics } = diagnose(notice, calendar)
  const own = notice.suppressions ?? []
  const matchesNone = (suppression: Suppression): boolean =>
    !diagnostics.some((diagnostic) => isOf(suppression, diagnostic))
  return [
    ...diagnostics.map((diagnostic): Diagnostic => {
      const found = [...own, ...given].find((suppression) => isOf(suppression, diagnostic))
      return found === undefined ? diagnostic : { ...diagnostic, severity: "known", reason: reasonOf(found) }
    }),
    ...[...(notice.amendments === undefined ? own : []), ...given].filter(matchesNone).map(stale)
  ]
}
