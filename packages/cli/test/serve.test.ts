import { assert, describe, it } from "@effect/vitest"
import { freshDatabase } from "@kepu/real-parts/postgres"
import { execFile } from "node:child_process"
import { writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { once } from "node:events"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as pause } from "node:timers/promises"
import { promisify } from "node:util"
import { killUnderLoad } from "../prove/kills.ts"
import { startService } from "../prove/service.ts"
import { annex1, filesOf, program, run } from "./run.ts"

const { anchor, "孙镇.csv": table } = filesOf({
  anchor: "",
  "孙镇.csv": annex1("1,航模展,孙镇,9月18日,镇政府,李老师,7200001,")
})
let stores = 0
const newFile = (): string => join(anchor, `../serve-${++stores}.db`)
const ledger = "/v1/regions/610526/notices/pucheng-2023"

const [node, ...words] = program
/** Runs `kepu token` without holding this process up, as it has connections to look after. */
const token = (...args: ReadonlyArray<string>) => promisify(execFile)(node, [...words, "token", ...args])

const asking =
  (url: string) =>
  async (path: string, token: string, more: { readonly body?: unknown; readonly key?: string } = {}) => {
    const answer = await fetch(url + path, {
      method: more.body === undefined ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        ...(more.key === undefined ? {} : { "idempotency-key": more.key })
      },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) })
    })
    return { status: answer.status, text: await answer.text() }
  }

