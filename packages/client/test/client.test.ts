import { type Client, createClient, KepuProblem } from "@kepu/client"
import { createServer, type Server as Relay } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, assert, beforeAll, describe, expect, it } from "vitest"
import { type Server, startServer } from "../../http/test/server.ts"

let server: Server
let county: Client
let unit: Client
const region = "610526"
const notice = "pucheng-2023"
const asOf = "2023-09-25T09:00:00+08:00"

beforeAll(async () => {
  server = await startServer()
  county = createClient({ url: server.url, token: server.tokens["county"]! })
  unit = createClient({ url: server.url, token: () => Promise.resolve(server.tokens["unit"]!), language: "en" })
  await county.ledger(region, notice).units.create({ id: "edu", name: "县教育局", kinds: ["member-unit"] })
})
afterAll(() => server.close())

const refused = async (answer: Promise<unknown>): Promise<KepuProblem> => {
  const problem = await answer.then(
    () => undefined,
    (error: unknown) => error
  )
  if (problem instanceof KepuProblem) return problem
  throw new Error("it was not refused", { cause: problem })
}

const all = async <A>(items: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const found: Array<A> = []
  for await (const item of items) found.push(item)
  return found
}

const activity = (id: string) => ({ id, name: `食品讲座${id}`, host: "edu", topics: ["food-safety"] })

describe("the versions of a notice", () => {
  it("are listed, and each shown as of a moment", async () => {
    const [first] = await county.versions(notice)
    expect([first!.from, first!.amendments]).toEqual(["2023-08-31", []])
    const shown = await county.notice(notice, { asOf })
    expect([shown.id, (await county.deadlines(notice, { asOf })).length > 0]).toEqual([notice, true])
  })

  it("and what differs from an earlier moment, and why", async () => {
    const { shifts } = await county.ledger(region, notice).shifts({ since: "2023-09-01T00:00:00+08:00", asOf })
    expect(shifts.length).toBeGreaterThan(0)
    expect(shifts.map(({ causes }) => causes.join())).toEqual(shifts.map(() => "time"))
  })
})

describe("records", () => {
  it("are added, read, saved, removed and restored, and their history is kept", async () => {
    const { activities } = county.ledger(region, notice)
    const created = await activities.create(activity("r1"), { why: "报来" })
    expect([created.version, created.kind, created.note.why]).toEqual([1, "created", "报来"])
    const saved = await activities.save("r1", { ...created.value, place: "一中" }, { version: 1 })
    expect((await activities.get("r1")).value).toEqual(saved.value)
    await activities.remove("r1", { version: 2 })
    const restored = await activities.restore("r1", { version: 3 })
    expect(restored.value.place).toBe("一中")
    const history = await all(activities.history("r1"))
    expect(history.map(({ kind }) => kind)).toEqual(["created", "changed", "removed", "restored"])
    expect(history[1]!.before?.place).toBe(undefined)
  })

  it("are added under a key that must be free", async () => {
    const { units } = county.ledger(region, notice)
    await units.save("market", { id: "market", name: "县市场监管局" }, { version: 0 })
    const problem = await refused(units.save("market", { id: "market", name: "另一个" }, { version: 0 }))
    expect(problem.code).toBe("version-conflict")
  })

  it("of many pages come one after the other, each once, and no page is asked for too early", async () => {
    const { activities } = county.ledger(region, notice)
    await county.ledger(region, notice).write(
      [1, 2, 3, 4, 5].map((n) => ({
        _tag: "Save" as const,
        register: "activities" as const,
        key: `p${n}`,
        expected: 0,
        value: { ...activity(`p${n}`), name: `页${n}` }
      }))
    )
    const names = (await all(activities.list({ q: "页", limit: 2 }))).map(({ value }) => value.name)
    expect(names).toEqual(["页1", "页2", "页3", "页4", "页5"])
    const { items, next, total } = await activities.page({ q: "页", limit: 5, total: true })
    expect([items.length, next, total]).toEqual([5, undefined, 5])

    let asked = 0
    const counting = createClient({
      url: server.url,
      token: server.tokens["county"]!,
      fetch: (...request) => {
        asked++
        return fetch(...request)
      }
    })
    for await (const _ of counting.ledger(region, notice).activities.list({ q: "页", limit: 2 })) break
    expect(asked).toBe(1)
  })

  it("have keys of any letters", async () => {
    const { activities } = county.ledger(region, notice)
    await activities.create(activity("科普/日 1?#%"))
    expect((await activities.get("科普/日 1?#%")).key).toBe("科普/日 1?#%")
  })
})

