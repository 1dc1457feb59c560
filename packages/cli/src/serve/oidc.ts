import { UnitId } from "@kepu/core/schema"
import { RegionCode } from "@kepu/core/port"
import { fill, localized } from "@kepu/core/text"
import type { Assignment, OidcOptions } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { Refused } from "../endings.ts"
import { secretIn } from "./secretIn.ts"

const texts = {
  noIssuer: localized(
    "登录的设置不全：请写明登录系统的地址（--oidc-issuer、KEPU_OIDC_ISSUER 或配置文件的 oidc.issuer）",
    "the login is set up in part: say where people log in (--oidc-issuer, KEPU_OIDC_ISSUER or oidc.issuer of the file)"
  ),
  noClient: localized(
    "登录的设置不全：请写明本服务在登录系统登记的编号（--oidc-client-id、KEPU_OIDC_CLIENT_ID 或 oidc.clientId）",
    "the login is set up in part: say as which client the provider knows this service (--oidc-client-id, KEPU_OIDC_CLIENT_ID or oidc.clientId)"
  ),
  noUrl: localized(
    "登录的设置不全：请写明浏览器访问本服务的地址（--public-url、KEPU_PUBLIC_URL 或 publicUrl），如 https://kepu.example",
    "the login is set up in part: say at which address browsers reach this service (--public-url, KEPU_PUBLIC_URL or publicUrl), such as https://kepu.example"
  ),
  address: localized(
    "“{text}”不是 https 地址；只有本机的地址可以是 http",
    "“{text}” is no https address; only one of this machine may be http"
  ),
  origin: localized(
    "“{text}”不能带路径：写到主机和端口为止，如 https://kepu.example",
    "“{text}” has more than a host and a port: write no path, as in https://kepu.example"
  )
}

const rule = { claim: Schema.NonEmptyString, is: Schema.NonEmptyString }

/** Whom people act for who have a claim: as a token does, but never for others. */
const AssignmentRule = Schema.Union([
  Schema.Struct({ ...rule, role: Schema.Literal("unit"), region: RegionCode, unit: UnitId }),
  Schema.Struct({ ...rule, role: Schema.Literal("county"), region: RegionCode }),
  Schema.Struct({ ...rule, role: Schema.Literal("viewer"), region: RegionCode }),
  Schema.Struct({ ...rule, role: Schema.Literal("issuer") })
])

/** What a configuration file may say of the login. The secret itself never stands in it. */
export const OidcConfiguration = Schema.Struct({
  issuer: Schema.optionalKey(Schema.NonEmptyString),
  clientId: Schema.optionalKey(Schema.NonEmptyString),
  clientSecretFile: Schema.optionalKey(Schema.NonEmptyString),
  scope: Schema.optionalKey(Schema.NonEmptyString),
  claim: Schema.optionalKey(Schema.NonEmptyString),
  assignments: Schema.optionalKey(Schema.Array(AssignmentRule))
})
type OidcConfiguration = typeof OidcConfiguration.Type

/** What is said of the login, wherever it is said. */
export interface SaidOfLogin {
  readonly issuer: string | undefined
  readonly clientId: string | undefined
  readonly clientSecret: string | undefined
  readonly clientSecretFile: string | undefined
  readonly publicUrl: string | undefined
  readonly file: OidcConfiguration | undefined
}

const assignmentOf = ({ claim, is, ...identity }: typeof AssignmentRule.Type): Assignment => ({ claim, is, identity })

const addressOf = Effect.fnUntraced(function* (text: string) {
  const { isProtected } = yield* Effect.promise(() => import("@kepu/http/server"))
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !isProtected(url)) return yield* new Refused({ reason: fill(texts.address, { text }) })
  return url
})

/** How people log in; `undefined` where nothing is said of it. */
export const readOidc = Effect.fnUntraced(function* (said: SaidOfLogin) {
  const { clientId, clientSecret, clientSecretFile, file = {}, issuer, publicUrl } = said
  const isSaid = [issuer, clientId, clientSecret, clientSecretFile, publicUrl, said.file].some(
    (one) => one !== undefined
  )
  if (!isSaid) return undefined
  if (issuer === undefined) return yield* new Refused({ reason: texts.noIssuer })
  if (clientId === undefined) return yield* new Refused({ reason: texts.noClient })
  if (publicUrl === undefined) return yield* new Refused({ reason: texts.noUrl })
  const url = yield* addressOf(publicUrl)
  if (url.href !== `${url.origin}/`) return yield* new Refused({ reason: fill(texts.origin, { text: publicUrl }) })
  const secret = clientSecret ?? (clientSecretFile === undefined ? undefined : yield* secretIn(clientSecretFile))
  const { claim, assignments = [], scope } = file
  const options: OidcOptions = {
    issuer: yield* addressOf(issuer),
    clientId,
    url,
    assignments: assignments.map(assignmentOf),
    ...(secret === undefined ? {} : { clientSecret: Redacted.make(secret) }),
    ...(claim === undefined ? {} : { claim }),
    ...(scope === undefined ? {} : { scope })
  }
  return options
})
