import { Agent, request } from "node:http"

export interface Asked {
  readonly path: string
  readonly method?: string
  readonly token: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Told {
  readonly status: number
  readonly bytes: number
  /** Milliseconds until the whole answer was there. */
  readonly took: number
  readonly text?: string
}

/** Asks a service over a few connections that are kept alive. */
export const asking = (port: number, connections: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = ({ body, headers = {}, method = "GET", path, token }: Asked, isKept = false): Promise<Told> =>
    new Promise((resolve, reject) => {
      const began = performance.now()
      const sent = request(
        {
          port,
          host: "127.0.0.1",
          path,
          method,
          agent,
          headers: {
            authorization: `Bearer ${token}`,
            "accept-encoding": "identity",
            ...(body === undefined
              ? {}
              : { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) }),
            ...headers
          }
        },
        (response) => {
          let bytes = 0
          const kept: Array<Buffer> = []
          response.on("data", (chunk: Buffer) => {
            bytes += chunk.length
            if (isKept) kept.push(chunk)
          })
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              bytes,
              took: performance.now() - began,
              ...(isKept ? { text: Buffer.concat(kept).toString() } : {})
            })
          )
          response.on("error", reject)
        }
      )
      sent.on("error", reject)
      sent.end(body)
    })
  return { ask, close: () => agent.destroy() }
}
