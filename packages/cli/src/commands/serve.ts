import { fill, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import type { Say } from "../language.ts"
import { readAmendmentsOf } from "../amendments.ts"
import { findNotice, knownNotice, noticeIds } from "../notices.ts"
import { print } from "../output.ts"
import { mustHaveNotices } from "../serve/webhooks.ts"
import { readConfiguration, showConfiguration, usual } from "../serve/configuration.ts"

const texts = {
  store: localized(
    "存储：sqlite:文件（没有则新建）或 postgres://…；默认 {usual}",
    "the store: sqlite:FILE, which is made if there is none, or postgres://…; {usual} by default"
  ),
  port: localized("端口；0 为任一空闲端口；默认 {usual}", "the port; 0 for any that is free; {usual} by default"),
  host: localized(
    "监听的地址；默认 {usual}，只供本机使用",
    "the address to listen at; {usual} by default, which serves this machine alone"
  ),
  notice: localized(
    "另加的通知（JSON 文件），可以多个；内置的通知总在",
    "JSON file of a notice to add, any number of them; the built-in ones are always there"
  ),
  amendedBy: localized(
    "修改通知的通知（JSON 文件），可以多个；各台账按当时有效的版本核查",
    "a notice that amends one of them (a JSON file), any number of them; ledgers are judged by the version that holds at the moment"
  ),
  origin: localized(
    "允许调用的网页来源，如 https://console.example，可以多个",
    "a web origin whose pages may call it, such as https://console.example; any number of them"
  ),
  trustProxy: localized(
    "前置代理的地址或网段（如 127.0.0.1、10.0.0.0/8、loopback），可以多个；只有它们的 X-Forwarded-For、-Proto、-Host 算数，默认都不算",
    "address or network of a proxy in front, such as 127.0.0.1, 10.0.0.0/8 or loopback, any number of them; the X-Forwarded-For, -Proto and -Host of these alone count, of none by default"
  ),
  webhookNetwork: localized(
    "变更通知（webhook）可以发往的内网地址或网段，可以多个；默认只发往公网的 https 地址",
    "a private address or network to which webhooks may be sent, any number of them; by default they go to public https addresses alone"
  ),
  publicUrl: localized(
    "浏览器访问本服务的地址，如 https://kepu.example；设置登录时必填",
    "the address at which browsers reach the service, such as https://kepu.example; a login needs it"
  ),
  issuer: localized(
    "登录系统（OpenID Connect）的地址，如 https://id.example；写了即可登录",
    "the OpenID provider with which people log in, such as https://id.example; without it there are tokens alone"
  ),
  clientId: localized("本服务在登录系统登记的编号", "as which client the provider knows this service"),
  clientSecretFile: localized(
    "写有该编号密钥的文件；也可用环境变量 KEPU_OIDC_CLIENT_SECRET",
    "a file with the client's secret; the environment variable KEPU_OIDC_CLIENT_SECRET does as well"
  ),
  console: localized(
    "在 / 提供管理台网页；默认提供，--no-console 不提供",
    "serve the console at /; it is served unless --no-console says otherwise"
  ),
  config: localized(
    "配置文件（JSON：store、port、host、notices、amendedBy、origins、trustProxy、webhookNetworks、webhooks、publicUrl、oidc、console）；次序为命令行、环境变量（KEPU_STORE 等）、配置文件",
    "a configuration file (JSON: store, port, host, notices, amendedBy, origins, trustProxy, webhookNetworks, webhooks, publicUrl, oidc, console); flags win over the environment (KEPU_STORE …), and that over the file"
  ),
  printConfig: localized(
    "只输出各项设置及其来源，不启动；密码不显示",
    "print each setting and where it comes from, and do not start; passwords are not shown"
  ),
  simply: localized("在本机启动，数据放在 kepu.db", "on this machine, with its data in kepu.db"),
  postgres: localized("用 PostgreSQL，端口 8000", "over PostgreSQL, at port 8000")
}

const many = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.atLeast(0))

const text = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.optional)

/** What of the settings may be read anew while the service runs. */
const reloadable = Effect.fnUntraced(function* ({
  amendedBy,
  notices,
  origins,
  webhooks
}: Effect.Success<ReturnType<typeof readConfiguration>>) {
  const added = yield* Effect.forEach(notices.value, findNotice)
  const known = yield* Effect.forEach(noticeIds, knownNotice)
  const ids = new Set(added.map(({ id }) => id))
  const all = [...added, ...known.filter(({ id }) => !ids.has(id))]
  yield* mustHaveNotices(webhooks.value, all)
  const amendments = yield* readAmendmentsOf(all, amendedBy.value)
  return { origins: origins.value, notices: all, amendments, webhooks: webhooks.value }
})

/** `kepu serve`: the service over a store, until it is told to stop (SIGINT, SIGTERM). */
export const serve = (say: Say) =>
  Command.make(
    "serve",
    {
      store: text("store", "STORE", say(fill(texts.store, { usual: usual.store }))),
      port: text("port", "N", say(fill(texts.port, { usual: usual.port }))),
      host: text("host", "ADDRESS", say(fill(texts.host, { usual: usual.host }))),
      notices: many("notice", "FILE", say(texts.notice)),
      amendedBy: many("amended-by", "FILE", say(texts.amendedBy)),
      origins: many("origin", "URL", say(texts.origin)),
      trustProxy: many("trust-proxy", "ADDRESS", say(texts.trustProxy)),
      webhookNetworks: many("webhook-network", "ADDRESS", say(texts.webhookNetwork)),
      publicUrl: text("public-url", "URL", say(texts.publicUrl)),
      oidcIssuer: text("oidc-issuer", "URL", say(texts.issuer)),
      oidcClientId: text("oidc-client-id", "ID", say(texts.clientId)),
      oidcClientSecretFile: text("oidc-client-secret-file", "FILE", say(texts.clientSecretFile)),
      console: Flag.Boolean("console").pipe(Flag.withDescription(say(texts.console)), Flag.optional),
      config: text("config", "FILE", say(texts.config)),
      printConfig: Flag.Boolean("print-config").pipe(
        Flag.withDescription(say(texts.printConfig)),
        Flag.withoutNegation,
        Flag.withDefault(false)
      )
    },
    Effect.fnUntraced(function* ({ printConfig, ...flags }) {
      const settings = yield* readConfiguration(flags)
      const first = yield* reloadable(settings)
      if (printConfig) return yield* print(showConfiguration(settings))
      const { host, login, port, store } = settings
      const reload = Effect.flatMap(readConfiguration(flags), reloadable)
      const { runService } = yield* Effect.promise(() => import("../serve/runService.ts"))
      return yield* runService(say, {
        store: store.value,
        host: host.value,
        port: port.value,
        trustProxy: settings.trustProxy.value,
        webhookNetworks: settings.webhookNetworks.value,
        oidc: login?.options,
        hasConsole: settings.console.value,
        first,
        reload
      })
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu serve", description: say(texts.simply) },
      {
        command: "kepu serve --store postgres://kepu@db.example/kepu --port 8000",
        description: say(texts.postgres)
      }
    ])
  )
