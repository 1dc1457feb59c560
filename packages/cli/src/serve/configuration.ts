import type { Failures } from "@kepu/core"
import { failuresIn, parseJson } from "@kepu/core/schema"
import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { readData } from "../dataFile.ts"
import { Refused } from "../endings.ts"
import { OidcConfiguration, readOidc } from "./oidc.ts"
import { parseStoreUrl, shown } from "../store/StoreUrl.ts"
import { readWebhooks, WebhookConfiguration, webhooksIn } from "./webhooks.ts"

const texts = {
  wrongPort: localized(
    "端口“{text}”（来自{from}）应为 0 到 65535 的整数",
    "the port “{text}” ({from}) must be a whole number, 0 to 65535"
  ),
  yesOrNo: localized("{name} 应为 yes 或 no，而不是“{text}”", "{name} is yes or no, not “{text}”"),
  networks: localized("{name}：{reason}", "{name}: {reason}"),
  flag: localized("命令行", "from the command line"),
  environment: localized("环境变量", "from the environment"),
  file: localized("配置文件", "from the configuration file"),
  usual: localized("默认值", "by default")
}

/** What a configuration file may say: as the flags do, each by its name. */
const Configuration = Schema.Struct({
  store: Schema.optionalKey(Schema.NonEmptyString),
  port: Schema.optionalKey(Schema.Int),
  host: Schema.optionalKey(Schema.NonEmptyString),
  notices: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  amendedBy: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  origins: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  trustProxy: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  webhookNetworks: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  webhooks: Schema.optionalKey(Schema.Array(WebhookConfiguration)),
  publicUrl: Schema.optionalKey(Schema.NonEmptyString),
  oidc: Schema.optionalKey(OidcConfiguration),
  console: Schema.optionalKey(Schema.Boolean)
})
type Configuration = typeof Configuration.Type

const decode = Schema.decodeUnknownResult(Configuration, { errors: "all", onExcessProperty: "error" })

const parse = (text: string): Result.Result<Configuration, Failures> =>
  Result.flatMap(parseJson(text), (data) => Result.mapError(decode(data), ({ issue }) => failuresIn(issue)))

/** Who has the word on a setting. */
type From = "flag" | "environment" | "file" | "usual"

interface Said<A> {
  readonly value: A
  readonly from: From
}

/** What the flags of `kepu serve` say. */
export interface Flags {
  readonly config: Option.Option<string>
  readonly store: Option.Option<string>
  readonly port: Option.Option<string>
  readonly host: Option.Option<string>
  readonly notices: ReadonlyArray<string>
  readonly amendedBy: ReadonlyArray<string>
  readonly origins: ReadonlyArray<string>
  readonly trustProxy: ReadonlyArray<string>
  readonly webhookNetworks: ReadonlyArray<string>
  readonly publicUrl: Option.Option<string>
  readonly oidcIssuer: Option.Option<string>
  readonly oidcClientId: Option.Option<string>
  readonly oidcClientSecretFile: Option.Option<string>
  readonly console: Option.Option<boolean>
}

export const usual = { store: "sqlite:kepu.db", port: "8526", host: "127.0.0.1" }

/** A variable of the environment that says something. */
const variable = (name: string): string | undefined => process.env[name]?.trim() || undefined

const listed = (text: string | undefined): ReadonlyArray<string> | undefined =>
  text
    ?.split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")

/** The first that says something: the flag, the environment, the file, what is usual. */
const said = <A>(flag: A | undefined, environment: A | undefined, file: A | undefined, otherwise: A): Said<A> => {
  if (flag !== undefined) return { value: flag, from: "flag" }
  if (environment !== undefined) return { value: environment, from: "environment" }
  return file === undefined ? { value: otherwise, from: "usual" } : { value: file, from: "file" }
}

const some = (list: ReadonlyArray<string>): ReadonlyArray<string> | undefined => (list.length === 0 ? undefined : list)

const portOf = ({ from, value }: Said<string>): Effect.Effect<number, Refused> =>
  /^\d{1,5}$/u.test(value) && Number(value) <= 65_535
    ? Effect.succeed(Number(value))
    : Effect.fail(new Refused({ reason: fill(texts.wrongPort, { text: value, from: texts[from] }) }))

/** `yes` or `no` of the environment; anything else is refused, as whoever wrote it meant something. */
const yesOrNo = Effect.fnUntraced(function* (name: string) {
  const text = variable(name)
  if (text === undefined || text === "yes" || text === "no") return text === undefined ? undefined : text === "yes"
  return yield* new Refused({ reason: fill(texts.yesOrNo, { name, text }) })
})

/** Addresses and networks, each one that there can be. */
const networksOf = Effect.fnUntraced(function* (name: string, said: Said<ReadonlyArray<string>>) {
  if (said.value.length === 0) return said
  const { isProxies, readProxies } = yield* Effect.promise(() => import("@kepu/http/server"))
  const read = readProxies(said.value)
  return isProxies(read) ? said : yield* new Refused({ reason: fill(texts.networks, { name, reason: read }) })
})

