import * as Schema from "effect/Schema"
import type { Clause } from "../notice/Clause.ts"
import type { Notice } from "../notice/Notice.ts"
import { requirementOf } from "../requirement/lower.ts"
import { demandsOf, limitOf } from "../requirement/partsOf.ts"
import type { Rule } from "../rule/Rule.ts"
import { fill } from "../text/Localized.ts"
import { Localized } from "../text/schema.ts"
import { fromMillis, toTheSecond } from "../time/millis.ts"
import { Instant } from "../time/Instant.ts"
import { startOfDay } from "../time/civil.ts"
import { endOfDeadline } from "../time/firstLateInstant.ts"
import { showDeadline } from "../time/showDeadline.ts"
import { words } from "./words.ts"

/**
 * A moment that a notice sets.
 *
 * @example
 * ```ts
 * import { deadlines } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { NoticeDeadline } from "@kepu/core/schema"
 * import * as Schema from "effect/Schema"
 *
 * console.log(deadlines(notice).every(Schema.is(NoticeDeadline))) // true
 * ```
 */
export const NoticeDeadline = Schema.Struct({
  kind: Schema.Literals(["window-start", "window-end", "deadline"]),
  /** Id of the window or of the rule. */
  id: Schema.NonEmptyString,
  /** What is to be done by then, or what begins or ends. */
  name: Localized,
  /** When it begins; of an end and of a deadline the first instant that is too late, to the second. */
  at: Instant,
  /** As people read it, with the reading of 前 that it takes. */
  says: Localized,
  clause: Schema.optionalKey(Schema.NonEmptyString),
  reading: Schema.optionalKey(Localized)
}).annotate({ identifier: "NoticeDeadline" })
export interface NoticeDeadline extends Schema.Schema.Type<typeof NoticeDeadline> {}

const ofRule = (clause: Clause, rule: Rule, notice: Notice): ReadonlyArray<NoticeDeadline> => {
  const asked = requirementOf(rule, notice)
  const [document] = demandsOf(asked).flatMap(({ number }) => (number.of === "submissions" ? [number.document] : []))
  const name = notice.vocabulary.documents.find(({ id }) => id === document)?.name ?? rule.says
  const reading = rule.reading ?? clause.reading
  // The ends of groups, such as the days of a window, are told by what they are called.
  const limit = limitOf(asked)
  return limit?._tag === "Until"
    ? [
        {
          kind: "deadline",
          id: rule.id,
          name,
          at: toTheSecond(endOfDeadline(limit.deadline), notice.zone),
          says: showDeadline(limit.deadline),
          clause: clause.number,
          ...(reading === undefined ? {} : { reading })
        }
      ]
    : []
}

const confirmed = (day: Localized, tentative: true | undefined): Localized =>
  tentative ? fill(words.tentative, { day }) : day

/**
 * Every deadline of a notice and the first and last days of its windows, in the order in which they come.
 *
 * @example
 * ```ts
 * import { deadlines } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(deadlines(notice)[0]?.clause) // 五（一）
 * ```
 */
export const deadlines = (notice: Notice): ReadonlyArray<NoticeDeadline> =>
  [
    ...notice.windows.flatMap(({ end, id, name, start, tentative }): ReadonlyArray<NoticeDeadline> => [
      {
        kind: "window-start",
        id,
        name: fill(words.windowStarts, { window: name }),
        at: fromMillis(startOfDay(start, notice.zone), notice.zone),
        says: confirmed(fill(words.dayStarts, { day: start }), tentative)
      },
      {
        kind: "window-end",
        id,
        name: fill(words.windowEnds, { window: name }),
        at: fromMillis(startOfDay(end, notice.zone, 1), notice.zone),
        says: confirmed(fill(words.dayEnds, { day: end }), tentative)
      }
    ]),
    ...notice.clauses.flatMap((clause) => clause.rules.flatMap((rule) => ofRule(clause, rule, notice)))
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