describe("kepu serve", () => {
  it("listens at this machine alone, and warns where others are let in, as nothing is encrypted", async () => {
    const alone = await startService(`sqlite:${newFile()}`)
    assert.match(alone.url, /^http:\/\/127\.0\.0\.1:/u)
    assert.notInclude(alone.written().stderr, "未加密")
    await alone.end("SIGTERM")
    const open = await startService(`sqlite:${newFile()}`, ["--host", "0.0.0.0"])
    assert.include(open.written().stderr, "其他机器可以连到 0.0.0.0，而传输未加密")
    await open.end("SIGTERM")
  })

  it("prints its address and once a token; tokens are made, listed and revoked while it runs; all of it lasts", async () => {
    const file = newFile()
    const store = `sqlite:${file}`
    const first = await startService(store)
    assert.include(first.written().stdout, `服务已启动：${first.url}`)
    const office = first.token!
    const ask = asking(first.url)
    assert.strictEqual((await ask(`${ledger}/units`, office, { body: { id: "edu", name: "县教育局" } })).status, 201)
    assert.strictEqual((await ask(`${ledger}/units`, office, { body: { id: "health", name: "卫健局" } })).status, 201)

    const args = ["--store", store, "--role", "unit", "--region", "610526", "--unit", "edu", "--label", "教育局"]
    const mistyped = await token("create", ...args.map((word) => (word === "edu" ? "edo" : word))).catch(
      (error: unknown) => error
    )
    assert.include((mistyped as { readonly stderr: string }).stderr, "没有登记单位“edo”")
    const made = await token("create", ...args, "--days", "2")
    assert.match(made.stdout, /^kepu_610526-[0-9a-f]{16}_[0-9a-f]{64}\n$/u)
    const ofUnit = made.stdout.trim()
    assert.include(made.stderr, "只显示这一次")
    const site = { kind: "outdoor-site", name: "场地", unit: "edu" }
    const created = await ask(`${ledger}/facilities`, ofUnit, { body: site, key: "key-12345" })
    assert.strictEqual(created.status, 201)
    assert.strictEqual((await ask(`${ledger}/facilities`, ofUnit, { body: { ...site, unit: "health" } })).status, 403)
    assert.strictEqual(await first.end("SIGKILL"), null)

    const sent: Array<string> = []
    const collector = createServer((request, response) => {
      request.setEncoding("utf8").on("data", (part: string) => sent.push(part))
      request.on("end", () => response.end("{}"))
    }).listen(0, "127.0.0.1")
    await once(collector, "listening")
    const { port } = collector.address() as AddressInfo
    const second = await startService(store, [], { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` })
    const askAgain = asking(second.url)
    assert.isUndefined(second.token)
    const retried = await askAgain(`${ledger}/facilities`, ofUnit, { body: site, key: "key-12345" })
    assert.deepStrictEqual(retried, created)
    const other = await askAgain(`${ledger}/facilities`, ofUnit, { body: { ...site, name: "馆" }, key: "key-12345" })
    assert.deepStrictEqual([other.status, JSON.parse(other.text).code], [422, "key-reused"])
    const { items } = JSON.parse((await askAgain(`${ledger}/facilities`, office)).text) as { readonly items: [] }
    assert.lengthOf(items, 1)

    const id = ofUnit.split("_")[1]!
    await token("revoke", id, "--store", store)
    assert.strictEqual((await askAgain(`${ledger}/units`, ofUnit)).status, 401)
    assert.strictEqual((await askAgain(`${ledger}/units`, office)).status, 200)
    const { stdout } = await token("list", "--store", store)
    assert.match(stdout, new RegExp(`^ *${id} +unit +610526 +edu .*已撤销 +教育局$`, "mu"))
    assert.match(stdout, /county +000000 .*有效 +首个令牌$/mu)
    assert.strictEqual(await second.end("SIGTERM"), 0)
    assert.include(second.written().stderr, "服务已停止")
    collector.close()
    assert.include(sent.join(""), '"service.name","value":{"stringValue":"kepu"}')
    assert.include(sent.join(""), `"name":"GET /v1/regions/:region/notices/:notice/units"`)

    const db = new DatabaseSync(file)
    const kept = JSON.stringify(db.prepare("SELECT * FROM kepu_token").all())
    db.close()
    for (const token of [office, ofUnit]) assert.notInclude(kept, token.split("_")[2]!)
  })

  it("tells at once what is found of a table that is imported while it runs", async () => {
    const store = `sqlite:${newFile()}`
    const service = await startService(store)
    const ask = asking(service.url)
    const found = async () => {
      const path = `${ledger}/findings?rule=activity-topic&asOf=${encodeURIComponent("2023-09-10T09:00:00+08:00")}`
      const { findings, sequence } = JSON.parse((await ask(path, service.token!)).text) as {
        readonly sequence: number
        readonly findings: ReadonlyArray<{ readonly subject: { readonly name: string } }>
      }
      return { sequence, names: findings.map(({ subject }) => subject.name) }
    }
    assert.deepStrictEqual(await found(), { sequence: 0, names: [] })
    const imported = promisify(execFile)(node, [...words, "store", "import", table, "--store", store])
    assert.include((await imported).stdout, "新增 2")
    const { names, sequence } = await found()
    assert.deepStrictEqual([sequence, names], [2, ["航模展"]])
    assert.strictEqual(await service.end("SIGTERM"), 0)
  })

  it("says what is wrong with a port, a store and a token's flags, and what to do", async () => {
    const taken = createServer().listen(0, "127.0.0.1")
    await once(taken, "listening")
    const port = String((taken.address() as AddressInfo).port)
    const refused = (args: ReadonlyArray<string>, ...said: ReadonlyArray<string>) => {
      const { code, stderr, stdout } = run(args)
      assert.deepStrictEqual([code, stdout], [2, ""], stderr)
      for (const text of said) assert.include(stderr, text)
      assert.notMatch(stderr, /^\s+at /mu)
    }
    const store = ["--store", `sqlite:${newFile()}`]
    refused(["serve", ...store, "--port", port, "--lang", "en"], `port ${port} is in use`, "--port")
    refused(["serve", "--store", "postgres://u:secret@127.0.0.1:1/kepu"], "连不上存储")
    refused(["token", "create", ...store, "--role", "unit", "--region", "610526"], "--unit")
    taken.close()
  })
})

describe("killed under load (SIGKILL), every acknowledged write is there, none half and none twice", () => {
  it("over a file of SQLite", { timeout: 120_000 }, async () => {
    assert.isAbove((await killUnderLoad(`sqlite:${newFile()}`, 2)).acknowledged, 0)
  })
  it("over PostgreSQL", { timeout: 120_000 }, async () => {
    const { drop, url } = await freshDatabase()
    assert.isAbove((await killUnderLoad(url, 1)).acknowledged, 0)
    await drop()
  })

  it("judges a ledger by the notice as amended, from the day of issue on; what does not fit is refused at the start", async () => {
    const amendment = (notice: string, rule: string) =>
      JSON.stringify({
        format: "kepu.amendment/1",
        id: "summary-extended",
        title: "关于延长总结报送时间的通知",
        issuer: "县科协",
        issuedOn: "2023-09-26",
        amends: {
          notice,
          changes: [
            {
              _tag: "DeadlineMoved",
              clause: "一",
              rule,
              deadline: { date: "2023-09-30", boundary: "inclusive", zone: "Asia/Shanghai" }
            }
          ]
        }
      })
    const amending = filesOf({
      "extended.json": amendment("pucheng-2023", "summary-due"),
      "mistyped.json": amendment("pucheng-2023", "summery-due"),
      "stray.json": amendment("nothing-2023", "summary-due")
    })
    const refusing = async (file: string, told: string) => {
      const args = [...words, "serve", "--port", "0", "--store", `sqlite:${newFile()}`, "--amended-by", file]
      const refused = await promisify(execFile)(node, args).catch((error: unknown) => error)
      assert.include((refused as { readonly stderr: string }).stderr, told)
    }
    await refusing(amending["mistyped.json"], "summery-due")
    await refusing(amending["stray.json"], "nothing-2023")
    const service = await startService(`sqlite:${newFile()}`, ["--amended-by", amending["extended.json"]])
    const ask = asking(service.url)
    const unit = { id: "edu", name: "县教育局", kinds: ["member-unit"] }
    assert.strictEqual((await ask(`${ledger}/units`, service.token!, { body: unit })).status, 201)
    const kept = { register: "submissions" }
    assert.strictEqual((await ask(`${ledger}/kept`, service.token!, { body: kept })).status, 201)
    const after = encodeURIComponent("2023-09-26T09:00:00Z")
    const found = async (path: string) => JSON.parse((await ask(`${ledger}/${path}`, service.token!)).text)
    const statusAt = async (asOf: string) => {
      const query = new URLSearchParams({ asOf, rule: "summary-due" })
      return (await found(`findings?${query.toString()}`)).findings[0].status
    }
    assert.deepStrictEqual(
      [await statusAt("2023-09-25T09:00:00Z"), await statusAt("2023-09-26T09:00:00Z")],
      ["unmet", "pending"]
    )
    const since = encodeURIComponent("2023-09-25T09:00:00Z")
    const { shifts } = await found(`shifts?since=${since}&asOf=${after}`)
    const shift = shifts.find(({ rule }: { readonly rule: string }) => rule === "summary-due")
    assert.deepStrictEqual([shift.causes, shift.by[0].id], [["rule"], "summary-extended"])
    assert.strictEqual(await service.end("SIGTERM"), 0)
  })

  it("reads notices, origins and webhooks anew with SIGHUP; what cannot be used changes nothing, and is told", async () => {
    const { "serve.json": config } = filesOf({ "serve.json": JSON.stringify({ origins: ["https://a.test"] }) })
    const service = await startService(`sqlite:${newFile()}`, ["--config", config])
    const allowed = async (origin: string) => {
      const answer = await fetch(`${service.url}/v1/notices`, {
        headers: { authorization: `Bearer ${service.token}`, origin }
      })
      assert.strictEqual(answer.status, 200)
      return answer.headers.get("access-control-allow-origin")
    }
    const hup = async (text: string, told: string) => {
      writeFileSync(config, text)
      service.process.kill("SIGHUP")
      const isTold = async (tries: number): Promise<void> => {
        if (tries === 0 || service.written().stderr.includes(told)) return
        await pause(50)
        await isTold(tries - 1)
      }
      await isTold(200)
      assert.include(service.written().stderr, told)
    }
    assert.deepStrictEqual([await allowed("https://a.test"), await allowed("https://b.test")], ["https://a.test", null])
    await hup(JSON.stringify({ origins: ["https://b.test"], port: 1 }), "网页来源 1 个")
    assert.deepStrictEqual([await allowed("https://a.test"), await allowed("https://b.test")], [null, "https://b.test"])
    await hup("{", "仍按原来的设置服务")
    assert.deepStrictEqual(await allowed("https://b.test"), "https://b.test")
    await hup(JSON.stringify({ notices: ["none.json"] }), "none.json")
    assert.deepStrictEqual(await allowed("https://b.test"), "https://b.test")
    const set = [{ region: "610526", notice: "pucheng-2023", url: "https://hooks.test/a" }]
    await hup(JSON.stringify({ webhooks: set }), "KEPU_WEBHOOK_SECRET")
    const { "hook.txt": secretFile } = filesOf({ "hook.txt": `whsec_${Buffer.alloc(32, 1).toString("base64")}` })
    await hup(JSON.stringify({ webhooks: [{ ...set[0], secretFile }] }), "变更通知 1 个")
    await hup("{}", "网页来源 0 个，变更通知 0 个")
    assert.isNull(await allowed("https://b.test"))
    assert.strictEqual(await service.end("SIGTERM"), 0)
  })
})
