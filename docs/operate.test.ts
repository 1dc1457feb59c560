import { defaultLimits } from "../packages/http/src/server/Settings.ts"
import { validate } from "dockerfile-utils"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const file = (name: string): string => readFileSync(join(import.meta.dirname, "how-to/operate", name), "utf8")
const lines = (text: string): ReadonlyArray<string> =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))

describe("the files to operate the service with", () => {
  it("nginx lets through as large a body as the service, holds no stream back, and logs no query", () => {
    const said = lines(file("nginx.conf"))
    expect(said).toContain(`client_max_body_size ${defaultLimits.bytes / 1024 / 1024}m;`)
    const stream = said.slice(said.findIndex((line) => line.startsWith("location ~ ^/v1/regions/")))
    expect(stream).toContain("proxy_buffering off;")
    const silence = Number(/proxy_read_timeout (?<seconds>\d+)s/u.exec(stream.join("\n"))?.groups?.["seconds"])
    expect(silence * 1000).toBeGreaterThan(defaultLimits.stalled)
    expect(said.find((line) => line.startsWith("log_format"))).not.toMatch(/\$request[ ']|\$request_uri|\$args/u)
    expect(said.filter((line) => line.startsWith("proxy_set_header X-Forwarded-For"))).toEqual([
      "proxy_set_header X-Forwarded-For $remote_addr;",
      "proxy_set_header X-Forwarded-For $remote_addr;"
    ])
  })

  it("nginx leads people on to https, and no program", () => {
    const said = lines(file("nginx.conf"))
    const clear = said.slice(said.indexOf("listen 80;"), said.indexOf("listen 443 ssl http2;"))
    expect(clear.filter((line) => line.startsWith("return "))).toEqual([
      "return 301 https://kepu.example$request_uri;",
      "return 403;"
    ])
    const pages = /^location ~ (?<pages>\S+) \{$/mu.exec(clear.join("\n"))?.groups?.["pages"]
    const isLed = (path: string) => new RegExp(pages!, "u").test(path)
    expect(["/", "/docs", "/v1/login"].map(isLed)).toEqual([true, true, true])
    expect(["/v1/me", "/v1/regions/610526/notices/x/activities", "/metrics"].map(isLed)).toEqual([false, false, false])
  })

  it("nginx has as many braces that open as close, and ends every directive", () => {
    const said = lines(file("nginx.conf"))
    expect(said.filter((line) => !/[;{}]$/u.test(line))).toEqual([])
    const text = said.join("\n")
    expect(text.split("{").length).toBe(text.split("}").length)
  })

  it("systemd gives it longer to stop than it takes, and a place of its own to write to", () => {
    const said = Object.fromEntries(lines(file("kepu.service")).map((line) => line.split(/=(.*)/u)))
    expect(Number(said["TimeoutStopSec"])).toBeGreaterThan(25)
    expect([said["User"], said["ProtectSystem"], said["StateDirectory"]]).toEqual(["kepu", "strict", "kepu"])
    expect(said["ExecStart"]).toMatch(/ kepu serve --config \/etc\/kepu\/kepu\.json$/u)
  })

  it("the image is described without a fault that a linter knows", () => {
    const faults = (text: string) => validate(text).map(({ message }) => message)
    expect(faults(file("Containerfile"))).toEqual([])
    expect(faults(file("Containerfile").replace("EXPOSE 8526", "EXPOSE eight"))).toHaveLength(1)
    expect(faults(file("Containerfile").replace("HEALTHCHECK", "HEALTCHECK"))).not.toEqual([])
  })

  it("the image is run by nobody in particular, has no secret, and asks whether it is ready", () => {
    const said = lines(file("Containerfile"))
    expect(said[0]).toMatch(/^FROM \S+\/node:\d+-/u)
    const user = said.indexOf("USER node")
    expect(user).toBeGreaterThan(0)
    expect(said.findIndex((line) => line.startsWith("ENTRYPOINT"))).toBeGreaterThan(user)
    expect(said.filter((line) => /SECRET|PASSWORD/u.test(line))).toEqual([])
    expect(said.join("\n")).toMatch(/HEALTHCHECK [^]*\/ready/u)
  })
})
