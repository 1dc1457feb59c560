import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, connect, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"

const missing =
  "nginx is not there: install it (on Debian: apt-get install nginx), or name its program in KEPU_TEST_NGINX"

/** The program on the path, or as Debian packs it, unpacked into a folder. */
const programIn = (folder: string): string => {
  const named = process.env["KEPU_TEST_NGINX"]
  if (named !== undefined) return named
  const paths = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]
  const found = paths.map((path) => join(path, "nginx")).find((path) => existsSync(path))
  if (found !== undefined) return found
  try {
    const quiet = { cwd: folder, stdio: "ignore" } as const
    execFileSync("sh", ["-c", "apt-get download nginx || { apt-get update && apt-get download nginx; }"], quiet)
    execFileSync("sh", ["-c", "dpkg-deb -x nginx_*.deb nginx"], quiet)
  } catch {
    throw new Error(missing)
  }
  return join(folder, "nginx/usr/sbin/nginx")
}

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
  /** The folder with its logs, `access.log` and `error.log`. */
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
  const program = programIn(folder)
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
      `daemon off; error_log ${join(folder, "error.log")}; pid ${join(folder, "pid")};`,
      "events { worker_connections 512; }",
      `http { access_log ${join(folder, "access.log")}; ${temporary.join(" ")}`,
      conf({ ...ports, folder, certificate, key }),
      "}"
    ].join("\n")
  )
  const nginx = spawn(program, ["-c", file, "-p", folder], { stdio: ["ignore", "ignore", "pipe"] })
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
