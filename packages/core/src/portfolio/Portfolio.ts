import * as Schema from "effect/Schema"
import { Activity } from "./Activity.ts"
import { Attestation } from "./Attestation.ts"
import { Facility } from "./Facility.ts"
import { OfficerRegistration } from "./OfficerRegistration.ts"
import { UnitId } from "./ids.ts"
import { Recommendation } from "./Recommendation.ts"
import { Source } from "./Source.ts"
import { Submission } from "./Submission.ts"
import { Unit } from "./Unit.ts"

/** The first id that occurs twice, or that is pointed at but does not exist; `undefined` if all is well. */
const brokenId = (portfolio: typeof Fields.Type): string | undefined => {
  const units = new Set<string>()
  const activities = new Set<string>()
  for (const { id } of portfolio.units) {
    if (units.has(id)) return `two units have the id ${id}`
    units.add(id)
  }
  for (const { id } of portfolio.activities) {
    if (activities.has(id)) return `two activities have the id ${id}`
    activities.add(id)
  }
  const pointers: ReadonlyArray<{ readonly unit?: string }> = [
    ...portfolio.activities.flatMap(({ coHosts = [], host }) => [host, ...coHosts].map((unit) => ({ unit }))),
    ...(portfolio.submissions ?? []),
    ...(portfolio.facilities ?? []),
    ...(portfolio.officers ?? []),
    ...(portfolio.recommendations ?? []),
    ...(portfolio.attestations ?? []),
    ...(portfolio.unread ?? [])
  ]
  for (const { unit } of pointers) {
    if (unit !== undefined && !units.has(unit)) return `unit ${unit} is named but is not among the units`
  }
  for (const { activity } of portfolio.recommendations ?? []) {
    if (!activities.has(activity)) return `activity ${activity} is recommended but is not among the activities`
  }
  return undefined
}

/**
 * A record that is known to exist and could not be read; with `unit` if it is known whose it was. What it would
 * have said is missing, so nobody is blamed for the lack of it.
 */
export const Unread = Schema.Struct({
  register: Schema.Literals(["activities", "submissions"]),
  unit: Schema.optionalKey(UnitId),
  source: Schema.optionalKey(Source)
}).annotate({ identifier: "Unread" })
export interface Unread extends Schema.Schema.Type<typeof Unread> {}

const Fields = Schema.Struct({
  units: Schema.Array(Unit),
  activities: Schema.Array(Activity),
  submissions: Schema.optionalKey(Schema.Array(Submission)),
  facilities: Schema.optionalKey(Schema.Array(Facility)),
  officers: Schema.optionalKey(Schema.Array(OfficerRegistration)),
  recommendations: Schema.optionalKey(Schema.Array(Recommendation)),
  attestations: Schema.optionalKey(Schema.Array(Attestation)),
  unread: Schema.optionalKey(Schema.Array(Unread))
})

/**
 * All that is reported of a region under one notice.
 *
 * `units` and `activities` are what the office has on record, so a unit without an activity here has
 * reported none. Each other register is complete when present and unknown when absent: without a
 * submission log nobody is late.
 */
export const Portfolio = Fields.check(Schema.makeFilter((portfolio) => brokenId(portfolio) ?? true)).annotate({
  identifier: "Portfolio"
})
export interface Portfolio extends Schema.Schema.Type<typeof Portfolio> {}
