import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import type { InetAddress } from "effect/net/NetAddress"
import { exitCodes, type Refused } from "../endings.ts"
import type { Say } from "../language.ts"
import { print, remark } from "../output.ts"
import { shown } from "../store/StoreUrl.ts"
import { refusing } from "../store/withStore.ts"
import { consolePages } from "./console.ts"
import { refusingAddress } from "./failures.ts"
import { firstToken } from "./firstToken.ts"
import { reloading } from "./reloading.ts"
import { type Reloadable, type ServeOptions, serviceOf } from "./service.ts"
import { refusingTokens } from "./withTokens.ts"

const texts = {
  started: localized(
    "服务已启动：{url}（接口说明：{url}/docs）\n存储：{store}\n",
    "The service runs at {url} (its documentation: {url}/docs)\nStore: {store}\n"
  ),
  login: localized("登录：{url}\n", "People log in at {url}\n"),
  token: localized(
    "首个令牌（全部地区，{days} 天有效，只显示这一次；以后用 kepu token create 生成）：\n{text}\n",
    "The first token (all regions, valid for {days} days, shown this once; kepu token create makes others):\n{text}\n"
  ),
  console: localized("管理台：{url}/\n", "The console is at {url}/\n"),
  unbuilt: localized(
    "管理台尚未生成，/ 处没有网页；从源代码运行时先执行 pnpm console。\n",
    "The console was not built, so there is no page at /: from sources, run pnpm console first.\n"
  ),
  stop: localized("按 Ctrl+C 停止。\n", "Ctrl+C stops it.\n"),
  exposed: localized(
    "注意：其他机器可以连到 {host}，而传输未加密；请在前面放一个提供 HTTPS 的代理。\n",
    "Note: other machines can reach {host}, and nothing is encrypted: put a proxy with HTTPS in front.\n"
  ),
  stopped: localized("服务已停止。\n", "The service has stopped.\n")
}

const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.")

/** Milliseconds after which a service that was told to stop ends in any case: those of its requests, and some more. */
const longestStop = 25_000

/** Ends the program if what is under way cannot be ended, such as a write that waits for somebody at the database. */
const stopAnyway = Effect.sync(() => void setTimeout(() => process.exit(exitCodes.unusable), longestStop).unref())

interface RunOptions<R> extends Omit<ServeOptions, "current" | "pages"> {
  readonly hasConsole: boolean
  readonly first: Reloadable
  /** Reads anew what may change while the service runs. */
  readonly reload: Effect.Effect<Reloadable, Refused, R>
}

/** Runs the service until the program is interrupted, and tells where it is. */
export const runService = Effect.fnUntraced(function* <R>(
  say: Say,
  { first: started, hasConsole, reload, ...where }: RunOptions<R>
) {
  const { host, store } = where
  const { current, onHangup } = reloading(say, started, reload)
  const pages = hasConsole ? consolePages(where.oidc !== undefined) : []
  const options: ServeOptions = { ...where, current, pages: pages ?? [] }
  const running = Effect.gen(function* () {
    const { address } = yield* HttpServer.HttpServer
    const name = host.includes(":") ? `[${host}]` : host
    const url = `http://${name}:${(address as InetAddress).port}`
    yield* print(say(fill(texts.started, { url, store: shown(store) })))
    if (options.pages.length > 0) yield* print(say(fill(texts.console, { url })))
    if (pages === undefined) yield* remark(say(texts.unbuilt))
    const { oidc } = options
    if (oidc !== undefined) yield* print(say(fill(texts.login, { url: new URL("/v1/login", oidc.url).href })))
    const first = yield* firstToken(say)
    if (first !== undefined) yield* print(say(fill(texts.token, first)))
    if (!isLoopback(host)) yield* remark(say(fill(texts.exposed, { host })))
    yield* Effect.forkScoped(onHangup)
    yield* remark(say(texts.stop))
    // To be told to stop is how a service ends well.
    process.exitCode = exitCodes.compliant
    return yield* Effect.onInterrupt(Effect.never, () => stopAnyway)
  })
  const service = yield* serviceOf(options)
  return yield* refusing(
    refusingTokens(refusingAddress(options, Effect.provide(Effect.scoped(running), service)))
  ).pipe(Effect.onInterrupt(() => remark(say(texts.stopped))))
})
