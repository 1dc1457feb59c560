import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, connect, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { programOf } from "../debian/programOf.ts"

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, "close")
  return port
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
      .once("connect", () => {
        socket.destroy()
        resolve(true)
      })
      .once("error", () => resolve(false))
  })

/** A running nginx. */
export interface Nginx {
  /** Where it takes http and https, at 127.0.0.1. */
  readonly ports: { readonly http: number; readonly https: number }
  /** The folder with its logs, `access.log` and `error.log`, and with the number of its process, `pid`. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

/**
 * Runs nginx with what a file for its context `http` holds, `conf` makes it of free ports, the folder of logs, and a
 * certificate of `host` that nobody else trusts.
 *
 * @throws an Error with what to do where there is no nginx, or it refuses the file
 */
export const startNginx = async (
  host: string,
  conf: (places: {
    readonly http: number
    readonly https: number
    readonly folder: string
    readonly certificate: string
    readonly key: string
  }) => string
): Promise<Nginx> => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-nginx-"))
  const { env, path: program } = programOf("nginx", folder)
  const [certificate, key] = [join(folder, "cert.pem"), join(folder, "key.pem")]
  const name = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`]
  const kind = ["-x509", "-days", "1", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
  execFileSync("openssl", ["req", ...kind, ...name, "-keyout", key, "-out", certificate], { stdio: "ignore" })
  const ports = { http: await freePort(), https: await freePort() }
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`
  )
  const file = join(folder, "nginx.conf")
  writeFileSync(
    file,
    [
      // Its workers would else be of a user who may not open a log in this folder again.
      process.getuid?.() === 0 ? "user root;" : "",
      `daemon off; error_log ${join(folder, "error.log")}; pid ${join(folder, "pid")};`,
      "events { worker_connections 512; }",
      `http { access_log ${join(folder, "access.log")}; ${temporary.join(" ")}`,
      conf({ ...ports, folder, certificate, key }),
      "}"
    ].join("\n")
  )
  const nginx = spawn(program, ["-c", file, "-p", folder], { env, stdio: ["ignore", "ignore", "pipe"] })
  process.once("exit", () => nginx.kill("SIGKILL"))
  let said = ""
  nginx.stderr.setEncoding("utf8").on("data", (text: string) => (said += text))
  const ended = once(nginx, "exit")
  const isUp = async (tries: number): Promise<void> => {
    if (nginx.exitCode !== null || tries === 0 || (await answers(ports.https))) return
    await new Promise((resolve) => setTimeout(resolve, 50))
    await isUp(tries - 1)
  }
  await isUp(200)
  if (nginx.exitCode !== null) throw new Error(`nginx did not start: ${said}`)
  return {
    ports,
    folder,
    stop: async () => {
      nginx.kill("SIGTERM")
      await ended
      rmSync(folder, { recursive: true })
    }
  }
}
