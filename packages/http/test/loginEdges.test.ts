import { notice } from "@kepu/core/notices/pucheng-2023"
import { layerOidc, layerSessionsInMemory, layerTokens, layerTokensInMemory, webHandler } from "@kepu/http/server"
import { MemoryActivityStore } from "@kepu/storage/memory"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Schema from "effect/Schema"
import { afterAll, describe, expect, it } from "@effect/vitest"
import { callerOf, identityOf } from "../src/server/auth/assignments.ts"
import { isMeant } from "../src/server/edge/sameOrigin.ts"
import { localPath } from "../src/server/edge/localPath.ts"
import { freePort, assignments, oidcOptions } from "./loginService.ts"
import { startProvider } from "./provider.ts"
import { startService } from "./service.ts"
import { makeVisitor } from "./visitor.ts"

const own = new URL("https://kepu.example")

/** The service as it stands behind a proxy with https. */
const behindProxy = (oidc: Parameters<typeof layerOidc>[0]) =>
  webHandler(
    { notices: [notice] },
    Layer.mergeAll(layerTokens, layerOidc(oidc)).pipe(
      Layer.provide(Layer.mergeAll(layerTokensInMemory, layerSessionsInMemory)),
      Layer.provideMerge(Layer.orDie(MemoryActivityStore.layer)),
      Layer.provideMerge(Logger.layer([]))
    )
  )
const ask = (handler: (request: Request) => Promise<Response>, url: string, cookie?: string) =>
  handler(new Request(url, { redirect: "manual", headers: cookie === undefined ? {} : { cookie } }))

describe("an ID token that its provider has signed", async () => {
  const provider = await startProvider(new URL("/v1/callback", own), { inToken: true })
  const { dispose, handler } = behindProxy(oidcOptions(provider, own))
  afterAll(async () => {
    await dispose()
    await provider.close()
  })
  const now = Math.floor(Date.now() / 1000)

  it.each([
    ["as it is", {}, 303],
    ["signed anew, with nothing changed", { sub: "auth0|alice" }, 303],
    ["for another client", { aud: "another" }, 401],
    ["for another client as well, to which it was given", { aud: ["kepu", "another"], azp: "another" }, 401],
    ["of another login", { nonce: "another" }, 401],
    ["of another issuer", { iss: "https://id.example" }, 401],
    ["that is over", { exp: now - 3600, iat: now - 7200 }, 401]
  ])("%s", async (_, claims, status) => {
    provider.claims = claims
    const begun = await ask(handler, `${own.origin}/v1/login?return=/console`)
    const page = await makeVisitor().visit(new URL(begun.headers.get("location")!), {
      follow: ({ origin }) => origin !== own.origin
    })
    const back = await ask(handler, page.headers.location!, begun.headers.getSetCookie()[0]!.split(";")[0])
    expect(back.status).toBe(status)
    expect(back.headers.getSetCookie().some((line) => line.startsWith("__Host-kepu-session=6"))).toBe(status === 303)
  })
})

