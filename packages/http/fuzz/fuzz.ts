import { notice } from "@kepu/core/notices/pucheng-2023"
import { Agent, type IncomingHttpHeaders, request as send } from "node:http"
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib"
import { type Server, startServer } from "../test/server.ts"
import { type Answer, faultOf } from "./faults.ts"
import { type FuzzRequest, requestFrom } from "./requests.ts"
import { randomFrom } from "./values.ts"

/** Requests after which the service starts anew, so that what was written does not slow the rest down. */
const round = 1000

export interface Outcome {
  readonly requests: number
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>
  /** Operations of which a 2xx was seen. */
  readonly answered: ReadonlySet<string>
  readonly slowest: number
  readonly faults: ReadonlyArray<string>
}

const plain: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
  zstd: zstdDecompressSync,
  identity: (bytes) => bytes
}

const sent = ({ port }: Server, agent: Agent, { body, headers, method, path }: FuzzRequest) =>
  new Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly bytes: Buffer }>(
    (resolve, reject) => {
      const length = body === undefined ? {} : { "content-length": body.length }
      const options = { host: "127.0.0.1", port, agent, method, path, headers: { ...headers, ...length } }
      const request = send(options, (response) => {
        const chunks: Array<Buffer> = []
        const done = () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) })
        response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", done)
        // A feed does not end by itself.
        if (response.headers["content-type"] === "text/event-stream") {
          response.on("error", () => {}).destroy()
          done()
        } else response.on("error", reject)
      })
      request.setTimeout(60_000, () => request.destroy(new Error("no answer within a minute")))
      request.on("error", reject).end(body)
    }
  )

const ask = async (server: Server, agent: Agent, request: FuzzRequest): Promise<Answer> => {
  const { bytes, headers, status } = await sent(server, agent, request)
  const encoding = bytes.length === 0 ? "identity" : (headers["content-encoding"] ?? "identity")
  return { status, headers, text: plain[encoding]!(bytes).toString("utf8") }
}

/** Two units and an activity, so that there is something to be found. */
const sow = async (server: Server, agent: Agent): Promise<void> => {
  const put = (path: string, value: unknown) =>
    ask(server, agent, {
      operation: undefined,
      method: "PUT",
      path: `/v1/regions/610526/notices/${notice.id}/${path}`,
      headers: {
        authorization: `Bearer ${server.tokens["county"]}`,
        "if-none-match": "*",
        "content-type": "application/json"
      },
      body: new TextEncoder().encode(JSON.stringify(value))
    })
  for (const unit of ["edu", "health"]) await put(`units/${unit}`, { id: unit, name: unit })
  await put("activities/a1", { id: "a1", name: "讲座", host: "edu" })
}

const shown = ({ body, headers, method, path }: FuzzRequest): string => {
  const { authorization: _, ...rest } = headers
  return `${method} ${path} ${JSON.stringify(rest)} ${body === undefined ? "" : Buffer.from(body).toString("utf8").slice(0, 2000)}`
}

/** Sends `count` requests to a real server; which ones, the seed says. */
export const fuzz = async (
  count: number,
  seed: number,
  onRound: (done: number) => void = () => {}
): Promise<Outcome> => {
  const statuses: Record<string, number> = {}
  const answered = new Set<string>()
  const faults: Array<string> = []
  let slowest = 0
  for (let first = 0; first < count && faults.length < 20; first += round) {
    const server = await startServer({ limits: { burst: 1e9 } })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    await sow(server, agent)
    for (let n = first; n < Math.min(first + round, count); n++) {
      const request = requestFrom(randomFrom(seed + n), server.tokens)
      const began = performance.now()
      let fault: string | undefined
      try {
        const answer = await ask(server, agent, request)
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
        if (answer.status < 300 && request.operation !== undefined)
          answered.add(`${request.method} ${request.operation.path}`)
        fault = faultOf(request, answer)
      } catch (error) {
        fault = String(error)
      }
      slowest = Math.max(slowest, performance.now() - began)
      if (fault !== undefined) faults.push(`request ${n} of seed ${seed}: ${fault}: ${shown(request)}`)
    }
    agent.destroy()
    await server.close()
    onRound(Math.min(first + round, count))
  }
  return { requests: count, statuses, answered, slowest, faults }
}
