import { createServer } from "node:http"
import { readFile } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"
import { policy } from "../src/layout.ts"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml"
}

/** Serves a folder on this machine as the simplest host would, with the policy as a header too where a page takes it. */
export const serve = async (folder: string): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer((request, response) => {
    const path = normalize(decodeURI((request.url ?? "/").split("?")[0]!))
    readFile(join(folder, path)).then(
      (body) => {
        response.setHeader("content-type", `${types[extname(path)] ?? "text/plain"}; charset=utf-8`)
        if (!path.endsWith("kepu-playground.html")) response.setHeader("content-security-policy", policy)
        response.end(body)
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