describe("behind https", async () => {
  const provider = await startProvider(new URL("/v1/callback", own), { inToken: true })
  const { dispose, handler } = behindProxy(oidcOptions(provider, own))
  afterAll(async () => {
    await dispose()
    await provider.close()
  })

  it("cookies are of this host alone and never sent in the clear; claims of the signed token are enough", async () => {
    const begun = await ask(handler, `${own.origin}/v1/login?return=/console`)
    expect(begun.status).toBe(303)
    const [kept = ""] = begun.headers.getSetCookie()
    expect(kept).toMatch(
      /^__Host-kepu-login=[0-9a-f]{64}\.[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/u
    )
    const page = await makeVisitor().visit(new URL(begun.headers.get("location")!), {
      follow: ({ origin }) => origin !== own.origin
    })
    const back = await ask(handler, page.headers.location!, kept.split(";")[0])
    expect([back.status, back.headers.get("location")]).toEqual([303, "/console"])
    const [gone = "", session = ""] = back.headers.getSetCookie()
    expect(gone).toBe("__Host-kepu-login=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax")
    expect(session).toMatch(
      /^__Host-kepu-session=\d{6}-[0-9a-f]{16}_[0-9a-f]{64}; Path=\/; HttpOnly; Secure; SameSite=Lax$/u
    )
    const cookie = session.split(";")[0]!
    const me = (await (await ask(handler, `${own.origin}/v1/me`, cookie)).json()) as object
    expect(me).toMatchObject({ role: "unit", unit: "edu" })
    // The name without the prefix, which any page of the domain could set, is nobody's.
    const plain = await ask(handler, `${own.origin}/v1/me`, cookie.replace("__Host-", ""))
    expect(plain.status).toBe(401)
  })
})

describe("a login that cannot be", () => {
  it("is told to be unavailable where the provider is not there, and is tried again", async () => {
    const issuer = new URL(`http://127.0.0.1:${await freePort()}`)
    const { dispose, handler } = behindProxy({ issuer, clientId: "kepu", url: own, assignments })
    const answer = await ask(handler, `${own.origin}/v1/login`)
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"])
    await dispose()
  })

  it("is unavailable where the provider calls itself something else", async () => {
    const provider = await startProvider(new URL("/v1/callback", own))
    const issuer = new URL(provider.issuer)
    issuer.hostname = "localhost"
    const { dispose, handler } = behindProxy({ ...oidcOptions(provider, own), issuer })
    expect((await ask(handler, `${own.origin}/v1/login`)).status).toBe(503)
    await dispose()
    await provider.close()
  })

  it("is not there where the service has none, and cookies count for nothing", async () => {
    const service = await startService()
    for (const path of ["/v1/login", "/v1/callback"]) {
      const answer = await service.ask(path)
      expect([answer.status, answer.json.code]).toEqual([404, "no-such-route"])
    }
    const headers = { cookie: `kepu-session=610526-${"0".repeat(16)}_${"0".repeat(64)}` }
    expect((await service.ask("/v1/me", { headers })).status).toBe(401)
    await service.dispose()
  })

  it.each([
    ["http://id.example", "https://kepu.example"],
    ["https://id.example", "http://kepu.example"],
    ["https://id.example", "http://127.0.0.1.evil.example"]
  ])("does not start in the clear: %s, %s", async (issuer, url) => {
    const layer = layerOidc({ issuer: new URL(issuer), clientId: "kepu", url: new URL(url) })
    const built = Layer.build(layer.pipe(Layer.provide(layerSessionsInMemory)))
    expect(Exit.hasDies(await Effect.runPromiseExit(Effect.scoped(built)))).toBe(true)
  })
})

describe("where a login leads back to", () => {
  const pieces = ["/", "\\", ".", "..", "@", ":", "evil.example", "\t", "\n", "%2f", "?", "#", "a", "https:"] as const
  it.prop(
    "is an address of the service, whatever is asked for",
    { parts: Schema.Array(Schema.Literals(pieces)).check(Schema.isMaxLength(8)) },
    ({ parts }) => {
      const path = localPath(`/${parts.join("")}`, own)
      if (path === undefined) return
      expect(path.startsWith("/") && !path.startsWith("//")).toBe(true)
      expect(new URL(path, own).origin).toBe(own.origin)
    }
  )

  it("has a length that a cookie has room for", () => {
    expect(localPath(`/${"a".repeat(1999)}`, own)).toHaveLength(2000)
    expect(localPath(`/${"a".repeat(2000)}`, own)).toBeUndefined()
    expect(localPath("/console?unit=教育局#3", own)).toBe("/console?unit=%E6%95%99%E8%82%B2%E5%B1%80#3")
  })
})

describe("whom a person acts for", () => {
  const id = callerOf("https://id.example", "auth0|alice")
  const of = (claims: object) => identityOf(claims as never, id, assignments, "kepu")
  it("goes by the first assignment that fits, wherever the claim stands", () => {
    expect(of({ groups: ["association", "edu"] })).toMatchObject({ role: "unit", id })
    expect(of({ groups: "association" })).toMatchObject({ role: "county" })
    expect(of({ realm: { roles: ["issuers"] } })).toEqual({ role: "issuer", id })
    expect(of({ "realm.roles": "issuers" })).toEqual({ role: "issuer", id })
    expect(of({ groups: ["association"], kepu: { role: "viewer", region: "610526" } })).toMatchObject({
      role: "county"
    })
  })

  it.each([
    ["nothing", {}],
    ["part of a word", { groups: ["educated"] }],
    ["a word that holds it", { groups: "edu association" }],
    ["what every object has", { realm: { __proto__: { roles: "issuers" } } }],
    ["a role without a region", { kepu: { role: "county" } }],
    ["a unit's role without a unit", { kepu: { role: "unit", region: "610526" } }],
    ["the right to act for others", { kepu: { role: "county", region: "610526", onBehalf: true } }],
    ["another's id", { kepu: { role: "county", region: "610526", name: "x" } }]
  ])("is nobody by %s", (_, claims) => {
    expect(of(claims)).toBeUndefined()
  })

  it("is another with another provider, however the two are put together", () => {
    expect(callerOf("https://id.example", "1")).not.toBe(callerOf("https://id.example1", ""))
    expect(callerOf("https://id.example", "1")).toMatch(/^person:[0-9a-f]{32}$/u)
  })
})

describe("what a page meant", () => {
  it.each([
    ["GET", {}, true],
    ["HEAD", {}, true],
    ["POST", { "x-csrf": "1", "sec-fetch-site": "same-origin" }, true],
    ["POST", { "x-csrf": "1", origin: own.origin }, true],
    ["POST", { "x-csrf": "1", "sec-fetch-site": "none" }, false],
    ["POST", { "x-csrf": "1", "sec-fetch-site": "same-origin", origin: "https://kepu.example.evil" }, false],
    ["PUT", { "x-csrf": "0", "sec-fetch-site": "same-origin" }, false],
    ["DELETE", { "sec-fetch-site": "same-origin", origin: own.origin }, false],
    ["PATCH", {}, false]
  ])("%s with %j: %s", (method, headers, expected) => {
    expect(isMeant(method, headers as never, own.origin)).toBe(expected)
  })
})