describe("what is refused", () => {
  it("says so in the language that is asked for, with its code and place", async () => {
    const wrong = { ...activity("w1"), name: 7 as unknown as string }
    const problem = await refused(county.ledger(region, notice).activities.create(wrong))
    expect([problem.code, problem.status, problem.body.issues?.[0]?.path]).toEqual([
      "invalid-request",
      400,
      "payload.name"
    ])
    expect(problem.message).toContain("请求有 1 处不合要求")
    assert.match(problem.requestId ?? "", /.{8}/u)
    const english = await refused(unit.ledger(region, notice).units.create({ id: "x", name: "x" }))
    expect([english.code, english.status]).toEqual(["not-permitted", 403])
    assert.notMatch(english.message, /\p{Script=Han}/u)
    expect((await refused(createClient({ url: server.url, token: "none" }).me())).code).toBe("not-authenticated")
  })

  it("tells what is held where somebody was faster", async () => {
    const { activities } = county.ledger(region, notice)
    await activities.create(activity("c1"))
    await activities.save("c1", { ...activity("c1"), place: "中心广场" }, { version: 1 })
    const problem = await refused(activities.save("c1", { ...activity("c1"), place: "县医院" }, { version: 1 }))
    expect([problem.code, problem.status]).toEqual(["version-conflict", 412])
    expect((problem.body.reason as { readonly held: unknown }).held).toMatchObject({ place: "中心广场" })
  })

  it("is a problem even where what is in between answers in its own form", async () => {
    const page = () => Promise.resolve(new Response("<html>", { status: 502, statusText: "Bad Gateway" }))
    const problem = await refused(createClient({ url: server.url, fetch: page }).me())
    expect([problem.code, problem.status, problem.message]).toEqual(["not-of-the-service", 502, "HTTP 502 Bad Gateway"])
  })
})

describe("a review", () => {
  it("is listed, done step by step, and refused with codes, places and what stands now", async () => {
    const { activities, reviewing } = county.ledger(region, notice)
    await activities.create(activity("v1"))
    const place = { register: "activities", key: "v1" } as const
    const first = await reviewing.get(place)
    expect([first.state, first.review, first.steps]).toEqual(["pending", 0, ["accept", "return"]])
    const none = await refused(reviewing.giveBack(place, { ...first, comment: "", reasons: [] }))
    expect([none.code, none.body.issues?.map(({ code }) => code)]).toEqual([
      "review-refused",
      ["comment-missing", "reason-missing"]
    ])
    const back = await reviewing.giveBack(place, {
      ...first,
      comment: "请补地点",
      reasons: [{ _tag: "Words", text: "没有地点" }]
    })
    expect([back.state, back.open, back.review]).toEqual(["returned", 1, 1])
    const own = unit.ledger(region, notice).reviewing
    expect((await own.get(place)).steps).toEqual(["resubmit"])
    const late = await refused(reviewing.accept(place, first))
    expect([late.code, late.status]).toEqual(["version-conflict", 412])
    const again = await own.resubmit(place, { version: 1, review: 1, comment: "附件里有地点" })
    expect(again.state).toBe("resubmitted")
    expect((await reviewing.accept(place, again)).state).toBe("accepted")
    expect((await reviewing.page({ states: ["accepted"], unit: "edu" })).items.map(({ key }) => key)).toEqual(["v1"])
    const listed = await all(reviewing.list({ registers: ["activities"], limit: 1 }))
    expect(listed.find(({ key }) => key === "v1")).toMatchObject({ state: "accepted", rounds: 2, isChanged: false })
    expect((await county.ledger(region, notice).reviews.get("activities/v1")).value.rounds).toHaveLength(2)
  })
})

