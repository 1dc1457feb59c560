import * as Schema from "effect/Schema"

/**
 * So many days before an activity begins (开展活动前15天), or after it ends; the last day in time is the one that is
 * `days` earlier or later in the calendar, and it is in time to its 24:00: 15 days before the 20th is the 5th.
 */
export const RelativeDeadline = Schema.TaggedStruct("Relative", {
  days: Schema.Natural,
  to: Schema.Literals(["before-start", "after-end"])
}).annotate({ identifier: "RelativeDeadline" })
export interface RelativeDeadline extends Schema.Schema.Type<typeof RelativeDeadline> {}
