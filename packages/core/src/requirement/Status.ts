import * as Schema from "effect/Schema"
import { localized, type Localized } from "../text/Localized.ts"
import { statuses } from "./statuses.ts"

/** What Kepu finds of a rule for a subject: one of `statuses`. */
export const Status = Schema.Literals(statuses)
export type Status = typeof Status.Type

export const statusName: Readonly<Record<Status, Localized>> = {
  met: localized("符合", "met"),
  unmet: localized("不符合", "unmet"),
  pending: localized("待完成", "pending"),
  undetermined: localized("待定", "undetermined"),
  "not-applicable": localized("不适用", "not applicable"),
  judgement: localized("待人工认定", "for a person to judge")
}