describe("a request that gets no answer", () => {
  /** Gives each request on to the service, but takes the answer of the first ones away. */
  const relayed = async (lost: number): Promise<{ readonly relay: Relay; readonly url: string }> => {
    let seen = 0
    const relay = createServer(async (request, response) => {
      const parts: Array<Uint8Array> = []
      for await (const part of request) parts.push(part as Uint8Array)
      const { host: _, connection: __, ...headers } = request.headers
      const answer = await fetch(server.url + request.url, {
        method: request.method!,
        headers: headers as Record<string, string>,
        ...(parts.length === 0 ? {} : { body: Buffer.concat(parts) })
      })
      const text = await answer.text()
      if (seen++ < lost) return request.socket.destroy()
      response.writeHead(answer.status, { "content-type": answer.headers.get("content-type")! })
      return response.end(text)
    })
    await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve))
    return { relay, url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}` }
  }

  it("is sent again, and what it adds is added once", async () => {
    const { relay, url } = await relayed(1)
    const shaky = createClient({ url, token: server.tokens["county"]!, retries: 1 }).ledger(region, notice)
    const before = await county.ledger(region, notice).sequence()
    const created = await shaky.activities.create(activity("once"))
    expect([created.version, created.sequence]).toEqual([1, before + 1])
    expect(await county.ledger(region, notice).sequence()).toBe(before + 1)
    relay.close()
  })

  it("is given up after so many times", async () => {
    const { relay, url } = await relayed(2)
    const shaky = createClient({ url, token: server.tokens["county"]!, retries: 1 })
    await expect(shaky.me()).rejects.toThrow(TypeError)
    relay.close()
  })

  it("waits as long as the service says, and not for a time that is too long", async () => {
    let asked = 0
    const busy = (seconds: number) =>
      createClient({
        url: server.url,
        retries: 1,
        fetch: () => {
          const body = JSON.stringify({ code: "rate-limited", title: "请求过于频繁", status: 429 })
          if (asked++ > 0) return Promise.resolve(Response.json({ role: "issuer" }))
          return Promise.resolve(new Response(body, { status: 429, headers: { "retry-after": String(seconds) } }))
        }
      })
    const began = performance.now()
    expect(await busy(1).me()).toEqual({ role: "issuer" })
    assert.isAtLeast(performance.now() - began, 990)
    asked = 0
    expect((await refused(busy(31).me())).code).toBe("rate-limited")
    expect(asked).toBe(1)
  })
})

describe("what is found", () => {
  it("comes as plain data: findings, counts, steps, indicators, ranking", async () => {
    const ledger = county.ledger(region, notice)
    const unmet = await all(ledger.findings({ asOf, status: ["unmet"], unit: "edu" }))
    assert.isAbove(unmet.length, 0)
    assert.isTrue(unmet.every(({ status }) => status === "unmet"))
    expect((await ledger.counts({ asOf })).records["units"]).toBe(2)
    const units = (await all(ledger.nextSteps({ asOf }))).map(({ who }) => who.id)
    assert.includeMembers(units, ["edu"])
    expect((await ledger.indicators({ asOf, of: "units" })).rows.length).toBe(2)
    expect((await county.assess({ notice, portfolio: { units: [], activities: [] }, asOf })).notice.id).toBe(notice)
  })
})

describe("files", () => {
  it("come with their names, and go in after a preview", async () => {
    const ledger = county.ledger(region, notice)
    const { bytes, name, type } = await ledger.file("units.csv")
    expect([name.endsWith(".csv"), type]).toEqual([true, "text/csv; charset=utf-8"])
    const table = `${new TextDecoder().decode(bytes)}forestry,县林业局,成员单位\r\n`
    const files = { units: new File([table], "units.csv") }
    const preview = await ledger.previewImport(files)
    expect([preview.committed, preview.counts.added, preview.issues]).toEqual([false, 1, []])
    const done = await ledger.commitImport(files, preview, { why: "名册更新" })
    expect([done.committed, done.counts.added]).toEqual([true, 1])
    await ledger.units.create({ id: "later", name: "县水利局" })
    const late = { units: new File([`${table}water2,县水务局,成员单位\r\n`], "units.csv") }
    expect((await refused(ledger.commitImport(late, preview))).code).toBe("stale-preview")
  })

  it("are let in by a link, and streams by a ticket", async () => {
    const { url } = await county.link(`/v1/regions/${region}/notices/${notice}/units.csv`)
    expect((await fetch(url)).status).toBe(200)
    const ticket = await county.ticket(`/v1/regions/${region}/notices/${notice}/events?after=0`)
    const stream = await fetch(ticket.url)
    expect(stream.status).toBe(200)
    await stream.body!.cancel()
  })
})

describe("changes", () => {
  it("come as they happen, go on where a connection broke off, and end with the signal", async () => {
    const ledger = county.ledger(region, notice)
    const connections: Array<AbortController> = []
    const cut = createClient({
      url: server.url,
      token: server.tokens["county"]!,
      fetch: (input, init) => {
        const connection = new AbortController()
        connections.push(connection)
        const signal = AbortSignal.any([connection.signal, ...(init?.signal == null ? [] : [init.signal])])
        return fetch(input, { ...init, signal })
      }
    }).ledger(region, notice)
    const enough = new AbortController()
    const after = await ledger.sequence()
    const keys: Array<string> = []
    await ledger.units.create({ id: "ch1", name: "一" })
    for await (const { key } of cut.changes({ after, signal: enough.signal })) {
      keys.push(key)
      if (keys.length === 1) {
        connections.at(-1)!.abort()
        await ledger.units.create({ id: "ch2", name: "二" })
        await ledger.units.create({ id: "ch3", name: "三" })
      }
      if (keys.length === 3) enough.abort()
    }
    expect(keys).toEqual(["ch1", "ch2", "ch3"])
    assert.isAtLeast(connections.length, 2)
  })

  it("of somebody whose token does not stand are refused", async () => {
    const nobody = createClient({ url: server.url, token: "none" }).ledger(region, notice)
    expect((await refused(nobody.changes({ after: 0 }).next())).code).toBe("not-authenticated")
  })
})
