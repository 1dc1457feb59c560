import { notice } from "@kepu/core/notices/pucheng-2023"
import { setTimeout as pause } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { freePort, oidcOptions, startLoginService } from "./loginService.ts"
import { type Person, type RunningProvider, startProvider } from "./provider.ts"
import { makeVisitor } from "./visitor.ts"

const idle = 4000
const longest = 9000
const ledger = `/v1/regions/610526/notices/${notice.id}`

let url: URL
let provider: RunningProvider
let service: Awaited<ReturnType<typeof startLoginService>>
beforeAll(async () => {
  url = new URL(`http://127.0.0.1:${await freePort()}`)
  provider = await startProvider(new URL("/v1/callback", url))
  service = await startLoginService({ ...oidcOptions(provider, url), times: { idle, longest } })
})
afterAll(async () => {
  await service.close()
  await provider.close()
})

const at = (path: string): URL => new URL(path, url)
const isBack = (to: URL): boolean => to.pathname !== "/v1/callback"

/** A browser in which a person has logged in. */
const logIn = async (person: Person | undefined, path = "/v1/login", visitor = makeVisitor()) => {
  provider.person = person
  const page = await visitor.visit(at(path), { headers: { "accept-language": "zh-CN" } })
  return { ...visitor, page }
}

/** A browser in which a person comes back from the provider: what the service is then asked. */
const comeBack = async (person: Person) => {
  const visitor = makeVisitor()
  provider.person = person
  const { headers } = await visitor.visit(at("/v1/login"), { follow: isBack })
  return { ...visitor, back: new URL(headers.location!) }
}

const meant = () => ({ "x-csrf": "1", origin: url.origin, "sec-fetch-site": "same-origin" })

describe("a person logs in with a provider", () => {
  it.each([
    ["a group that stands in a list", "auth0|alice", { role: "unit", region: "610526", unit: "edu" }],
    ["another group", "auth0|bob", { role: "county", region: "610526" }],
    ["a claim that holds role and region", "auth0|dan", { role: "viewer", region: "610526" }],
    ["a claim within another", "auth0|fay", { role: "issuer" }]
  ] as const)("and is who %s says", async (_, person, identity) => {
    const { page, visit } = await logIn(person)
    expect([page.status, page.url.href]).toEqual([200, at("/v1/me").href])
    expect(page.json).toEqual({ ...identity, id: expect.stringMatching(/^person:[0-9a-f]{32}$/u) })
    expect((await visit(at("/v1/me"))).json).toEqual(page.json)
  })

  it("has the same opaque id each time, and another than others", async () => {
    const ids = [await logIn("auth0|alice"), await logIn("auth0|alice"), await logIn("auth0|bob")].map(
      ({ page }) => page.json.id
    )
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[0])
    expect(service.logs.join("")).not.toContain("alice")
    expect(JSON.stringify(await service.sessions())).not.toContain("alice")
  })

  it("comes back to where they were", async () => {
    const { page } = await logIn("auth0|alice", `/v1/login?return=${encodeURIComponent("/v1/notices?x=1")}`)
    expect(page.url.href).toBe(at("/v1/notices?x=1").href)
  })

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "/\t/evil.example/",
    "/.//evil.example/",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "evil.example",
    ""
  ])("and cannot be sent elsewhere: %j", async (to) => {
    const page = await makeVisitor().visit(at(`/v1/login?return=${encodeURIComponent(to)}`))
    expect([page.status, page.json.code, page.json.issues[0].path]).toEqual([400, "invalid-request", "query.return"])
  })

  it.each(["auth0|carol", "auth0|eve"] as const)("and is told what to do where nothing is granted: %s", async (who) => {
    const { page, set } = await logIn(who)
    expect([page.status, page.json.code]).toEqual([403, "not-permitted"])
    expect(page.json.message["zh-CN"]).toContain("联系本服务的管理员")
    expect(page.json.message.en).toContain("ask the operator")
    expect(set.filter((line) => line.startsWith("kepu-session"))).toEqual([])
  })

  it("and is told so where they cancel", async () => {
    const { page } = await logIn(undefined)
    expect([page.status, page.json.code]).toEqual([401, "not-authenticated"])
    expect(page.json.detail).toContain("登录被取消")
  })

  it("with a cookie that no script reads, no other page sends along, and of which the digest alone is kept", async () => {
    const { jarOf, set } = await logIn("auth0|alice")
    const cookie = set.find((line) => line.startsWith("kepu-session="))
    expect(cookie).toMatch(/^kepu-session=610526-[0-9a-f]{16}_[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax$/u)
    const secret = jarOf(url).get("kepu-session")!.split("_")[1]!
    expect(JSON.stringify(await service.sessions())).not.toContain(secret)
    expect(service.logs.join("")).not.toContain(secret)
    expect(jarOf(url).has("kepu-login")).toBe(false)
  })

  it("and gets a new session for the old one, which is over", async () => {
    const { jarOf, visit, ...visitor } = await logIn("auth0|alice")
    const old = jarOf(url).get("kepu-session")!
    await logIn("auth0|alice", "/v1/login", { jarOf, visit, set: visitor.set })
    expect(jarOf(url).get("kepu-session")).not.toBe(old)
    const again = await makeVisitor().visit(at("/v1/me"), { headers: { cookie: `kepu-session=${old}` } })
    expect(again.status).toBe(401)
  })
})

