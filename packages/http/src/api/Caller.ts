import { UnitId } from "@kepu/core/schema"
import { RegionCode } from "@kepu/core/port"
import * as Context from "effect/Context"
import * as Schema from "effect/Schema"

/**
 * What a caller is to the service: a `unit` sees and changes what is its own, a `county` office all of its region, a
 * `viewer` reads its region, phones masked, and an `issuer` works on notices.
 *
 * @example
 * ```ts
 * import { roles } from "@kepu/http/api"
 *
 * console.log(roles.join(", ")) // unit, county, viewer, issuer
 * ```
 */
export const roles = ["unit", "county", "viewer", "issuer"] as const

/** One of `roles`. */
export type Role = (typeof roles)[number]

/** Stands for a caller in history and logs: an opaque id, never a person's name. */
export const CallerId = Schema.String.check(Schema.isPattern(/^[\w.:@-]{1,64}$/u))

/**
 * Whom a credential stands for, once it is checked.
 *
 * @example
 * ```ts
 * import { Identity } from "@kepu/http/api"
 * import * as Schema from "effect/Schema"
 *
 * const isIdentity = Schema.is(Identity)
 * console.log(isIdentity({ id: "console", role: "county", region: "610526" })) // true
 * // Who acts for a unit has to say which.
 * console.log(isIdentity({ id: "console", role: "unit", region: "610526" })) // false
 * ```
 */
export const Identity = Schema.Union([
  Schema.Struct({ id: CallerId, role: Schema.Literal("unit"), region: RegionCode, unit: UnitId }),
  Schema.Struct({
    id: CallerId,
    role: Schema.Literal("county"),
    region: RegionCode,
    /** A program that acts for people whom it has checked itself: it says who did what and when. */
    onBehalf: Schema.optionalKey(Schema.Literal(true))
  }),
  Schema.Struct({ id: CallerId, role: Schema.Literal("viewer"), region: RegionCode }),
  Schema.Struct({ id: CallerId, role: Schema.Literal("issuer") })
]).annotate({ identifier: "Identity" })
export type Identity = typeof Identity.Type

/** Who makes the request. */
export class Caller extends Context.Service<Caller, Identity>()("@kepu/http/api/Caller") {}
