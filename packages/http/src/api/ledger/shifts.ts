import { Instant, Status, Subject, Amended } from "@kepu/core/schema"
import * as Schema from "effect/Schema"
import { Difference } from "../notices.ts"
import { asOf } from "./place.ts"

/** A finding whose status is another one than before, and what makes the difference. */
export const Shift = Schema.Struct({
  rule: Schema.NonEmptyString,
  subject: Subject,
  before: Schema.optionalKey(Status).annotate({ description: "Absent where nothing was found before" }),
  after: Schema.optionalKey(Status).annotate({ description: "Absent where nothing is found any more" }),
  causes: Schema.NonEmptyArray(Schema.Literals(["rule", "facts", "time"])).annotate({
    description:
      "What makes the difference: an amendment of the notice, what is reported, or the time that has passed. Each alone, or together where it takes several"
  }),
  by: Schema.Array(Amended).annotate({ description: "The clauses of amending notices that have changed the rule" }),
  changes: Schema.Array(Difference).annotate({ description: "What they have changed in it" }),
  changed: Schema.Array(Schema.Natural).annotate({
    description:
      "Where facts are a cause: changes of the ledger, by their sequence, to what is the unit's own or to the activity; of the region none are told"
  })
}).annotate({ identifier: "Shift" })

/** What is compared: the ledger now with an earlier moment. */
export const shiftsQuery = {
  asOf,
  since: Instant.annotate({ description: "The earlier moment; the version of the notice is used that held then" }),
  sequence: Schema.optionalKey(Schema.Natural).annotate({
    description: "The ledger's last change then, at most 10 000 ago; without it what is reported now is judged twice"
  })
}

export const Shifts = Schema.Struct({ sequence: Schema.Natural, shifts: Schema.Array(Shift) })
