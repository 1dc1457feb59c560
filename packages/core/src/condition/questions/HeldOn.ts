import type { DayKind } from "../../time/dayKinds.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** At least one day of the activity (`wholly`: every day) is of one of the kinds, such as a Saturday or a working day. */
export interface HeldOn {
  readonly _tag: "HeldOn"
  readonly days: readonly [DayKind, ...Array<DayKind>]
  readonly wholly?: true
}

export const HeldOnFields: QuestionFields<HeldOn> = { days: ["weekday"], wholly: true }

export const HeldOn: Asks<HeldOn> = (question) => ({ kind: "kinds", ...question })
