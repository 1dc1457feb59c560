import type { PageFile } from "@kepu/http/server"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join, relative, sep } from "node:path"
import { gzipSync } from "node:zlib"

/** Where the console was built to: beside the program, or where it is made, if the program runs from its sources. */
const folders = [
  join(import.meta.dirname, "console"),
  join(import.meta.dirname, "../../../../examples/console/dist")
] as const

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8"
}

/** What the page goes by to offer a login; it is built saying that there are tokens alone. */
const tokensAlone = `name="kepu-login" content="token"`

const pageOf = (text: string, hasLogin: boolean): Uint8Array =>
  new TextEncoder().encode(hasLogin ? text.replace(tokensAlone, tokensAlone.replace("token", "oidc")) : text)

/** The files of the console, the page itself at `/`; `undefined` where it was not built. */
export const consolePages = (hasLogin: boolean): ReadonlyArray<PageFile> | undefined => {
  const folder = folders.find((one) => existsSync(join(one, "index.html")))
  if (folder === undefined) return undefined
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map(({ name, parentPath }): PageFile => {
    const path = relative(folder, join(parentPath, name)).replaceAll(sep, "/")
    const isPage = path === "index.html"
    const read = readFileSync(join(folder, path))
    const bytes = isPage ? pageOf(read.toString("utf8"), hasLogin) : read
    return {
      path: isPage ? "/" : `/${path}`,
      type: types[extname(path)] ?? "application/octet-stream",
      bytes,
      gzip: gzipSync(bytes),
      // All but the page itself are named by what is in them.
      isFixed: !isPage
    }
  })
}
