import { holds } from "../condition/holds.ts"
import type { Condition } from "../condition/Condition.ts"
import type { Scope } from "../condition/Scope.ts"
import { firstLateInstant } from "../time/firstLateInstant.ts"
import { startOfDay } from "../time/civil.ts"
import { showDeadline } from "../time/showDeadline.ts"
import { fill, localized, type Localized } from "../text/Localized.ts"
import type { Asked, Each } from "./asked.ts"
import { mostSituations } from "./situation/most.ts"
import { showSituation } from "./situation/showSituation.ts"
import { situationsOf } from "./situation/situations.ts"

/** What is wrong with a rule taken by itself, and what shows it. */
export interface Alone {
  readonly code: "unsatisfiable-rule" | "rule-never-fires" | "rule-never-fails" | "too-large-to-check"
  readonly witness: Localized
}

/** Said of conditions that tell more situations apart than are gone through. */
export const tooLarge: Alone = {
  code: "too-large-to-check",
  witness: fill(localized("情形超过 {most} 种", "more than {most} situations"), { most: mostSituations })
}

const noneOf = (situations: number): Localized =>
  fill(localized("全部 {situations} 种情形均不成立", "it holds in none of all {situations} situations"), { situations })

const ofEach = ({ require, where }: Each, scope: Scope): Alone | undefined => {
  const all = situationsOf([where, require], scope)
  if (all === undefined) return tooLarge
  const applies = all.filter(({ activity, scope }) => holds(where, activity, scope) === true)
  const [example] = applies
  if (example === undefined) return { code: "rule-never-fires", witness: noneOf(all.length) }
  const fulfilled = applies.filter(({ activity, scope }) => holds(require, activity, scope) === true)
  const witness = showSituation([where, require], example)
  if (fulfilled.length === 0) return { code: "unsatisfiable-rule", witness }
  return fulfilled.length === applies.length ? { code: "rule-never-fails", witness } : undefined
}

/** `code` says what it means that the condition never holds. */
const ofCounted = (condition: Condition, code: Alone["code"], scope: Scope): Alone | undefined => {
  const all = situationsOf([condition], scope)
  if (all === undefined) return tooLarge
  return all.some(({ activity, scope }) => holds(condition, activity, scope) === true)
    ? undefined
    : { code, witness: noneOf(all.length) }
}

const ofDue = ({ deadline }: Asked["due"][number], { notice }: Scope): Alone | undefined =>
  firstLateInstant(deadline) > startOfDay(notice.issuedOn, notice.zone)
    ? undefined
    : {
        code: "unsatisfiable-rule",
        witness: fill(localized("{deadline}，而通知于 {issuedOn} 印发", "{deadline}; the notice is of {issuedOn}"), {
          deadline: showDeadline(deadline),
          issuedOn: notice.issuedOn
        })
      }

/** Goes through every situation that the rule's own conditions can tell apart. */
export const alone = ({ capped, due, each, nothing, some }: Asked, scope: Scope): Alone | undefined =>
  nothing
    ? { code: "rule-never-fails", witness: localized("不报也符合", "it is met by reporting nothing") }
    : [
        ...each.map((part) => ofEach(part, scope)),
        ...some.map((condition) => ofCounted(condition, "unsatisfiable-rule", scope)),
        ...capped.map((condition) => ofCounted(condition, "rule-never-fails", scope)),
        ...due.map((part) => ofDue(part, scope))
      ].find((diagnostic) => diagnostic !== undefined)