describe("an answer that does not belong to the login is refused", () => {
  const refused = async (visit: ReturnType<typeof makeVisitor>["visit"], back: URL, because: string) => {
    const page = await visit(back)
    expect([page.status, page.json.code]).toEqual([401, "not-authenticated"])
    expect(page.json.message.en).toContain("begin again at /v1/login")
    expect(service.logs.at(-1)).toContain(`"because":"${because}"`)
  }

  it("with another state", async () => {
    const { back, visit } = await comeBack("auth0|alice")
    back.searchParams.set("state", "0".repeat(64))
    await refused(visit, back, "answer")
  })

  it("without a state", async () => {
    const { back, visit } = await comeBack("auth0|alice")
    back.searchParams.delete("state")
    await refused(visit, back, "answer")
  })

  it("with another nonce", async () => {
    const { visit } = makeVisitor()
    provider.person = "auth0|alice"
    const { headers } = await visit(at("/v1/login"), { follow: false })
    const to = new URL(headers.location!)
    expect(to.searchParams.get("code_challenge_method")).toBe("S256")
    to.searchParams.set("nonce", "0".repeat(64))
    const page = await visit(to, { follow: isBack })
    await refused(visit, new URL(page.headers.location!), "answer")
  })

  it("with another challenge", async () => {
    const { visit } = makeVisitor()
    const { headers } = await visit(at("/v1/login"), { follow: false })
    const to = new URL(headers.location!)
    to.searchParams.set("code_challenge", "A".repeat(43))
    const page = await visit(to, { follow: isBack })
    await refused(visit, new URL(page.headers.location!), "answer")
  })

  it("in a browser that did not begin it, as when somebody sends a link with their own", async () => {
    const { back } = await comeBack("auth0|bob")
    await refused(makeVisitor().visit, back, "no-login")
    const other = await comeBack("auth0|alice")
    await refused(other.visit, back, "answer")
  })

  it("a second time", async () => {
    const { back, jarOf, visit } = await comeBack("auth0|alice")
    const kept = jarOf(url).get("kepu-login")!
    expect((await visit(back, { follow: false })).status).toBe(303)
    jarOf(url).set("kepu-login", kept)
    await refused(visit, back, "answer")
  })
})

