import type { AnyCase as Case } from "./Case.ts"
import { evaluate } from "./evaluate.ts"
import type { Requirement } from "./Requirement.ts"
import type { Status } from "./Status.ts"
import { subjectsOf } from "./subjects.ts"

/**
 * The statuses of all subjects of a requirement, in the order of the portfolio.
 *
 * @example
 * ```ts
 * import type { Instant } from "@kepu/core"
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { caseOf, decide, requirementOf } from "@kepu/core/reference"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }], activities: [] })
 * const given = caseOf(notice, portfolio, "2023-10-01T00:00:00+08:00" as Instant)
 * const rule = notice.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === "member-unit-activity")!
 * console.log(decide(requirementOf(rule, notice), given)) // [ 'unmet' ]
 * ```
 */
export const decide = (asked: Requirement, given: Case): ReadonlyArray<Status> =>
  subjectsOf(asked, given.portfolio).map((subject) => evaluate(asked, subject, given).status)
