import { notice } from "@kepu/core/notices/pucheng-2023"
import { createToken, type TokenOptions } from "@kepu/http/server"
import * as HttpServer from "effect/http/HttpServer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { workbookWith } from "../../office/test/workbook.ts"
import { storedIn, storedServer } from "./stored.ts"

const region = "610526"
const base = `/v1/regions/${region}/notices/${notice.id}`
const headings = ["序号", "项目名称", "举办单位", "活动时间", "活动地点", "负责人", "联系电话", "备注"]
const row = (n: number, name: string, host: string, place = "一中") =>
  [n, name, host, "9月18日", place, "王一", "13912345678", ""].map(String)
type Table = ReadonlyArray<ReadonlyArray<string>>
const csv = (rows: Table): string => [headings, ...rows].map((cells) => cells.join(",")).join("\n")
const html = (rows: Table): string => {
  const lines = [headings, ...rows].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><table>${lines.join("")}</table></body></html>`
}
const xlsx = (...sheets: ReadonlyArray<Table>) => new Uint8Array(workbookWith(...sheets))
const form = (
  ...files: ReadonlyArray<readonly [part: string, name: string, content: string | Uint8Array<ArrayBuffer>]>
): FormData => {
  const body = new FormData()
  for (const [part, name, content] of files) body.append(part, new File([content], name))
  return body
}

describe.each(storedIn)("tables that are taken into a ledger in $name", { timeout: 60_000 }, ({ store }) => {
  const runtime = ManagedRuntime.make(storedServer(store))
  const tokens: Record<string, string> = {}
  let port = 0
  const ask = async (path: string, as = "county", body?: FormData | string, method = "POST") => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      ...(body === undefined ? {} : { method, body }),
      headers: {
        authorization: `Bearer ${tokens[as]}`,
        ...(typeof body === "string" ? { "content-type": "application/json" } : {})
      }
    })
    return { status: response.status, json: await response.json() }
  }
  const preview = (body: FormData, as?: string) => ask(`${base}/imports`, as, body)
  const commit = async (body: () => FormData, as?: string) => {
    const { json } = await preview(body(), as)
    return ask(`${base}/imports?commit=${json.sequence}&why=x`, as, body())
  }
  const activities = async () =>
    (await ask(`${base}/activities`)).json.items as ReadonlyArray<{
      readonly key: string
      readonly version: number
      readonly value: {
        readonly name: string
        readonly host: string
        readonly place?: string
        readonly source?: object
      }
    }>
  const names = async () => (await activities()).map(({ value }) => `${value.name}@${value.place}`).toSorted()

  beforeAll(async () => {
    const { address } = await runtime.runPromise(HttpServer.HttpServer)
    port = (address as unknown as AddressInfo).port
    const identities = {
      county: { role: "county", region },
      unit: { role: "unit", region, unit: "edu" },
      viewer: { role: "viewer", region }
    }
    for (const [name, identity] of Object.entries(identities)) {
      const options = { identity: identity as unknown as TokenOptions["identity"], label: "test", days: 1 }
      tokens[name] = Redacted.value((await runtime.runPromise(createToken(options))).text)
    }
    for (const unit of [
      { id: "edu", name: "教育局" },
      { id: "who", name: "卫生健康局" }
    ])
      expect((await ask(`${base}/units`, "county", JSON.stringify(unit))).status).toBe(201)
  }, 60_000)
  afterAll(() => runtime.dispose())

  const first = () =>
    form(["annex1", "教育局.csv", csv([row(1, "食品安全进校园", "教育局"), row(2, "科普讲座", "教育局")])])

  it("are told first, by the units that the ledger has, and nothing is written", async () => {
    const { json, status } = await preview(first())
    expect([status, json.committed, json.counts]).toEqual([
      200,
      false,
      { added: expect.any(Number), changed: 0, removed: 0, unchanged: 0 }
    ])
    const told = json.changes.filter(({ register }: { readonly register: string }) => register === "activities")
    expect(told).toMatchObject([
      { kind: "added", after: { name: "食品安全进校园", host: "edu" } },
      { kind: "added", after: { name: "科普讲座", host: "edu" } }
    ])
    expect(json.changes.some(({ register }: { readonly register: string }) => register === "units")).toBe(false)
    expect(await activities()).toEqual([])
  })

  it("are written as they were told, and once: what was told is out of date then", async () => {
    const { json } = await preview(first())
    const path = `${base}/imports?commit=${json.sequence}`
    expect(await ask(path, "county", first())).toMatchObject({
      status: 200,
      json: { committed: true, counts: json.counts }
    })
    expect(await names()).toEqual(["科普讲座@一中", "食品安全进校园@一中"])
    expect(await ask(path, "county", first())).toMatchObject({ status: 409, json: { code: "stale-preview" } })
    expect((await preview(first())).json.counts).toMatchObject({ added: 0, changed: 0, removed: 0 })
  })

  it("of an office file change what they name, and leave the rest", async () => {
    const again = () => form(["annex1", "教育局.html", html([row(1, "食品安全进校园", "教育局", "二中")])])
    const { json } = await preview(again())
    expect(json.changes).toMatchObject([
      { kind: "changed", register: "activities", before: { place: "一中" }, after: { place: "二中" } }
    ])
    expect((await commit(again)).status).toBe(200)
    expect(await names()).toEqual(["科普讲座@一中", "食品安全进校园@二中"])
  })

  it("of a workbook come from each of its sheets, and a register from the one that is its own", async () => {
    const notes: Table = [["说明"], ["由教育局汇总"]]
    const register: Table = [
      ["单位名称", "单位类型"],
      ["教育局", "成员单位"]
    ]
    const book = () =>
      form(
        ["annex1", "两表.xlsx", xlsx([headings, row(1, "展览", "教育局")], [headings, row(1, "科普剧", "教育局")])],
        ["units", "名册.xlsx", xlsx(notes, register)]
      )
    const { json } = await preview(book())
    const added = json.changes.filter(({ kind }: { readonly kind: string }) => kind === "added")
    expect(added).toMatchObject([
      { after: { name: "展览", host: "edu", source: { file: "两表.xlsx", table: "附件1", row: 2 } } },
      { after: { name: "科普剧", host: "edu", source: { file: "两表.xlsx", table: "表2", row: 2 } } }
    ])
    const changed = json.changes.filter(({ kind }: { readonly kind: string }) => kind === "changed")
    expect(changed).toMatchObject([{ register: "units", key: "edu", after: { kinds: ["member-unit"] } }])
    expect((await commit(book)).status).toBe(200)
    expect(await names()).toContain("科普剧@一中")
    expect((await preview(book())).json.counts).toMatchObject({ added: 0, changed: 0, removed: 0 })
  })

  it("bring back what was removed, changed as they say", async () => {
    const gone = (await activities()).find(({ value }) => value.name === "科普讲座")!
    const headers = { authorization: `Bearer ${tokens["county"]}`, "if-match": `"${gone.version}"` }
    const url = `http://127.0.0.1:${port}${base}/activities/${encodeURIComponent(gone.key)}`
    expect((await fetch(url, { method: "DELETE", headers })).status).toBe(200)
    const { json, status } = await commit(first)
    expect([status, json.counts.added]).toEqual([200, 1])
    expect(await names()).toEqual(["展览@一中", "科普剧@一中", "科普讲座@一中", "食品安全进校园@一中"].toSorted())
  })

  it("of a unit are its own, without a word on where they were read, which is the office's", async () => {
    const mixed = () =>
      form(["annex1", "自己.csv", csv([row(1, "航模展", "教育局"), row(2, "别人的活动", "卫生健康局")])])
    const { json, status } = await commit(mixed, "unit")
    expect([status, json.counts]).toMatchObject([200, { added: 1, removed: 0 }])
    // What is not its own is left out, and not in silence.
    expect(json.leftOut).toBe(1)
    const added = (await activities()).find(({ value }) => value.name === "航模展")!
    expect([added.value.host, added.value.source]).toEqual(["edu", undefined])
    expect(await names()).not.toContain("别人的活动@一中")
  })

  it("of a unit leave out a row of whom nobody knows, once; the unit that it names was not sent", async () => {
    const { json } = await preview(form(["annex1", "自己.csv", csv([row(1, "谁的活动", "没有的局")])]), "unit")
    expect([json.counts.added, json.leftOut]).toEqual([0, 1])
  })

  it.each(["platform", "units", "submissions"])("of a unit are none of what the office imports: %s", async (part) => {
    const { json, status } = await preview(
      form([part, "表.csv", "活动编号,活动名称,主办单位,状态\nP1,航模展,教育局,已发布\n"]),
      "unit"
    )
    expect([status, json.code]).toEqual([403, "not-permitted"])
    expect(json.message["zh-CN"]).toContain(part)
  })

  it("of a unit go into the record that is there, with all that the office said of it, however often it comes", async () => {
    const filed = { id: "filed", name: "天文观测", host: "edu", platform: "rejected", images: 3 }
    expect((await ask(`${base}/activities`, "county", JSON.stringify(filed))).status).toBe(201)
    const table = (n: number) => () =>
      form(
        ["annex1", "自己.csv", csv([row(n, "天文观测", "教育局")])],
        ["annex2", "推荐.csv", "活动名称,推荐单位,主要内容\n天文观测,教育局,观测\n"]
      )
    const of = async () => (await activities()).filter(({ value }) => value.name === "天文观测")
    const { json, status } = await commit(table(7), "unit")
    expect([status, json.counts.removed, (await of()).length]).toEqual([200, 0, 1])
    const [{ key, value, version }] = (await of()) as [Awaited<ReturnType<typeof of>>[0]]
    expect([key, version]).toEqual(["filed", 2])
    expect(value).toMatchObject({ ...filed, place: "一中" })
    // The same row again, also with another number, is the same activity.
    for (const n of [7, 8]) {
      const again = await commit(table(n), "unit")
      expect([again.status, again.json.counts.added, (await of()).length]).toEqual([200, 0, 1])
    }
    const recommended = (await ask(`${base}/recommendations`)).json.items
    expect(recommended.filter((one: { value: { activity: string } }) => one.value.activity === "filed")).toHaveLength(1)
  })

  it.each([
    ["a viewer", () => first(), "viewer", 403, "not-permitted"],
    ["a form with nothing", () => form(), "county", 400, "invalid-request"],
    ["a part that is not known", () => form(["annex9", "a.csv", csv([])]), "county", 400, "invalid-request"],
    [
      "two registers",
      () => form(["units", "a", "单位名称\n"], ["units", "b", "单位名称\n"]),
      "county",
      400,
      "invalid-request"
    ],
    [
      "a workbook in which nothing can be read",
      () =>
        form([
          "annex1",
          "a.xlsx",
          xlsx(
            [
              ["甲", "乙"],
              ["一", "二"]
            ],
            [
              ["说明", "无"],
              ["无", "无"]
            ]
          )
        ]),
      "county",
      422,
      "unusable-files"
    ],
    [
      "files of which nothing can be read",
      () => form(["annex1", "a.csv", "nothing\n"]),
      "county",
      422,
      "unusable-files"
    ]
  ])("are refused of %s", async (_, body, as, status, code) => {
    const answer = await preview(body(), as)
    expect([answer.status, answer.json.code]).toEqual([status, code])
  })

  it("tell what of them could not be used as it stands", async () => {
    const { json } = await preview(
      form(["annex1", "a.csv", csv([["1", "讲座", "教育局", "改天", "一中", "", "", ""]])])
    )
    expect(json.issues).toMatchObject([{ file: "a.csv", row: 2 }])
    expect(json.issues.every(({ file }: { readonly file: string }) => file !== "kepu-units")).toBe(true)
  })
})
