import { toMillis } from "@kepu/core/time"
import { createToken, layerTokensInMemory, TokenStore } from "@kepu/http/server"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import * as TestClock from "effect/testing/TestClock"
import { assert, describe, expect, it } from "@effect/vitest"
import { jwtAuthenticator } from "../src/server/auth/jwt.ts"
import { tokenAuthenticator } from "../src/server/auth/tokens.ts"
import { identities } from "./service.ts"

const identity = identities.county
const refusalOf = (effect: Effect.Effect<unknown, unknown>) =>
  Effect.map(Effect.flip(effect), (error) => (error as { because?: string }).because ?? (error as Error).name)

describe("an API token", () => {
  it.effect("stands for whom it was made, and only its digest is kept", () =>
    Effect.gen(function* () {
      const { text, token } = yield* createToken({ identity, label: "console", days: 1 })
      const { identify } = yield* tokenAuthenticator
      assert.deepStrictEqual(yield* identify(text), { ...identity, id: `token:${token.id}` })
      const secret = Redacted.value(text).split("_")[2]!
      const kept = JSON.stringify(yield* (yield* TokenStore).list)
      assert.isFalse(kept.includes(secret))
    }).pipe(Effect.provide(layerTokensInMemory))
  )

  it.effect("is kept with the name of its digest, and known where it was kept without", () =>
    Effect.gen(function* () {
      const store = yield* TokenStore
      const { text, token } = yield* createToken({ identity, label: "", days: 1 })
      const { identify } = yield* tokenAuthenticator
      assert.match(token.digest, /^sha256:[0-9a-f]{64}$/u)
      const again = (digest: string) => Effect.andThen(store.add({ ...token, digest }), identify(text))
      assert.strictEqual((yield* again(token.digest.slice("sha256:".length))).role, "county")
      for (const digest of [token.digest.replace("256", "512"), `:${token.digest}`, "", "sha256:"])
        assert.strictEqual(yield* refusalOf(again(digest)), "unknown")
    }).pipe(Effect.provide(layerTokensInMemory))
  )

  it.effect("is valid until the last millisecond before its end", () =>
    Effect.gen(function* () {
      const { text, token } = yield* createToken({ identity, label: "", days: 1 })
      const { identify } = yield* tokenAuthenticator
      yield* TestClock.setTime(toMillis(token.expiresAt) - 1)
      yield* identify(text)
      yield* TestClock.setTime(toMillis(token.expiresAt))
      assert.strictEqual(yield* refusalOf(identify(text)), "expired")
    }).pipe(Effect.provide(layerTokensInMemory))
  )

  it.effect("is nobody's once revoked, with another secret, or with another id", () =>
    Effect.gen(function* () {
      const { text, token } = yield* createToken({ identity, label: "", days: 1 })
      const other = yield* createToken({ identity, label: "", days: 1 })
      const { identify } = yield* tokenAuthenticator
      const [prefix, id] = Redacted.value(text).split("_")
      const secret = Redacted.value(other.text).split("_")[2]
      assert.strictEqual(yield* refusalOf(identify(Redacted.make(`${prefix}_${id}_${secret}`))), "unknown")
      assert.strictEqual(
        yield* refusalOf(identify(Redacted.make(`${prefix}_610526-${"0".repeat(16)}_${secret}`))),
        "unknown"
      )
      for (const odd of ["", "kepu_", `${Redacted.value(text)}0`, Redacted.value(text).toUpperCase()]) {
        assert.strictEqual(yield* refusalOf(identify(Redacted.make(odd))), "malformed")
      }
      assert.isTrue(yield* (yield* TokenStore).revoke(token.id, token.createdAt))
      assert.strictEqual(yield* refusalOf(identify(text)), "revoked")
      yield* identify(other.text)
      assert.isFalse(yield* (yield* TokenStore).revoke("none", token.createdAt))
    }).pipe(Effect.provide(layerTokensInMemory))
  )
})

