import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import type { ServeError } from "effect/http/HttpServerError"
import { Refused } from "../endings.ts"

const texts = {
  inUse: localized(
    "端口 {port} 已被占用；请用 --port 另选一个，或先停止占用它的程序",
    "The port {port} is in use: name another with --port, or stop the program that uses it"
  ),
  denied: localized(
    "没有使用端口 {port} 的权限；请用 --port 选 1024 以上的端口",
    "You may not use the port {port}: name one above 1024 with --port"
  ),
  noAddress: localized(
    "本机没有地址“{host}”；请核对 --host，只供本机使用则不写",
    "This machine has no address “{host}”: check --host, or leave it out to serve this machine alone"
  ),
  other: localized("无法在 {host} 的端口 {port} 上提供服务：{detail}", "cannot serve at {host}, port {port}: {detail}")
}

const reasonOf = (cause: unknown) => {
  switch ((cause as { readonly code?: unknown }).code) {
    case "EADDRINUSE":
      return texts.inUse
    case "EACCES":
      return texts.denied
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return texts.noAddress
    default:
      return texts.other
  }
}

/** Why an address cannot be listened at, as the program's last words. */
export const refusingAddress = <A, E, R>(
  { host, port }: { readonly host: string; readonly port: number },
  effect: Effect.Effect<A, E | ServeError, R>
) =>
  Effect.mapError(effect, (error): Exclude<E, ServeError> | Refused => {
    if (typeof error !== "object" || error === null || !("_tag" in error) || error._tag !== "ServeError") {
      return error as Exclude<E, ServeError>
    }
    const { cause } = error
    const detail = cause instanceof Error ? cause.message : String(cause)
    return new Refused({ reason: fill(reasonOf(cause), { host, port, detail }) })
  })
