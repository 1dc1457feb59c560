import type { Notice } from "../notice/Notice.ts"
import type { Scope } from "../condition/Scope.ts"
import type { Recommendation } from "../portfolio/Recommendation.ts"
import { isBlank } from "../requirement/boxes.ts"
import { demandsOf } from "../requirement/partsOf.ts"
import type { Demand, Requirement } from "../requirement/Requirement.ts"
import { startOfDay } from "../time/civil.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import { showDeadline } from "../time/showDeadline.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Count, Each } from "./asked.ts"
import type { Explored, Explorer } from "./explore.ts"
import { showSituation } from "./situation/showSituation.ts"
import { words } from "./words.ts"

/** What is wrong with a rule taken by itself, and what shows it. */
export interface Alone {
  readonly code: "unsatisfiable-rule" | "rule-never-fires" | "rule-never-fails" | "too-large-to-check"
  readonly witness: Localized
}

/** Shows that conditions tell more situations apart than are gone through. */
export const moreThan = (most: number): Localized => fill(words.moreThan, { most })

/** Said of conditions that tell more situations apart than are gone through. */
const tooLarge = ({ unanswered }: Explorer): Alone => ({
  code: "too-large-to-check",
  witness: moreThan(unanswered.at(-1)!)
})

/** Said of conditions for which nothing was left of the budget. */
export const notReached: Alone = { code: "too-large-to-check", witness: moreThan(0) }

const askingNothing: Alone = { code: "rule-never-fails", witness: words.reportingNothing }

const noneOf = ({ situations }: Explored): Localized => fill(words.noneOf, { situations })

const ofEach = ({ require, where }: Each, explorer: Explorer): Alone | undefined => {
  const explored = explorer.explore(where, require)
  if (explored === undefined) return tooLarge(explorer)
  const applies = explored.profiles.filter(({ holds: [isIn] }) => isIn!)
  const [first] = applies
  if (first === undefined) return { code: "rule-never-fires", witness: noneOf(explored) }
  const fulfilled = applies.filter(({ holds: [, meets] }) => meets!)
  const witness = showSituation([where, require], first.example)
  if (fulfilled.length === 0) return { code: "unsatisfiable-rule", witness }
  return fulfilled.length === applies.length ? { code: "rule-never-fails", witness } : undefined
}

/** A document that was due before the notice was issued, of whomever. */
const ofDue = ({ atLeast = 0, number }: Demand, { notice }: Scope<Notice>): Alone | undefined =>
  number.of !== "submissions" ||
  number.by === undefined ||
  atLeast === 0 ||
  firstLateInstant(number.by) > startOfDay(notice.issuedOn, notice.zone)
    ? undefined
    : {
        code: "unsatisfiable-rule",
        witness: fill(words.dueBeforeIssue, { deadline: showDeadline(number.by), issuedOn: notice.issuedOn })
      }

const ofCount = (count: Count, explorer: Explorer): Alone | undefined => {
  const { atLeast, atMost, where } = count
  if (atLeast === 0 && atMost === Number.POSITIVE_INFINITY) return askingNothing
  if (atLeast > atMost) return { code: "unsatisfiable-rule", witness: fill(words.amounts, { atLeast, atMost }) }
  if (where !== undefined) {
    const explored = explorer.explore(where)
    if (explored === undefined) return tooLarge(explorer)
    if (!explored.profiles.some(({ holds: [counts] }) => counts!))
      return { code: atLeast > 0 ? "unsatisfiable-rule" : "rule-never-fails", witness: noneOf(explored) }
  }
  return undefined
}

const blank = {} as Recommendation
const ofBoxes = (asked: Requirement): ReadonlyArray<Alone | undefined> =>
  asked.about === "recommendation" && "boxes" in asked.require
    ? [asked.require.boxes.some((box) => isBlank(blank, box)) ? undefined : askingNothing]
    : []

/**
 * Goes through every situation that the rule's own conditions can tell apart. A rule is always met if nothing of what it
 * asks can fail, and cannot be met if one thing that it asks cannot.
 */
export const alone = (
  asked: Requirement,
  each: ReadonlyArray<Each>,
  counts: ReadonlyArray<Count>,
  explorer: Explorer,
  scope: Scope<Notice>
): Alone | undefined => {
  const found = [
    ...each.map((one) => ofEach(one, explorer)),
    ...counts.map((one) => ofCount(one, explorer)),
    ...ofBoxes(asked)
  ]
  const late = demandsOf(asked).flatMap((demand) => ofDue(demand, scope) ?? [])
  return (
    late[0] ??
    found.find((one) => one !== undefined && one.code !== "rule-never-fails") ??
    (found.every((one) => one !== undefined) ? found[0] : undefined)
  )
}