describe("a token of an OpenID provider", async () => {
  const { privateKey, publicKey } = await generateKeyPair("ES256")
  const stranger = await generateKeyPair("ES256")
  const claims = { kepu: { role: "unit", region: "610526", unit: "edu" } }
  const { identify } = jwtAuthenticator({
    issuer: "https://id.example",
    audience: "kepu",
    keys: async () => publicKey
  })
  const sign = (
    more: object = {},
    { audience = "kepu", expires = "1h", issuer = "https://id.example", key = privateKey } = {}
  ) =>
    new SignJWT({ ...claims, ...more })
      .setProtectedHeader({ alg: "ES256" })
      .setSubject("subject-1")
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(key)
  const ask = async (token: string | Promise<string>) => Effect.runPromise(identify(Redacted.make(await token)))
  const refusal = async (token: string | Promise<string>) =>
    Effect.runPromise(refusalOf(identify(Redacted.make(await token))))

  it("stands for whom its claim says", async () => {
    expect(await ask(sign())).toEqual({ id: "subject-1", role: "unit", region: "610526", unit: "edu" })
  })

  it("of a subject that no id can be has a digest of it as its id", async () => {
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: "ES256" })
      .setSubject("auth0|alice")
      .setIssuer("https://id.example")
      .setAudience("kepu")
      .setExpirationTime("1h")
      .sign(privateKey)
    expect((await ask(token)).id).toMatch(/^person:[0-9a-f]{32}$/u)
  })

  it("is refused if it is another's, for another, over, or not signed by a key pair", async () => {
    expect(await refusal(sign({}, { expires: "-1s" }))).toBe("expired")
    expect(await refusal(sign({}, { audience: "other" }))).toBe("malformed")
    expect(await refusal(sign({}, { issuer: "https://other.example" }))).toBe("malformed")
    expect(await refusal(sign({}, { key: stranger.privateKey }))).toBe("malformed")
    const unsigned = (await sign()).split(".")
    const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url")
    expect(await refusal(`${none}.${unsigned[1]}.`)).toBe("malformed")
    const { x } = await exportJWK(publicKey)
    const symmetric = new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256" })
      .setSubject("subject-1")
      .setIssuer("https://id.example")
      .setAudience("kepu")
      .setExpirationTime("1h")
      .sign(new TextEncoder().encode(x!.padEnd(64, "0")))
    expect(await refusal(symmetric)).toBe("malformed")
    expect(await refusal("no token")).toBe("malformed")
  })

  it("is refused if it brings the key itself, or was issued for something else", async () => {
    const other = (header: object, key = privateKey, more: object = {}) =>
      new SignJWT({ ...claims, ...more })
        .setProtectedHeader({ alg: "ES256", ...header })
        .setSubject("subject-1")
        .setIssuer("https://id.example")
        .setAudience("kepu")
        .setExpirationTime("1h")
        .sign(key)
    const jwk = await exportJWK(stranger.publicKey)
    expect(await refusal(other({ jwk }, stranger.privateKey))).toBe("malformed")
    expect(await refusal(other({ jku: "https://keys.other.example/" }, stranger.privateKey))).toBe("malformed")
    expect(await refusal(other({ typ: "logout+jwt" }))).toBe("malformed")
    expect(await refusal(other({}, privateKey, { at_hash: "abc" }))).toBe("malformed")
    for (const typ of ["JWT", "at+jwt", "application/at+JWT"]) expect((await ask(other({ typ }))).role).toBe("unit")
    expect(await refusal(sign({ nbf: Math.floor(Date.now() / 1000) + 600 }))).toBe("malformed")
  })

  it.each([
    ["no role", { kepu: {} }],
    ["no claim", { kepu: undefined }],
    ["a role that there is not", { kepu: { role: "admin", region: "610526" } }],
    ["a unit's role without its unit", { kepu: { role: "unit", region: "610526" } }],
    ["a region that is none", { kepu: { role: "county", region: "*" } }]
  ])("is refused with %s", async (_, more) => {
    expect(await refusal(sign(more))).toBe("malformed")
  })
})
