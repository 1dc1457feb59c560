import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import type { Refused } from "../endings.ts"
import type { Say } from "../language.ts"
import { remark } from "../output.ts"
import type { Reloadable } from "./service.ts"

const texts = {
  done: localized(
    "设置已重新读取：通知 {notices} 个，修改通知 {amendments} 个，网页来源 {origins} 个，变更通知 {webhooks} 个。存储、端口、地址、登录和限额须重新启动才会改变。\n",
    "The settings are read anew: {notices} notices, {amendments} amendments, {origins} origins, {webhooks} webhooks. Store, port, address, login and limits need a restart.\n"
  ),
  failed: localized(
    "设置无法重新读取，仍按原来的设置服务：{reason}\n",
    "The settings cannot be read anew, and stay as they were: {reason}\n"
  )
}

/** Reads notices, amendments, origins and webhooks anew with each SIGHUP. What cannot be used changes nothing, and is told. */
export const reloading = <R>(say: Say, started: Reloadable, reload: Effect.Effect<Reloadable, Refused, R>) => {
  let current = started
  const once = reload.pipe(
    Effect.flatMap((read) => {
      current = read
      const { amendments, notices, origins, webhooks } = read
      const numbers = {
        notices: notices.length,
        amendments: amendments.length,
        origins: origins.length,
        webhooks: webhooks.length
      }
      return remark(say(fill(texts.done, numbers)))
    }),
    Effect.catchTag("Refused", ({ reason }) => remark(say(fill(texts.failed, { reason }))))
  )
  const onHangup = Effect.gen(function* () {
    const signals = yield* Queue.unbounded<void>()
    const hear = () => void Queue.offerUnsafe(signals, undefined)
    yield* Effect.acquireRelease(
      Effect.sync(() => process.on("SIGHUP", hear)),
      () => Effect.sync(() => process.off("SIGHUP", hear))
    )
    return yield* Effect.forever(Effect.andThen(Queue.take(signals), once))
  })
  return { current: () => current, onHangup }
}
