import type { Case } from "../../assessment/Case.ts"
import { runsOutAt } from "../../assessment/runsOut.ts"
import { hostOf, ofRegion } from "../../assessment/subjects.ts"
import { missingOf, missingOfActivity } from "../../assessment/missing.ts"
import { unreadOf } from "../../assessment/unread.ts"
import type { Verdict } from "../../assessment/Verdict.ts"
import { missingFacts } from "../../condition/facts.ts"
import { holds } from "../../condition/holds.ts"
import { fill, list, localized, type Localized } from "../../text/Localized.ts"
import { all, any } from "../../Truth.ts"
import { binds } from "../binds.ts"
import { notBound } from "../messages.ts"
import { missingOfBound } from "../missingOfBound.ts"
import type { Rule } from "../Rule.ts"
import { statusOf, type StatusByFacts } from "../statusOf.ts"
import { reportOf } from "../tally.ts"
import { itemsOf } from "./items.ts"
import type { Coverage } from "./schema.ts"

const messages: Readonly<Record<StatusByFacts, Localized>> = {
  met: localized("{subject}已全部覆盖 {total} 项，符合：{says}", "{subject}: all {total} covered, which meets: {says}"),
  unmet: localized("{subject}未覆盖{uncovered}：{says}", "{subject}: not covered: {uncovered}; required: {says}"),
  pending: localized(
    "{subject}尚未覆盖{uncovered}：{says}",
    "{subject}: not covered yet: {uncovered}; required: {says}"
  ),
  undetermined: localized(
    "{subject}有 {open} 项是否覆盖待定：{says}",
    "{subject}: whether {open} are covered is not known: {says}"
  ),
  "not-applicable": notBound
}

/** The activities that may count, and of each item whether it is covered and by which of them for certain. */
export const coverageOf = (form: Coverage, given: Case) => {
  const counting = given.portfolio.activities.map((activity) => {
    const unit = given.unitById.get(activity.host)
    return { activity, unit, counts: all([unit && binds(form.hosts, unit), holds(form.where, activity, given)]) }
  })
  const items = itemsOf(form.items, given).map((item) => {
    const covers = counting.map(({ activity, counts }) => all([counts, item.isCoveredBy(activity)]))
    return {
      ...item,
      covered: any(unreadOf("activities", undefined, given) > 0 ? [...covers, undefined] : covers),
      by: counting.filter((_, n) => covers[n] === true).map(({ activity }) => activity)
    }
  })
  return { counting, items }
}

/** The region answers once, whatever the number of units. */
export const evaluate = (rule: Rule, form: Coverage, given: Case): ReadonlyArray<Verdict> => {
  const { counting, items } = coverageOf(form, given)
  const status = statusOf(true, all(items.map(({ covered }) => covered)), given.asOf < runsOutAt(form.limit, given))
  const subject = ofRegion(given)
  const openItems = items.filter(({ covered }) => covered === undefined)
  const lost = unreadOf("activities", undefined, given) > 0 ? [missingOf("unread", subject)] : []
  const open = counting
    .filter(({ activity, counts }) => openItems.some((item) => all([counts, item.isCoveredBy(activity)]) === undefined))
    .flatMap(({ activity, unit }) => [
      ...(unit && binds(form.hosts, unit) === undefined ? missingOfBound(form.hosts, hostOf(activity, given)) : []),
      ...[
        ...new Set([
          ...missingFacts(form.where, activity, given),
          ...openItems.filter((item) => item.isCoveredBy(activity) === undefined).map(({ fact }) => fact)
        ])
      ].map((fact) => missingOfActivity(fact, activity))
    ])
  const missing = status === "undetermined" ? [...open, ...lost] : []
  const uncovered = items.filter(({ covered }) => covered === false).map(({ name }) => name)
  return [
    {
      status,
      subject,
      message: fill(messages[status], {
        subject: subject.name,
        says: rule.says,
        total: items.length,
        uncovered: list(uncovered),
        open: openItems.length
      }),
      facts: [
        {
          fact: "covered",
          name: localized("已覆盖", "covered"),
          value: list(items.filter(({ covered }) => covered === true).map(({ name }) => name))
        }
      ].filter(({ value }) => value.en !== ""),
      missing,
      remedies:
        status === "undetermined"
          ? missing.map(reportOf)
          : uncovered.map((name) => ({
              kind: "act" as const,
              text: fill(localized("安排一场覆盖“{name}”的活动", "arrange an activity for “{name}”"), { name })
            }))
    }
  ]
}
