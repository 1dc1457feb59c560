// The proof that the recipes for nginx and logrotate do what they say: `pnpm prove:nginx`. A real nginx with docs/how-to/operate/nginx.conf
// in front of two instances over one PostgreSQL.
import { readFileSync } from "node:fs"
import { request as clear } from "node:http"
import { request as secured, type RequestOptions } from "node:https"
import { join } from "node:path"
import { connect, type ConnectionOptions } from "node:tls"
import { rotateNow } from "@kepu/real-parts/logrotate"
import { startNginx } from "@kepu/real-parts/nginx"
import { startPostgres } from "@kepu/real-parts/postgres"
import { startService } from "./service.ts"

const host = "kepu.example"
const recipes = join(import.meta.dirname, "../../../docs/how-to/operate")
const recipe = readFileSync(join(recipes, "nginx.conf"), "utf8")
const postgres = await startPostgres()
const more = ["--trust-proxy", "127.0.0.1"]
const first = await startService(postgres.url, more)
const second = await startService(postgres.url, more)
const token = first.token!
const portOf = (url: string) => new URL(url).port

const nginx = await startNginx(host, ({ certificate, folder, http, https, key }) =>
  recipe
    .replace("server 127.0.0.1:8526;", `server 127.0.0.1:${portOf(first.url)};`)
    .replace("# server 127.0.0.1:8527;", `server 127.0.0.1:${portOf(second.url)};`)
    .replace("listen 80;", `listen 127.0.0.1:${http};`)
    .replace("listen 443 ssl", `listen 127.0.0.1:${https} ssl`)
    .replace("/etc/kepu/tls/fullchain.pem", certificate)
    .replace("/etc/kepu/tls/privkey.pem", key)
    .replace("/var/log/nginx/kepu.log", join(folder, "kepu.log"))
)
const certificate = readFileSync(join(nginx.folder, "cert.pem"))

interface Asked {
  readonly method?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly isClear?: boolean
}

const ask = (path: string, { body, headers = {}, isClear = false, method = "GET" }: Asked = {}) =>
  new Promise<{ readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string }>(
    (resolve, reject) => {
      const options: RequestOptions = {
        host: "127.0.0.1",
        port: isClear ? nginx.ports.http : nginx.ports.https,
        path,
        method,
        servername: host,
        ca: certificate,
        agent: false,
        headers: { host, authorization: `Bearer ${token}`, "content-type": "application/json", ...headers }
      }
      const sent = (isClear ? clear : secured)(options, (response) => {
        let text = ""
        response.setEncoding("utf8").on("data", (piece: string) => (text += piece))
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
      })
      sent.on("error", reject)
      sent.end(body)
    }
  )

let failed = 0
const check = (name: string, holds: boolean, told: unknown = ""): void => {
  if (!holds) failed += 1
  process.stdout.write(`${holds ? "holds" : "FAILS"}: ${name}${holds ? "" : ` ${JSON.stringify(told)}`}\n`)
}

const base = "/v1/regions/610526/notices/pucheng-2023"
const unit = (id: string) => ask(`${base}/units`, { method: "POST", body: JSON.stringify({ id, name: `单位${id}` }) })

const page = await ask("/docs?a=b", { isClear: true })
check(
  "a person in the clear is led on",
  page.status === 301 && page.headers["location"] === `https://${host}/docs?a=b`,
  page
)
const inClear = await ask("/v1/me", { isClear: true })
check("a program in the clear is refused", inClear.status === 403, inClear)
const me = await ask("/v1/me")
check("an answer by https comes through", me.status === 200 && JSON.parse(me.text).role === "county", me)
check("it has HSTS, once", me.headers["strict-transport-security"] === "max-age=31536000", me.headers)
check("it tells no version of nginx", me.headers["server"] === "nginx", me.headers)
/** What comes of a handshake: the cipher, or why there is none. */
const shaken = (said: Pick<ConnectionOptions, "ciphers" | "maxVersion" | "minVersion">) =>
  new Promise<string>((resolve) => {
    const socket = connect(
      { host: "127.0.0.1", port: nginx.ports.https, ca: certificate, servername: host, ...said },
      () => {
        resolve(socket.getCipher().name)
        socket.destroy()
      }
    )
    socket.once("error", ({ message }) => resolve(message))
  })
