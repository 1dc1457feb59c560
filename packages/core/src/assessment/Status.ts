import * as Schema from "effect/Schema"
import { localized, type Localized } from "../text/Localized.ts"

/**
 * What Kepu finds of a rule for a subject.
 *
 * - `met`, `unmet`: decided by the facts;
 * - `pending`: not done, and the time for it has not run out;
 * - `undetermined`: facts are missing, and the finding names them;
 * - `not-applicable`: the rule does not bind the subject;
 * - `judgement`: left to a person, who has not decided yet.
 */
export const Status = Schema.Literals(["met", "unmet", "pending", "undetermined", "not-applicable", "judgement"])
export type Status = typeof Status.Type

export const statusName: Readonly<Record<Status, Localized>> = {
  met: localized("符合", "met"),
  unmet: localized("不符合", "unmet"),
  pending: localized("待完成", "pending"),
  undetermined: localized("待定", "undetermined"),
  "not-applicable": localized("不适用", "not applicable"),
  judgement: localized("待人工认定", "for a person to judge")
}
