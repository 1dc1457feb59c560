import type { Notice } from "@kepu/core"
import type { ActivityStore } from "@kepu/core/port"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type * as Context from "effect/Context"
import { type Answer, bodyLimit, commonHeaders, routesOf } from "./routes.ts"

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Array<Buffer> = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > bodyLimit) throw new Error("too large")
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString("utf8")
}

const send = (response: ServerResponse, { body, headers, status }: Answer): void => {
  const text = JSON.stringify(body)
  response
    .writeHead(status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
      ...commonHeaders(),
      ...headers
    })
    .end(text)
}

/**
 * The routes of the bench for Node alone. No other route, no problems in two languages, no limits of time or rate, no
 * compression, no log.
 */
export const byHand = (notice: Notice, token: string, services: Context.Context<ActivityStore>): Server => {
  const { isAllowed, ledgerOf, page, write } = routesOf(notice, token, services)
  const path = /^\/v1\/regions\/(?<region>[^/]+)\/notices\/(?<notice>[^/]+)\/(?<rest>.+)$/u

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    if (!isAllowed(request.headers.authorization)) return { status: 401, body: {} }
    const [address = "", search = ""] = request.url!.split("?")
    const parts = path.exec(address)?.groups
    if (parts === undefined || parts["notice"] !== notice.id) return { status: 404, body: {} }
    const ledger = ledgerOf(parts["region"]!)
    const rest = parts["rest"]!
    if (request.method === "PUT" && rest.startsWith("activities/")) {
      const id = decodeURIComponent(rest.slice("activities/".length))
      return write(ledger, id, request.headers, JSON.parse(await bodyOf(request)))
    }
    if (request.method === "GET" && rest === "findings") return page(ledger, new URLSearchParams(search))
    return { status: 404, body: {} }
  }
  return createServer((request, response) => {
    answer(request).then(
      (answered) => send(response, answered),
      (error: unknown) => send(response, { status: 400, body: { error: String(error) } })
    )
  })
}