const old = await shaken({ maxVersion: "TLSv1.1", minVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" })
check("TLS 1.1 is refused", !/^(?:ECDHE|TLS_)/u.test(old) && old.length > 0, old)
const weak = await shaken({ maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-AES256-SHA384:ECDHE-ECDSA-AES128-SHA" })
check("a weak cipher of TLS 1.2 is refused", /handshake failure/u.test(weak), weak)
const strong = await shaken({
  maxVersion: "TLSv1.2",
  ciphers: "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384"
})
check("of the others the strongest is taken", strong === "ECDHE-ECDSA-AES256-GCM-SHA384", strong)
const large = await ask(`${base}/units`, { method: "POST", body: `"${"x".repeat(11 * 1024 * 1024)}"` }).catch(() => ({
  status: 413
}))
check("a body of 11 MB is refused", large.status === 413, large)
const links = await ask(`/v1/links`, { method: "POST", body: JSON.stringify({ address: `${base}/annex-1.csv` }) })
const href = links.status === 200 ? (JSON.parse(links.text).href as string | undefined) : undefined
check("a link tells the address that browsers see", href?.startsWith(`https://${host}/`) === true, links)

const heard = new Promise<string>((resolve) => {
  const sent = secured(
    {
      host: "127.0.0.1",
      port: nginx.ports.https,
      path: `${base}/events`,
      servername: host,
      ca: certificate,
      agent: false,
      headers: { host, authorization: `Bearer ${token}` }
    },
    (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (piece: string) => {
        text += piece
        if (text.includes('"streamed"')) {
          resolve(text)
          sent.destroy()
        }
      })
    }
  )
  sent.on("error", () => undefined)
  sent.end()
})
await new Promise((resolve) => setTimeout(resolve, 1500))
check("what is written goes to either instance", (await unit("streamed")).status === 201)
const late = new Promise<string>((resolve) => setTimeout(() => resolve("nothing came"), 5000))
const event = await Promise.race([heard, late])
check("a stream is not held back", event.includes('"streamed"'), event)
const saved = await Promise.all(Array.from({ length: 20 }, (_, n) => unit(`u${n}`)))
check(
  "twenty writes at once are all done",
  saved.every(({ status }) => status === 201),
  saved.map(({ status }) => status)
)
await ask(`${base}/units?q=secretly-looked-for`)
await first.end("SIGTERM")
const after = await Promise.all(Array.from({ length: 10 }, () => ask(`${base}/units/u1`)))
check(
  "one instance may stop",
  after.every(({ status }) => status === 200),
  after.map(({ status }) => status)
)
const log = readFileSync(join(nginx.folder, "kepu.log"), "utf8")
check(
  "the log has paths without their query",
  log.includes(`GET ${base}/units 200`) && !log.includes("secretly"),
  log.slice(-500)
)

rotateNow(
  readFileSync(join(recipes, "logrotate.conf"), "utf8")
    .replace("/var/log/nginx/kepu.log", join(nginx.folder, "kepu.log"))
    .replaceAll("/run/nginx.pid", join(nginx.folder, "pid"))
    // The group of logs and the user of nginx are Debian's; here everything belongs to whoever runs this.
    .replace("create 0640 www-data adm", "create 0640"),
  nginx.folder
)
// nginx opens the new file when it gets the signal, and answers meanwhile.
await new Promise((resolve) => setTimeout(resolve, 500))
const afterwards = await ask("/v1/notices")
const rotated = ["kepu.log.1", "kepu.log"].map((name) => readFileSync(join(nginx.folder, name), "utf8"))
check(
  "logrotate puts the log away, and nginx goes on in a new one",
  afterwards.status === 200 && rotated[0] === log && rotated[1]!.includes("GET /v1/notices 200"),
  rotated.map((text) => text.slice(-200))
)

await second.end("SIGTERM")
await nginx.stop()
await postgres.stop()
process.stdout.write(`prove:nginx: ${failed === 0 ? "all of it holds" : `${failed} do not hold`}\n`)
if (failed > 0) process.exitCode = 1
