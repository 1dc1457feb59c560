import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freePort, oidcOptions, startLoginService } from "./loginService.ts"
import { type Person, type RunningProvider, startProvider } from "./provider.ts"
import { startService } from "./service.ts"
import { makeVisitor } from "./visitor.ts"

let url: URL
let provider: RunningProvider
let service: Awaited<ReturnType<typeof startLoginService>>
beforeAll(async () => {
  url = new URL(`http://127.0.0.1:${await freePort()}`)
  provider = await startProvider(new URL("/v1/callback", url))
  service = await startLoginService(oidcOptions(provider, url))
})
afterAll(async () => {
  await service.close()
  await provider.close()
})

const at = (path: string): URL => new URL(path, url)
const meant = () => ({ "x-csrf": "1", origin: url.origin, "sec-fetch-site": "same-origin" })

const logIn = async (person: Person) => {
  const { visit } = makeVisitor()
  provider.person = person
  const { json: me } = await visit(at("/v1/login"))
  const list = async () => {
    const page = await visit(at("/v1/sessions"))
    return page.json.sessions as ReadonlyArray<{
      readonly id: string
      readonly of: { readonly id: string }
      readonly isThis: boolean
    }>
  }
  const end = (id: string, headers = meant()) => visit(at(`/v1/sessions/${id}`), { method: "DELETE", headers })
  return { me, visit, list, end, own: async () => (await list()).find(({ isThis }) => isThis)!.id }
}

/** The command over the file of the service that runs. */
const kepu = async (...args: ReadonlyArray<string>) => {
  const program = join(import.meta.dirname, "../../cli/src/main.ts")
  const words = ["-C", "@kepu/source", program, "session", ...args, "--store", `sqlite:${service.file}`]
  const ended = await promisify(execFile)(process.execPath, words).catch(
    (error: { readonly stdout: string; readonly stderr: string; readonly code: number }) => error
  )
  return { code: "code" in ended ? ended.code : 0, stdout: ended.stdout, stderr: ended.stderr }
}

describe("a person", () => {
  it("sees the sessions of their own and no others, ends one, and that one is over", async () => {
    const [here, there, other] = [await logIn("auth0|alice"), await logIn("auth0|alice"), await logIn("auth0|dan")]
    const seen = await here.list()
    expect(new Set(seen.map(({ of }) => of.id))).toEqual(new Set([here.me.id]))
    expect(seen.filter(({ isThis }) => isThis)).toHaveLength(1)
    expect(JSON.stringify(seen)).not.toMatch(/[0-9a-f]{64}|alice/u)
    expect((await here.end(await there.own())).status).toBe(204)
    expect((await there.visit(at("/v1/me"))).status).toBe(401)
    expect((await here.visit(at("/v1/me"))).status).toBe(200)
    expect((await other.visit(at("/v1/me"))).status).toBe(200)
  })

  it("cannot end another's, nor learn whether it is there, nor be made to end one by another page", async () => {
    const [alice, dan] = [await logIn("auth0|alice"), await logIn("auth0|dan")]
    for (const id of [await dan.own(), "610526-0123456789abcdef"])
      expect((await alice.end(id)).json).toMatchObject({
        code: "no-such-record",
        message: { en: expect.stringContaining(id) }
      })
    const forged = { "x-csrf": "1", origin: "https://evil.test", "sec-fetch-site": "cross-site" }
    expect((await alice.end(await alice.own(), forged)).json.code).toBe("not-permitted")
    expect((await dan.visit(at("/v1/me"))).status).toBe(200)
  })
})

describe("an office", () => {
  it("sees and ends those of its region", async () => {
    const [office, unit, issuer] = [await logIn("auth0|bob"), await logIn("auth0|alice"), await logIn("auth0|fay")]
    const ids = (await office.list()).map(({ id }) => id)
    expect(ids).toContain(await unit.own())
    // Whoever drafts notices is of no region.
    expect(ids).not.toContain(await issuer.own())
    expect((await office.end(await unit.own())).status).toBe(204)
    expect((await unit.visit(at("/v1/me"))).status).toBe(401)
    expect((await office.end(await issuer.own())).json.code).toBe("no-such-record")
  })
})

describe("whoever runs the service", { timeout: 60_000 }, () => {
  it("lists sessions and ends one, those of a person, or all", async () => {
    const [one, two, dan] = [await logIn("auth0|alice"), await logIn("auth0|alice"), await logIn("auth0|dan")]
    const { stdout } = await kepu("list")
    for (const { me, own } of [one, two, dan]) expect(stdout).toMatch(new RegExp(`^ *${await own()} .*${me.id}`, "mu"))
    expect(stdout).not.toMatch(/[0-9a-f]{64}/u)
    expect((await kepu("end", await one.own())).stdout).toContain("1")
    expect([(await one.visit(at("/v1/me"))).status, (await two.visit(at("/v1/me"))).status]).toEqual([401, 200])
    expect((await kepu("end", "--of", two.me.id)).code).toBe(0)
    expect([(await two.visit(at("/v1/me"))).status, (await dan.visit(at("/v1/me"))).status]).toEqual([401, 200])
    expect((await kepu("end", "--all")).code).toBe(0)
    expect((await dan.visit(at("/v1/me"))).status).toBe(401)
    expect((await kepu("list")).stdout).toContain("没有会话")
  })

  it("is told what to say", async () => {
    for (const args of [[], ["x", "--all"], ["--of", "a", "--all"]]) {
      const { code, stderr } = await kepu("end", ...args)
      expect([code, stderr]).toEqual([2, expect.stringContaining("三者选一")])
    }
    expect(await kepu("end", "610526-0123456789abcdef")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("没有这样的会话")
    })
  })
})

it("a service without a login has no sessions", async () => {
  const { ask, dispose } = await startService()
  for (const [method, path] of [
    ["GET", "/v1/sessions"],
    ["DELETE", "/v1/sessions/610526-0123456789abcdef"]
  ] as const)
    expect((await ask(path, { method, as: "county" })).json.code).toBe("no-such-route")
  await dispose()
})
