import { noticeFromData } from "@kepu/core"
import { Notice } from "@kepu/core/schema"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { roles } from "@kepu/http/api"
import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { afterAll, assert, beforeAll, describe, expect, it } from "@effect/vitest"
import { group, open } from "../src/api/Policy.ts"
import { makeMeter } from "../src/server/edge/Meter.ts"
import { undeclaredRoutes } from "../src/server/edge/routes.ts"
import { startService } from "./service.ts"

describe("a route without a policy", () => {
  const bare = HttpApiEndpoint.get("bare", "/bare")
  it("does not compile", () => {
    // @ts-expect-error a group only takes routes that declare who may use them
    const without = group("g", bare)
    const declared = group("g", open(bare))
    expect(without.identifier).toBe(declared.identifier)
  })

  it("is found when the service starts", () => {
    const api = HttpApi.make("api").add(HttpApiGroup.make("g").add(bare, open(HttpApiEndpoint.get("other", "/other"))))
    expect(undeclaredRoutes(api as never)).toEqual(["GET /bare"])
  })
})

describe("who may do what", () => {
  let service: Awaited<ReturnType<typeof startService>>
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.dispose())

  it.each(["/v1/notices", "/v1/notices/pucheng-2023"])("nobody reads %s without a token of ours", async (path) => {
    for (const as of [undefined, "x", `kepu_${"0".repeat(16)}_${"0".repeat(64)}`]) {
      const answer = await service.ask(path, as === undefined ? {} : { as })
      expect([answer.status, answer.json.code]).toEqual([401, "not-authenticated"])
      expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="kepu"')
    }
  })

  it("a draft of a notice is checked for who drafts notices, before its content is looked at", async () => {
    const draft = Schema.encodeSync(Notice)(noticeFromData(Schema.encodeSync(Notice)(notice)))
    for (const role of roles) {
      const isDrafter = role === "issuer" || role === "county"
      const whole = await service.ask("/v1/notices/lint", { method: "POST", as: role, json: draft })
      const broken = await service.ask("/v1/notices/lint", { method: "POST", as: role, json: {} })
      expect([role, whole.status, broken.status]).toEqual([role, ...(isDrafter ? [200, 400] : [403, 403])])
    }
  })
})

describe("a meter", () => {
  it("lets through as many at once as it is said, and one more when one is back", () => {
    let now = 0
    const meter = makeMeter({ burst: 2, perSecond: 0.5 }, () => now)
    /** Seconds after which to come again; none if it is let through. */
    const take = (key: string) =>
      Effect.runSync(Effect.match(meter.take(key), { onFailure: (refused) => refused.retryAfter, onSuccess: () => 0 }))
    assert.deepStrictEqual([take("a"), take("a"), take("a"), take("b")], [0, 0, 2, 0])
    now += 1999
    assert.strictEqual(take("a"), 1)
    now += 1
    assert.deepStrictEqual([take("a"), take("a")], [0, 2])
  })

  it("is told in Retry-After", async () => {
    const service = await startService({ limits: { burst: 1, perSecond: 0.01 } })
    const statuses = []
    for (const as of ["county", "county", "viewer"]) statuses.push((await service.ask("/v1/notices", { as })).status)
    expect(statuses).toEqual([200, 429, 200])
    const { headers, json } = await service.ask("/v1/notices", { as: "county" })
    expect(headers.get("retry-after")).toBe(String(json.retryAfter))
    const guesses = [await service.ask("/v1/notices", { as: "x" }), await service.ask("/v1/notices", { as: "y" })]
    expect(guesses.map(({ status }) => status)).toEqual([401, 429])
    await service.dispose()
  })
})
