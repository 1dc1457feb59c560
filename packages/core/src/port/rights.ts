import * as Equal from "effect/Equal"
import type { UnitId } from "../portfolio/ids.ts"
import { type RegisterName, registerNames, type ValueOf } from "./Register.ts"

/** On whose word a fact stands: a unit reports it of itself, or the office alone says it, also for the platform. */
export type Sayer = "unit" | "office"

type Facts<Value> = { readonly [Fact in keyof Value]-?: Sayer }

/** Where a record was read is said by whoever read it, which is the office's program. */
const source = "office"

/**
 * Who may say what: by register, and by fact where units report to it. Registers that are the office's own hold what it
 * knows of units, what it received and what it decided. A fact that is added does not compile until it stands here.
 *
 * @example
 * ```ts
 * import { rights } from "@kepu/core/port"
 *
 * console.log(rights.submissions, rights.activities !== "office" && rights.activities.platform) // office office
 * ```
 */
export const rights: { readonly [R in RegisterName]: "office" | Facts<ValueOf<R>> } = {
  units: "office",
  activities: {
    id: "unit",
    name: "unit",
    host: "unit",
    coHosts: "unit",
    programme: "unit",
    topics: "unit",
    settings: "unit",
    mode: "unit",
    time: "unit",
    timeText: "unit",
    place: "unit",
    contactName: "unit",
    contactPhone: "unit",
    address: "unit",
    // What stands on the platform comes from its export.
    platform: "office",
    images: "office",
    videos: "office",
    newsLinks: "office",
    summary: "office",
    participants: "unit",
    staff: "unit",
    volunteers: "unit",
    grant: "unit",
    cost: "unit",
    annexes: "unit",
    remark: "unit",
    facts: "unit",
    source
  },
  submissions: "office",
  facilities: { kind: "unit", name: "unit", unit: "unit", facts: "unit", source },
  officers: { unit: "unit", registered: "unit", source },
  recommendations: {
    activity: "unit",
    unit: "unit",
    contactName: "unit",
    contactPhone: "unit",
    content: "unit",
    unitOpinion: "unit",
    officeOpinion: "office",
    facts: "unit",
    source
  },
  attestations: "office",
  exemptions: "office",
  unread: "office",
  kept: "office",
  weights: "office",
  assessments: "office",
  // A unit sends again what was returned; when a review begins, and what is decided in it, is the office's.
  reviews: { register: "office", key: "office", unit: "office", rounds: "office", resubmissions: "unit" }
}

/**
 * The registers that units report to.
 *
 * @example
 * ```ts
 * import { reportedByUnits } from "@kepu/core/port"
 *
 * console.log(reportedByUnits.has("activities"), reportedByUnits.has("submissions")) // true false
 * ```
 */
export const reportedByUnits: ReadonlySet<RegisterName> = new Set(
  registerNames.filter((register) => rights[register] !== "office")
)

const owners: { readonly [R in RegisterName]: (value: ValueOf<R>) => string | undefined } = {
  units: ({ id }) => id,
  activities: ({ host }) => host,
  submissions: ({ unit }) => unit,
  facilities: ({ unit }) => unit,
  officers: ({ unit }) => unit,
  recommendations: ({ unit }) => unit,
  attestations: ({ unit }) => unit,
  exemptions: ({ unit }) => unit,
  unread: ({ unit }) => unit,
  kept: () => undefined,
  weights: () => undefined,
  assessments: () => undefined,
  reviews: ({ unit }) => unit
}

/**
 * The unit whose record it is; `undefined` where it is the office's.
 *
 * @example
 * ```ts
 * import type { ActivityId, UnitId } from "@kepu/core/portfolio"
 * import { ownerOf } from "@kepu/core/port"
 *
 * console.log(ownerOf("activities", { id: "1" as ActivityId, name: "讲座", host: "edu" as UnitId })) // edu
 * ```
 */
export const ownerOf = (register: RegisterName, value: ValueOf<RegisterName>): string | undefined =>
  owners[register](value as never)

/**
 * Whether a unit's record may point at it. What a record points at is shown with it, so of activities only those are
 * pointed at in which the unit has a part; units are known to each other.
 *
 * @example
 * ```ts
 * import type { ActivityId, UnitId } from "@kepu/core/portfolio"
 * import { mayPointAt } from "@kepu/core/port"
 *
 * const activity = { id: "1" as ActivityId, name: "讲座", host: "edu" as UnitId }
 * console.log(mayPointAt("edu" as UnitId, "activities", activity), mayPointAt("sun" as UnitId, "activities", activity)) // true false
 * ```
 */
export const mayPointAt = (unit: UnitId, register: RegisterName, value: ValueOf<RegisterName>): boolean => {
  if (register !== "activities") return true
  const { coHosts = [], host } = value as ValueOf<"activities">
  return host === unit || coHosts.includes(unit)
}

/** What a unit wants to make of a record; one side is absent where the record begins or ends. */
export interface Attempt {
  readonly register: RegisterName
  readonly before: unknown
  readonly after: unknown
}

const factsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}

/**
 * Why a unit may not do it: `undefined` if it may; no facts if the record is another's or the office's; else the facts
 * that only the office may set, change or take away.
 */
export const refusedFacts = (unit: UnitId, { after, before, register }: Attempt): ReadonlyArray<string> | undefined => {
  const sayers = rights[register]
  if (sayers === "office") return []
  const isOwn = [before, after].every(
    (value) => value === undefined || owners[register](factsOf(value) as never) === unit
  )
  if (!isOwn) return []
  // A record that is taken out keeps what the office said of it, and has it again when it is restored.
  if (after === undefined) return undefined
  const [held, said] = [factsOf(before), factsOf(after)]
  const refused = Object.entries<Sayer>(sayers).flatMap(([fact, sayer]) =>
    sayer === "office" && !Equal.equals(held[fact], said[fact]) ? [fact] : []
  )
  return refused.length === 0 ? undefined : refused
}
