import { UnitId } from "@kepu/core/schema"
import { localized } from "@kepu/core/text"
import type { Role } from "@kepu/http/api"
import type { TokenOptions } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Refused } from "../endings.ts"
import { readRegion } from "../store/storeFlags.ts"

/** The roles of the service. They are told here again so that the other commands start without the service. */
export const roles = ["unit", "county", "viewer", "issuer"] as const satisfies ReadonlyArray<Role>

const texts = {
  region: localized(
    "请用 --region 写明令牌管用的地区，如 --region 610526；000000 为全国",
    "--region says for which region the token is, such as --region 610526; 000000 is the whole country"
  ),
  noRegion: localized("issuer 角色不分地区，不用 --region", "the role issuer is of no region: leave --region out"),
  unit: localized(
    "unit 角色请用 --unit 写明单位编号，如 --unit edu",
    "the role unit needs --unit with the unit's id, such as --unit edu"
  ),
  noUnit: localized("--unit 只用于 unit 角色", "--unit is for the role unit only"),
  noBehalf: localized("--on-behalf 只用于 county 角色", "--on-behalf is for the role county only")
}

const refuse = (reason: Refused["reason"]) => new Refused({ reason })

/** Whom a token is to stand for, as flags say it. */
export const readIdentity = Effect.fnUntraced(function* ({
  onBehalf,
  region,
  role,
  unit
}: {
  readonly role: Role
  readonly region: Option.Option<string>
  readonly unit: Option.Option<string>
  readonly onBehalf: boolean
}): Effect.fn.Return<TokenOptions["identity"], Refused> {
  if (role !== "unit" && Option.isSome(unit)) return yield* refuse(texts.noUnit)
  if (role !== "county" && onBehalf) return yield* refuse(texts.noBehalf)
  if (role === "issuer") return Option.isSome(region) ? yield* refuse(texts.noRegion) : { role }
  if (Option.isNone(region)) return yield* refuse(texts.region)
  const code = yield* readRegion(region.value)
  if (role === "viewer") return { role, region: code }
  if (role === "county") return { role, region: code, ...(onBehalf ? { onBehalf } : {}) }
  const id = Option.getOrElse(unit, () => "")
  return Schema.is(UnitId)(id) ? { role, region: code, unit: id } : yield* refuse(texts.unit)
})
