import type { Localized } from "@kepu/core"
import { localized } from "@kepu/core/text"
import type { Server, ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import { catalogue, type ProblemCode } from "../api/problem/catalogue.ts"

/** Milliseconds after an answer in which the rest of its request must arrive. */
const lingering = 5000

const messages = {
  "took-too-long": localized("请求头未能按时收全", "the head of the request did not arrive in time"),
  "header-too-large": localized("请求头过大，请减少", "the head of the request is too large: send less of it"),
  "invalid-request": localized("不是 HTTP 请求", "this is no request of HTTP")
} satisfies { readonly [Code in ProblemCode]?: Localized }

const codeOf = (error: string | undefined): keyof typeof messages => {
  if (error === "ERR_HTTP_REQUEST_TIMEOUT") return "took-too-long"
  return error === "HPE_HEADER_OVERFLOW" ? "header-too-large" : "invalid-request"
}

/** A whole response, for a connection of which no request could be read. */
const responseOf = (code: keyof typeof messages, id: string): string => {
  const { status, title } = catalogue[code]
  const body = JSON.stringify({
    type: `urn:kepu:problem:${code}`,
    code,
    status,
    title: title["zh-CN"],
    detail: messages[code]["zh-CN"],
    message: messages[code],
    ...(code === "invalid-request" ? { issues: [] } : {}),
    instance: `urn:kepu:request:${id}`
  })
  const lines = [
    `HTTP/1.1 ${status} ${title.en}`,
    "Content-Type: application/problem+json",
    "Content-Language: zh-CN",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${id}`,
    "Cache-Control: no-store",
    "Connection: close"
  ]
  return `${lines.join("\r\n")}\r\n\r\n${body}`
}

/**
 * Node answers by itself to what it cannot read as a request: this makes problems of those answers too. Who was
 * answered before the request was there in whole, as it is too large or too slow, may send the rest for a while.
 * `onRefused` hears of what was refused, with the number in the answer.
 */
export const refuseInProblems = (server: Server, onRefused: (code: ProblemCode, id: string) => void): Server => {
  const answers = new WeakMap<Duplex, ServerResponse>()
  return (
    server
      .on("request", (request, response) => {
        const { socket } = request
        answers.set(socket, response)
        response.once("finish", () => {
          answers.delete(socket)
          if (!request.complete) setTimeout(() => request.complete || socket.destroy(), lingering).unref()
        })
      })
      .on("clientError", ({ code }: NodeJS.ErrnoException, socket) => {
        const hasBegun = answers.get(socket)?.headersSent === true
        if (code === "ECONNRESET" || !socket.writable || hasBegun) socket.destroy()
        else {
          const id = crypto.randomUUID()
          onRefused(codeOf(code), id)
          socket.end(responseOf(codeOf(code), id))
        }
      })
      // An expectation that the service does not know is no fault of a request.
      .on("checkExpectation", (request, response) => server.emit("request", request, response))
  )
}
