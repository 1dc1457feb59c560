import type { Failures } from "@kepu/core"
import { failuresIn, parseJson } from "@kepu/core/schema"
import { RegionCode } from "@kepu/core/port"
import { fill, localized } from "@kepu/core/text"
import type { ConfiguredWebhook } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { explainData } from "../dataFile.ts"
import { Refused } from "../endings.ts"
import { secretIn } from "./secretIn.ts"

const texts = {
  url: localized("变更通知的地址“{url}”不是网址", "“{url}” of a webhook is no web address"),
  refused: localized("变更通知的地址：{reason}", "the address of a webhook: {reason}"),
  noSecret: localized(
    "变更通知“{url}”没有密钥：请用 secretFile 指明写有密钥的文件，或设环境变量 KEPU_WEBHOOK_SECRET",
    "the webhook “{url}” has no secret: name a file that holds it (secretFile), or set KEPU_WEBHOOK_SECRET"
  ),
  wrongSecret: localized(
    "变更通知“{url}”的密钥不合格式：应为 whsec_ 加 24 至 64 个字节的 base64",
    "the secret of the webhook “{url}” is not as it should be: whsec_ and 24 to 64 bytes in base64"
  ),
  noNotice: localized(
    "变更通知“{url}”：本服务没有通知“{id}”；请核对编号，或用 --notice 加上",
    "the webhook “{url}”: the service has no notice “{id}”: check its id, or add it by --notice"
  )
}

/** What may be set of a webhook. Its secret stands in a file or in the environment. */
export const WebhookConfiguration = Schema.Struct({
  region: RegionCode,
  notice: Schema.NonEmptyString,
  url: Schema.NonEmptyString,
  secretFile: Schema.optionalKey(Schema.NonEmptyString)
})
type WebhookConfiguration = typeof WebhookConfiguration.Type

const decode = Schema.decodeUnknownResult(Schema.Array(WebhookConfiguration), {
  errors: "all",
  onExcessProperty: "error"
})

const parse = (text: string): Result.Result<ReadonlyArray<WebhookConfiguration>, Failures> =>
  Result.flatMap(parseJson(text), (data) => Result.mapError(decode(data), ({ issue }) => failuresIn(issue)))

/** The webhooks that a variable of the environment sets, as the configuration file would. */
export const webhooksIn = Effect.fnUntraced(function* (variable: string, text: string) {
  const read = parse(text)
  if (Result.isSuccess(read)) return read.success
  return yield* new Refused({ reason: explainData(variable, read.failure) })
})

/** A webhook as it was set, with its secret, and with as much of its address as may be shown. */
export interface ReadWebhook extends ConfiguredWebhook {
  readonly shown: object
}

/** Reads the secret of each, and sees that its address may be sent to. */
export const readWebhooks = Effect.fnUntraced(function* (
  set: ReadonlyArray<WebhookConfiguration>,
  networks: ReadonlyArray<string>,
  secret: string | undefined
) {
  if (set.length === 0) return []
  const [{ sendingTo }, { isProxies, readProxies, readWebhookSecret, shownUrl }] = yield* Effect.promise(() =>
    Promise.all([import("@kepu/http/node"), import("@kepu/http/server")])
  )
  const allowed = readProxies(networks)
  const { refusalOf } = sendingTo(isProxies(allowed) ? allowed : [])
  return yield* Effect.forEach(
    set,
    Effect.fnUntraced(function* ({ notice, region, secretFile, url: text }) {
      if (!URL.canParse(text)) return yield* new Refused({ reason: fill(texts.url, { url: text }) })
      const refusal = refusalOf(new URL(text))
      if (refusal !== undefined) return yield* new Refused({ reason: fill(texts.refused, { reason: refusal }) })
      const url = shownUrl(text)
      const said = secretFile === undefined ? secret : yield* secretIn(secretFile)
      if (said === undefined) return yield* new Refused({ reason: fill(texts.noSecret, { url }) })
      const bytes = readWebhookSecret(said)
      if (bytes === undefined) return yield* new Refused({ reason: fill(texts.wrongSecret, { url }) })
      const shown = { region, notice, url, ...(secretFile === undefined ? { secret: "…" } : { secretFile }) }
      return { region, notice, url: new URL(text).href, secret: Redacted.make(bytes), shown }
    })
  )
})

/** Fails where one is of a notice that the service has not, as nothing would ever be sent to it. */
export const mustHaveNotices = (
  webhooks: ReadonlyArray<ReadWebhook>,
  notices: ReadonlyArray<{ readonly id: string }>
): Effect.Effect<void, Refused> => {
  const lost = webhooks.find(({ notice }) => !notices.some(({ id }) => id === notice))
  if (lost === undefined) return Effect.void
  const url = new URL(lost.url).origin
  return Effect.fail(new Refused({ reason: fill(texts.noNotice, { url: `${url}/…`, id: lost.notice }) }))
}
