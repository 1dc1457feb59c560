import type { IncomingHttpHeaders } from "node:http"
import { request } from "node:http"

export interface Page {
  readonly url: URL
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any
}

interface Visit {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Follows redirects to their end, unless it is false, or says of one that it goes no further. */
  readonly follow?: boolean | ((to: URL) => boolean)
}

/** A browser as far as a login needs one: it keeps cookies by origin and follows redirects. */
export const makeVisitor = () => {
  const jars = new Map<string, Map<string, string>>()
  /** What stood in Set-Cookie, as it was sent. */
  const set: Array<string> = []
  const jarOf = ({ origin }: URL) => {
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }
  const ask = (url: URL, { body, headers, method = "GET" }: Visit): Promise<Page> =>
    new Promise((resolve, reject) => {
      const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join("; ")
      request(url, { method, headers: { ...(cookie === "" ? {} : { cookie }), ...headers } }, (response) => {
        const chunks: Array<Buffer> = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("error", reject)
        response.on("end", () => {
          for (const line of response.headers["set-cookie"] ?? []) {
            set.push(line)
            const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(line) ?? []
            if (value === "") jarOf(url).delete(name)
            else jarOf(url).set(name, value)
          }
          const text = Buffer.concat(chunks).toString()
          resolve({
            url,
            status: response.statusCode!,
            headers: response.headers,
            text,
            get json() {
              return JSON.parse(text)
            }
          })
        })
      })
        .on("error", reject)
        .end(body)
    })
  const visit = async (url: URL, how: Visit = {}): Promise<Page> => {
    const page = await ask(url, how)
    const { location } = page.headers
    if (location === undefined || page.status >= 400 || page.status < 300 || how.follow === false) return page
    const to = new URL(location, url)
    return typeof how.follow === "function" && !how.follow(to) ? page : visit(to, { ...how, method: "GET" })
  }
  return { visit, jarOf, set }
}
