import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"
import { gzipSync } from "node:zlib"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml"
}

/** A folder that is served. */
export interface ServedFolder {
  /** Its address, with a stroke at the end. */
  readonly url: string
  readonly close: () => void
}

/** Serves a folder on this machine as a simple host would, with the further headers of each path. */
export const serveFolder = async (
  folder: string,
  options: {
    /** Whether what is sent is packed by gzip. */
    readonly compressed?: boolean
    readonly headersOf?: (path: string) => Readonly<Record<string, string>>
  } = {}
): Promise<ServedFolder> => {
  const { compressed = false, headersOf = (): Readonly<Record<string, string>> => ({}) } = options
  const server = createServer((request, response) => {
    const path = normalize(decodeURI((request.url ?? "/").split("?")[0]!))
    readFile(join(folder, path)).then(
      (body) => {
        response.setHeader("content-type", `${types[extname(path)] ?? "text/plain"}; charset=utf-8`)
        for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value)
        if (compressed) response.setHeader("content-encoding", "gzip")
        response.end(compressed ? gzipSync(body) : body)
      },
      () => {
        response.statusCode = 404
        response.end()
      }
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
