import {
  addresseeUnbound,
  boundLeavesNobody,
  figureWithoutSubject,
  quotaBindsNobody,
  subjectNotListed
} from "./checks/bound.ts"
import { comparedWithItself, percentageOfNothing } from "./checks/comparisons.ts"
import { contactConflict } from "./checks/contactConflict.ts"
import {
  contradictoryRules,
  ruleNeverFails,
  ruleNeverFires,
  ruleSubsumed,
  tooLargeToCheck,
  unsatisfiableRule
} from "./checks/rules.ts"
import {
  criteriaWithoutWeights,
  gradeNeverReached,
  gradesLeaveGap,
  pointsDoNotAddUp,
  tierAgainstOrder,
  tierNeverReached
} from "./checks/rubric.ts"
import {
  deadlineBeforeLastActivityDay,
  deadlineOnLastActivityDay,
  deadlineOnRestDay,
  deadlineWithoutClock,
  deadlineWithoutYear
} from "./checks/deadlines.ts"
import { groupWithoutDay } from "./checks/groupWithoutDay.ts"
import { lateCopiesCount } from "./checks/lateCopies.ts"
import { nameTwice } from "./checks/nameTwice.ts"
import { labelConflict } from "./checks/labelConflict.ts"
import type { DiagnosticCode, Severity } from "./Diagnostic.ts"
import type { Check } from "./found.ts"

/** Every check with its severity. A stale suppression is not about the notice, so no check looks for it. */
export const checks: Readonly<
  Record<Exclude<DiagnosticCode, "stale-suppression">, { readonly severity: Severity; readonly find: Check }>
> = {
  "name-twice": { severity: "error", find: nameTwice },
  "contact-conflict": { severity: "error", find: contactConflict },
  "addressee-unbound": { severity: "error", find: addresseeUnbound },
  "quota-binds-nobody": {
    severity: "error",
    find: (draft) => [...quotaBindsNobody(draft), ...boundLeavesNobody(draft)]
  },
  "subject-not-listed": { severity: "error", find: subjectNotListed },
  "figure-without-subject": { severity: "error", find: figureWithoutSubject },
  "deadline-before-last-activity-day": { severity: "error", find: deadlineBeforeLastActivityDay },
  "deadline-on-last-activity-day": { severity: "error", find: deadlineOnLastActivityDay },
  "deadline-on-rest-day": { severity: "error", find: deadlineOnRestDay },
  "deadline-without-year": { severity: "error", find: deadlineWithoutYear },
  "deadline-without-clock": { severity: "warning", find: deadlineWithoutClock },
  "label-conflict": { severity: "error", find: labelConflict },
  "criteria-without-weights": { severity: "error", find: criteriaWithoutWeights },
  "tier-never-reached": { severity: "error", find: tierNeverReached },
  "tier-against-order": { severity: "error", find: tierAgainstOrder },
  "points-do-not-add-up": { severity: "error", find: pointsDoNotAddUp },
  "grade-never-reached": { severity: "error", find: gradeNeverReached },
  "grades-leave-gap": { severity: "warning", find: gradesLeaveGap },
  "compared-with-itself": { severity: "error", find: comparedWithItself },
  "percentage-of-nothing": { severity: "error", find: percentageOfNothing },
  "late-copies-count": { severity: "warning", find: lateCopiesCount },
  "group-without-day": { severity: "error", find: groupWithoutDay },
  "unsatisfiable-rule": { severity: "error", find: unsatisfiableRule },
  "contradictory-rules": { severity: "error", find: contradictoryRules },
  "rule-never-fires": { severity: "error", find: ruleNeverFires },
  "rule-never-fails": { severity: "error", find: ruleNeverFails },
  "rule-subsumed": { severity: "warning", find: ruleSubsumed },
  "too-large-to-check": { severity: "error", find: tooLargeToCheck }
}
