import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import { lookup } from "node:dns"
import { request as httpRequest } from "node:http"
import { request as httpsRequest, type RequestOptions } from "node:https"
import type { LookupFunction } from "node:net"
import { isPublic, type Proxies } from "../server/edge/proxies.ts"
import type { NotTaken, WebhookPorts } from "../server/webhooks/Webhooks.ts"

const texts = {
  scheme: localized(
    "“{url}”不是 https 地址；只有本服务准许的内网地址可以用 http",
    "“{url}” is no https address: only one of a network that this service allows may be http"
  ),
  user: localized("“{url}”带有用户名或密码，请去掉", "“{url}” has a user or a password: leave them out"),
  host: localized(
    "“{url}”是本机或内网的地址，本服务不向它发送；请管理员用 --webhook-network 准许",
    "“{url}” is of this machine or a private network, to which nothing is sent: the operator may allow it by --webhook-network"
  )
}

/** Milliseconds that a receiver may take for its answer, and bytes of it that are read. */
const patience = 10_000
const read = 1024

class PrivateAddress extends Error {}

const literalOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/u, "$1")

/**
 * Sends messages to public addresses, and to those of the networks that are allowed. The addresses of a name are looked at
 * when the connection is made, so that a name which means another one by then leads nowhere else.
 *
 * @example
 * ```ts
 * import { sendingTo } from "@kepu/http/node"
 * import { isProxies, readProxies } from "@kepu/http/server"
 *
 * const networks = readProxies(["10.20.0.0/16"])
 * const { refusalOf } = sendingTo(isProxies(networks) ? networks : [])
 * console.log(refusalOf(new URL("http://10.20.3.4/hook"))) // undefined
 * console.log(refusalOf(new URL("http://oa.example/hook"))?.en) // “http://oa.example/hook” is no https address: only one of a network that this service allows may be http
 * ```
 */
export const sendingTo = (networks: Proxies): Pick<WebhookPorts, "refusalOf" | "send"> => {
  const isAllowed = (address: string): boolean => isPublic(networks, address) !== false
  const refusalOf = (url: URL): Localized | undefined => {
    const text = { url: url.href }
    const isLiteral = isPublic(networks, literalOf(url)) !== undefined
    if (url.username !== "" || url.password !== "") return fill(texts.user, { url: url.host })
    if (url.protocol !== "https:" && !(url.protocol === "http:" && isLiteral)) return fill(texts.scheme, text)
    if (!isAllowed(literalOf(url))) return fill(texts.host, text)
    // In the clear only within a network that is allowed.
    return url.protocol === "http:" && isPublic([], literalOf(url)) === true ? fill(texts.scheme, text) : undefined
  }
  const guarded: LookupFunction = (name, options, found) =>
    lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return found(error, "", 0)
      const [first] = addresses
      if (first === undefined || addresses.some(({ address }) => !isAllowed(address)))
        return found(new PrivateAddress(name), "", 0)
      return options.all === true
        ? (found as unknown as (error: null, all: typeof addresses) => void)(null, addresses)
        : found(null, first.address, first.family)
    })
  return {
    refusalOf,
    send: ({ body, headers, url: text }) =>
      Effect.callback<NotTaken | undefined>((resume) => {
        const url = new URL(text)
        const end = (told: NotTaken | undefined): void => resume(Effect.succeed(told))
        // What was allowed when it was registered need not be so any more.
        if (refusalOf(url) !== undefined) {
          end("private-address")
          return undefined
        }
        const options: RequestOptions = {
          method: "POST",
          lookup: guarded,
          agent: false,
          timeout: patience,
          headers: { ...headers, "content-length": Buffer.byteLength(body), "user-agent": "kepu" }
        }
        const sent = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, options, (response) => {
          const { statusCode = 0 } = response
          let bytes = 0
          response.on("data", (chunk: Buffer) => {
            bytes += chunk.length
            if (bytes > read) sent.destroy()
          })
          end(statusCode >= 200 && statusCode < 300 ? undefined : `status-${statusCode}`)
        })
        const late = setTimeout(() => {
          end("timed-out")
          sent.destroy()
        }, patience)
        sent.on("close", () => clearTimeout(late))
        sent.on("error", (error) => end(error instanceof PrivateAddress ? "private-address" : "unreachable"))
        sent.end(body)
        return Effect.sync(() => sent.destroy())
      })
  }
}
