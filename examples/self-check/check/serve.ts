import { createServer } from "node:http"
import { readFile } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import { extname, join, normalize } from "node:path"

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" }

/** Serves a folder on this machine as a simple host would, compressed. */
export const serve = async (folder: string): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer((request, response) => {
    const path = normalize(decodeURI((request.url ?? "/").split("?")[0]!))
    readFile(join(folder, path)).then(
      (body) => {
        response.setHeader("content-type", `${types[extname(path)] ?? "text/plain"}; charset=utf-8`)
        response.setHeader("content-encoding", "gzip")
        response.end(gzipSync(body))
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