describe("a write by a session", () => {
  const write = async (headers: Readonly<Record<string, string>>) => {
    const { visit } = await logIn("auth0|bob")
    return visit(at(`${ledger}/units`), {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ id: `u${Math.random().toString(36).slice(2)}`, name: "教育局" })
    })
  }
  it.each([
    ["with all that browsers send", () => meant()],
    ["of a browser that knows no Fetch Metadata", () => ({ "x-csrf": "1", origin: url.origin })]
  ])("is done %s", async (_, headers) => {
    expect((await write(headers())).status).toBe(201)
  })

  it.each([
    ["without the header", () => ({ origin: url.origin, "sec-fetch-site": "same-origin" })],
    ["from another site", () => ({ ...meant(), "sec-fetch-site": "cross-site" })],
    ["from another host of the site", () => ({ ...meant(), "sec-fetch-site": "same-site" })],
    ["from another origin", () => ({ ...meant(), origin: "https://evil.example" })],
    ["from a page without an origin", () => ({ ...meant(), origin: "null" })],
    ["where nothing says from where", () => ({ "x-csrf": "1" })]
  ])("is refused %s", async (_, headers) => {
    const page = await write(headers())
    expect([page.status, page.json.code]).toEqual([403, "not-permitted"])
    expect(page.json.message.en).toContain("X-CSRF: 1")
    expect(service.logs.at(-1)).toContain('"because":"cross-site"')
  })

  it("goes by the token where one is sent, which needs none of it", async () => {
    const page = await write({ authorization: `Bearer ${service.token}` })
    expect(page.status).toBe(201)
    expect((await write({ authorization: "Bearer none" })).status).toBe(401)
  })
})

describe("an address that tries too often", () => {
  it("is told when to come again, and nobody is asked for it", async () => {
    const own = new URL(`http://127.0.0.1:${await freePort()}`)
    const guarded = await startLoginService(oidcOptions(provider, own), { burst: 2, perSecond: 1 })
    const ask = () => makeVisitor().visit(new URL("/v1/login", own), { follow: false })
    expect([(await ask()).status, (await ask()).status]).toEqual([303, 303])
    const page = await ask()
    expect([page.status, page.headers["retry-after"], page.headers.location]).toEqual([429, "1", undefined])
    expect((await makeVisitor().visit(new URL("/v1/callback", own))).status).toBe(429)
    await guarded.close()
  })
})

describe("a session ends", () => {
  it("at logout, and the browser is told where to end the provider's", async () => {
    const { jarOf, set, visit } = await logIn("auth0|alice")
    const cookie = jarOf(url).get("kepu-session")!
    expect((await visit(at("/v1/logout"), { method: "POST" })).status).toBe(403)
    const page = await visit(at("/v1/logout"), { method: "POST", headers: meant() })
    expect(page.status).toBe(200)
    expect(page.json.farewell).toMatch(`${provider.issuer.origin}/session/end`)
    expect(set.at(-1)).toBe("kepu-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax")
    const after = await makeVisitor().visit(at("/v1/me"), { headers: { cookie: `kepu-session=${cookie}` } })
    expect([after.status, after.json.message.en]).toEqual([401, expect.stringContaining("log in at /v1/login")])
  })

  it("and a token has none to end", async () => {
    const headers = { authorization: `Bearer ${service.token}` }
    const page = await makeVisitor().visit(at("/v1/logout"), { method: "POST", headers })
    expect([page.status, page.json.code]).toEqual([400, "invalid-request"])
  })

  it("when nobody used it for so long, and not before", async () => {
    const { visit } = await logIn("auth0|alice")
    await pause(idle / 2)
    expect((await visit(at("/v1/me"))).status).toBe(200)
    await pause(idle / 2)
    expect((await visit(at("/v1/me"))).status).toBe(200)
    await pause(idle)
    expect((await visit(at("/v1/me"))).status).toBe(401)
    expect(service.logs.at(-1)).toContain('"because":"expired"')
  }, 20_000)

  it("after its longest time, however much it is used", async () => {
    const { visit } = await logIn("auth0|alice")
    const began = Date.now()
    let status = 200
    while (status === 200 && Date.now() - began < 2 * longest) {
      status = (await visit(at("/v1/me"))).status
      await pause(500)
    }
    expect([status, Date.now() - began > longest - 500]).toEqual([401, true])
  }, 20_000)

  it("and with it the streams that it reads", async () => {
    const { visit } = await logIn("auth0|bob")
    const reading = visit(at(`${ledger}/events`))
    await pause(1000)
    await service.endAll()
    const began = Date.now()
    expect((await reading).status).toBe(200)
    expect(Date.now() - began).toBeLessThan(5000)
  }, 20_000)
})
