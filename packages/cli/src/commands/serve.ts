import { fill, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { Refused } from "../endings.ts"
import type { Say } from "../language.ts"
import { findNotice, knownNotice, noticeIds } from "../notices.ts"
import { parseStoreUrl } from "../store/StoreUrl.ts"

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
  origin: localized(
    "允许调用的网页来源，如 https://console.example，可以多个",
    "a web origin whose pages may call it, such as https://console.example; any number of them"
  ),
  wrongPort: localized(
    "--port 的值“{text}”应为 0 到 65535 的整数",
    "--port “{text}” must be a whole number, 0 to 65535"
  ),
  simply: localized("在本机启动，数据放在 kepu.db", "on this machine, with its data in kepu.db"),
  postgres: localized("用 PostgreSQL，端口 8000", "over PostgreSQL, at port 8000")
}

const usual = { store: "sqlite:kepu.db", port: "8526", host: "127.0.0.1" }

const readPort = (text: string): Effect.Effect<number, Refused> =>
  /^\d{1,5}$/u.test(text) && Number(text) <= 65_535
    ? Effect.succeed(Number(text))
    : Effect.fail(new Refused({ reason: fill(texts.wrongPort, { text }) }))

const many = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.atLeast(0))

/** `kepu serve`: the service over a store, until it is told to stop (SIGINT, SIGTERM). */
export const serve = (say: Say) =>
  Command.make(
    "serve",
    {
      store: Flag.String("store").pipe(
        Flag.withMetavar("STORE"),
        Flag.withDescription(say(fill(texts.store, { usual: usual.store }))),
        Flag.withDefault(usual.store)
      ),
      port: Flag.String("port").pipe(
        Flag.withMetavar("N"),
        Flag.withDescription(say(fill(texts.port, { usual: usual.port }))),
        Flag.withDefault(usual.port)
      ),
      host: Flag.String("host").pipe(
        Flag.withMetavar("ADDRESS"),
        Flag.withDescription(say(fill(texts.host, { usual: usual.host }))),
        Flag.withDefault(usual.host)
      ),
      notices: many("notice", "FILE", say(texts.notice)),
      origins: many("origin", "URL", say(texts.origin))
    },
    Effect.fnUntraced(function* ({ host, notices, origins, port: portText, store: storeText }) {
      const store = yield* parseStoreUrl(storeText)
      const port = yield* readPort(portText)
      const added = yield* Effect.forEach(notices, findNotice)
      const known = yield* Effect.forEach(noticeIds, knownNotice)
      const ids = new Set(added.map(({ id }) => id))
      const all = [...added, ...known.filter(({ id }) => !ids.has(id))]
      const { runService } = yield* Effect.promise(() => import("../serve/runService.ts"))
      return yield* runService(say, { store, host, port, origins, notices: all })
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