/** What is said of the login: its secret by the environment or in a file, never by a flag. */
const loginOf = (flags: Flags, file: Configuration) => {
  const pick = (flag: Option.Option<string>, name: string, inFile: string | undefined) =>
    said(Option.getOrUndefined(flag), variable(name), inFile, undefined)
  return {
    publicUrl: pick(flags.publicUrl, "KEPU_PUBLIC_URL", file.publicUrl),
    issuer: pick(flags.oidcIssuer, "KEPU_OIDC_ISSUER", file.oidc?.issuer),
    clientId: pick(flags.oidcClientId, "KEPU_OIDC_CLIENT_ID", file.oidc?.clientId),
    clientSecret: pick(Option.none(), "KEPU_OIDC_CLIENT_SECRET", undefined),
    clientSecretFile: pick(flags.oidcClientSecretFile, "KEPU_OIDC_CLIENT_SECRET_FILE", file.oidc?.clientSecretFile)
  }
}

/** The webhooks that are set, by the environment or in the file: a flag would show them to everybody on the machine. */
const webhooksOf = Effect.fnUntraced(function* (file: Configuration, networks: ReadonlyArray<string>) {
  const text = variable("KEPU_WEBHOOKS")
  const environment = text === undefined ? undefined : yield* webhooksIn("KEPU_WEBHOOKS", text)
  const { from, value } = said(undefined, environment, file.webhooks, [])
  return { value: yield* readWebhooks(value, networks, variable("KEPU_WEBHOOK_SECRET")), from }
})

/** The settings of the service, each as the first of those says it that say something of it. */
export const readConfiguration = Effect.fnUntraced(function* (flags: Flags) {
  const path = Option.getOrUndefined(flags.config) ?? variable("KEPU_CONFIG")
  const file: Configuration = path === undefined ? {} : yield* readData(path, parse)
  const flag = (name: "store" | "port" | "host") => Option.getOrUndefined(flags[name])
  const port = said(
    flag("port"),
    variable("KEPU_PORT"),
    file.port === undefined ? undefined : String(file.port),
    usual.port
  )
  const login = loginOf(flags, file)
  const oidc = yield* readOidc({
    publicUrl: login.publicUrl.value,
    issuer: login.issuer.value,
    clientId: login.clientId.value,
    clientSecret: login.clientSecret.value,
    clientSecretFile: login.clientSecretFile.value,
    file: file.oidc
  })
  const webhookNetworks = yield* networksOf(
    "webhookNetworks",
    said<ReadonlyArray<string>>(
      some(flags.webhookNetworks),
      listed(variable("KEPU_WEBHOOK_NETWORKS")),
      file.webhookNetworks,
      []
    )
  )
  const store = said(flag("store"), variable("KEPU_STORE"), file.store, usual.store)
  return {
    store: { ...store, value: yield* parseStoreUrl(store.value, store.from === "flag") },
    port: { ...port, value: yield* portOf(port) },
    host: said(flag("host"), variable("KEPU_HOST"), file.host, usual.host),
    notices: said(some(flags.notices), listed(variable("KEPU_NOTICES")), file.notices, []),
    amendedBy: said(some(flags.amendedBy), listed(variable("KEPU_AMENDED_BY")), file.amendedBy, []),
    origins: said(some(flags.origins), listed(variable("KEPU_ORIGINS")), file.origins, []),
    trustProxy: yield* networksOf(
      "trustProxy",
      said<ReadonlyArray<string>>(some(flags.trustProxy), listed(variable("KEPU_TRUST_PROXY")), file.trustProxy, [])
    ),
    webhookNetworks,
    console: said(Option.getOrUndefined(flags.console), yield* yesOrNo("KEPU_CONSOLE"), file.console, true),
    webhooks: yield* webhooksOf(file, webhookNetworks.value),
    login: oidc === undefined ? undefined : { said: login, rest: file.oidc, options: oidc }
  }
})

type Settings = Effect.Success<ReturnType<typeof readConfiguration>>

/** What is said of the login and by whom, without the secret; of what nobody has said anything there is nothing. */
const shownLogin = ({ rest, said }: NonNullable<Settings["login"]>) => {
  const spoken = Object.entries(said).filter(([, { value }]) => value !== undefined)
  const { publicUrl, ...oidc } = Object.fromEntries(
    spoken.map(([name, one]) => [name, name === "clientSecret" ? { ...one, value: "…" } : one])
  )
  const { claim, assignments, scope } = rest ?? {}
  return { publicUrl, oidc: { ...oidc, scope, claim, assignments } }
}

/** Each setting and whose word it is, as JSON; of the store neither user nor password, and no secret of the login or of a webhook. */
export const showConfiguration = ({ login, store, webhooks, ...settings }: Settings): string => {
  const all = {
    store: { ...store, value: shown(store.value) },
    ...settings,
    webhooks: { ...webhooks, value: webhooks.value.map((one) => one.shown) },
    ...(login === undefined ? {} : shownLogin(login))
  }
  return `${JSON.stringify(all, null, 2)}\n`
}
