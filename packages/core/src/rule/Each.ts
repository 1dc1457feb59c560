import * as Schema from "effect/Schema"
import { Condition, conditionMembers } from "../condition/Condition.ts"
import { Amount } from "./Amount.ts"
import { Bound } from "./Bound.ts"
import { ends } from "./ends.ts"
import { TermId } from "../portfolio/ids.ts"
import { Localized } from "../text/schema.ts"
import { RelativeDeadline } from "../time/RelativeDeadline.ts"
import { Limit } from "../time/TimeLimit.ts"

/** Every required field of the annex form is filled: in each row of activities, or in each copy for a recommendation. */
export const Filled = Schema.TaggedStruct("Filled", { annex: TermId })

/** The activity is held by a unit that is bound (申办者须为…). */
export const HeldBy = Schema.TaggedStruct("HeldBy", { bound: Bound })

/**
 * The activity is held together (联合举办): each of the bounds has a unit of its own among its host and co-hosts, whoever of
 * them is the host.
 */
export const HeldTogether = Schema.TaggedStruct("HeldTogether", { by: Schema.NonEmptyArray(Bound) })

/**
 * A number of the activity beside amounts for its host (每场参加人数不少于本单位职工数的一半): `atLeast` and `atMost` include
 * them. What an amount is a part of is a number of the host itself, `Units`.
 */
export const Compared = Schema.TaggedStruct("Compared", {
  fact: TermId,
  atLeast: Schema.optionalKey(Amount),
  atMost: Schema.optionalKey(Amount),
  moreThan: Schema.optionalKey(Amount),
  lessThan: Schema.optionalKey(Amount)
}).check(
  Schema.makeFilter((compared) => ends.some((end) => compared[end] !== undefined), {
    message: "expected at least one of atLeast, atMost, moreThan, lessThan"
  }),
  Schema.makeFilter(
    (compared) =>
      ends.every((end) => {
        const amount = compared[end]
        return typeof amount !== "object" || amount._tag === "ByUnit" || amount.of._tag === "Units"
      }),
    { message: "a number of an activity is compared with a number of its host: of must be Units" }
  )
)

/** Something worth saying about an activity for which `when` holds; it never changes a status. */
export const Remark = Schema.Struct({ when: Condition, text: Localized })

const others = [Filled, HeldBy, HeldTogether, Compared] as const
type Other = (typeof others)[number]

/** What is required: a condition, or one of what is no question about a record alone. */
const Required: Schema.Codec<Condition | Other["Type"], Condition | Other["Encoded"]> = Schema.Union([
  ...conditionMembers,
  ...others
])

const ofHosts: ReadonlySet<string> = new Set(["HeldBy", "HeldTogether", "Compared"])

/**
 * Every record of a register for which `where` holds, or every record without it, meets `require`; it answers once for
 * each record. Conditions ask about the activity, or about the activity that is recommended. With `hosts` only activities
 * that units of these hold are spoken of.
 *
 * Without `limit` what is not met is unmet at once, as a wrong name is. A limit that is relative is counted from the days
 * of each activity (活动结束后5个工作日内上传图片).
 */
export const Each = Schema.TaggedStruct("Each", {
  of: Schema.Literals(["activities", "recommendations"]),
  where: Schema.optionalKey(Condition),
  hosts: Schema.optionalKey(Bound),
  require: Required,
  limit: Schema.optionalKey(Schema.Union([Limit, RelativeDeadline])),
  remarks: Schema.optionalKey(Schema.NonEmptyArray(Remark))
}).check(
  Schema.makeFilter(({ require, where }) => where === undefined || require._tag !== "Filled", {
    message: "a form that is to be filled says itself which records it lists, so where has no place beside it"
  }),
  Schema.makeFilter(
    ({ hosts, of, require }) => of === "activities" || (hosts === undefined && !ofHosts.has(require._tag)),
    {
      message: "only activities are held by somebody"
    }
  ),
  Schema.makeFilter(({ limit, of }) => of === "activities" || limit?._tag !== "Relative", {
    message: "a time is relative to activities, so it has no place beside recommendations"
  })
)
export interface Each extends Schema.Schema.Type<typeof Each> {}
