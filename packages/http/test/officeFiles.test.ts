import { notice } from "@kepu/core/notices/pucheng-2023"
import { type CsvFile, readPortfolio, type TableFile, tablesIn, templateFile } from "@kepu/csv"
import { readOffice } from "@kepu/office"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Server, startServer } from "./server.ts"

const base = `/v1/regions/610526/notices/${notice.id}`
const phone = "13912345678"
const asOf = "asOf=2023-09-25T09:00:00%2B08:00"
const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
} as const
const weights = {
  format: "kepu.weights/1",
  title: "试行",
  items: [{ indicator: "activities", points: 5, scale: { _tag: "PerUnit", per: 1 } }]
}

let server: Server
const ask = async (
  path: string,
  as = "county",
  { headers = {}, json, method = "GET" }: { headers?: Record<string, string>; json?: unknown; method?: string } = {}
) => {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${server.tokens[as]}`,
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...headers
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) })
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes }
}
const jsonOf = ({ bytes }: { readonly bytes: Uint8Array }) => JSON.parse(new TextDecoder().decode(bytes))

beforeAll(async () => {
  server = await startServer({ limits: { burst: 100_000 } })
  const post = async (register: string, json: object) =>
    expect((await ask(`${base}/${register}`, "county", { method: "POST", json })).status).toBe(201)
  for (const [id, name] of [
    ["edu", "县教育局"],
    ["health", "县卫生健康局"]
  ] as const) {
    await post("units", { id, name, kinds: [] })
    for (const n of [1, 2]) {
      const own = { contactName: `${name}王一`, contactPhone: phone, remark: `电话${phone}`, place: "=1+1" }
      await post("activities", { id: `${id}-${n}`, name: `${name}讲座${n}`, host: id, ...own })
    }
    await post("recommendations", { unit: id, activity: `${id}-1`, contactPhone: phone, content: `${name}的讲座` })
    await post("submissions", { unit: id, document: "summary" })
  }
})
afterAll(() => server.close())

/** All that a person may read in a file. */
const textIn = async (bytes: Uint8Array): Promise<string> => {
  const read = await readOffice(bytes)
  if (!read.ok) throw new Error(read.refusal.text.en)
  const cells = read.tables.flatMap(({ before = [], rows }) => [
    ...before,
    ...rows.flatMap((row) => row.cells.map((cell) => cell?.text ?? ""))
  ])
  return cells.join("\n")
}

const ledgerFiles = ["annex-1.xlsx", "annex-1.docx", "annex-2.xlsx", "annex-2.docx", "units.xlsx", "submissions.xlsx"]
const extension = (name: string) => name.split(".")[1] as keyof typeof types

describe("a file that office programs open", () => {
  it.each(ledgerFiles)("%s: is sent as what it is, under its name, and not twice", async (name) => {
    const { bytes, headers, status } = await ask(`${base}/${name}`)
    expect([status, headers.get("content-type")]).toEqual([200, types[extension(name)]])
    expect(headers.get("content-disposition")).toMatch(
      new RegExp(
        `^attachment; filename="${name}"; filename\\*=UTF-8''\\S+%E8%92%B2%E5%9F%8E%E5%8E%BF\\.${extension(name)}$`,
        "u"
      )
    )
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect((await readOffice(bytes)).ok).toBe(true)
    const again = await ask(`${base}/${name}`, "county", { headers: { "if-none-match": headers.get("etag")! } })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })

  it.each(ledgerFiles)("%s: of a unit has that unit's part, whatever its own caller asks for", async (name) => {
    const own = await textIn((await ask(`${base}/${name}?unit=edu`)).bytes)
    expect(own).toContain("县教育局")
    expect(own).not.toContain("县卫生健康局")
    for (const query of ["", "?unit=edu", "?unit=health"])
      expect(await textIn((await ask(`${base}/${name}${query}`, "unit")).bytes)).toBe(own)
    expect(await textIn((await ask(`${base}/${name}`)).bytes)).toContain("县卫生健康局")
  })

  it.each(ledgerFiles)("%s: a viewer gets no phone, an issuer and a stranger nothing", async (name) => {
    const seen = await textIn((await ask(`${base}/${name}`, "viewer")).bytes)
    expect(seen).not.toContain(phone)
    expect(seen).toContain("县教育局")
    if (name.startsWith("annex")) {
      expect(seen).toContain("139******78")
      expect(await textIn((await ask(`${base}/${name}`)).bytes)).toContain(phone)
    }
    expect((await ask(`${base}/${name}`, "issuer")).status).toBe(403)
    expect((await ask(`${base}/${name}`, "nobody")).status).toBe(401)
    expect((await ask(`/v1/regions/610527/notices/${notice.id}/${name}`)).status).toBe(403)
  })

  it("read back, each says what its CSV kin says", async () => {
    const file = async (name: string): Promise<CsvFile> => ({ name, bytes: (await ask(`${base}/${name}`)).bytes })
    const tables = async (name: string): Promise<ReadonlyArray<TableFile>> => tablesIn(await file(name), { notice })
    const portfolioOf = async (format: string) => {
      const [units] = await tables(`units.${format === "docx" ? "xlsx" : format}`)
      const [submissions] = await tables(`submissions.${format === "docx" ? "xlsx" : format}`)
      const { portfolio } = readPortfolio(notice, {
        annex1: await tables(`annex-1.${format}`),
        annex2: await tables(`annex-2.${format}`),
        units: units!,
        submissions: submissions!
      })
      const plain = (records: ReadonlyArray<object> = []) =>
        records.map((record) => ({ ...record, id: undefined, activity: undefined, source: undefined }))
      return {
        units: plain(portfolio.units),
        activities: plain(portfolio.activities),
        recommendations: plain(portfolio.recommendations),
        submissions: plain(portfolio.submissions)
      }
    }
    const csv = await portfolioOf("csv")
    expect(csv.activities.length).toBe(4)
    expect(csv.recommendations.length).toBe(2)
    for (const format of ["xlsx", "docx"]) expect([format, await portfolioOf(format)]).toEqual([format, csv])
  })

  it("annex 2 without a recommendation is the blank form", async () => {
    const blank = await templateFile(notice, "annex2", "docx")
    expect((await ask(`${base}/annex-2.docx?unit=nobody`)).bytes).toEqual(blank)
  })

  it("goes out by a signed link", async () => {
    const link = await ask("/v1/links", "unit", { method: "POST", json: { address: `${base}/annex-1.xlsx` } })
    expect(link.status).toBe(200)
    const response = await fetch(`${server.url}${jsonOf(link).url}`)
    expect([response.status, response.headers.get("content-type")]).toEqual([200, types.xlsx])
    expect(await textIn(new Uint8Array(await response.arrayBuffer()))).toContain("县教育局讲座2")
  })
})

describe("what is measured, as a sheet", () => {
  const cells = async (bytes: Uint8Array) => {
    const read = await readOffice(bytes)
    if (!read.ok) throw new Error(read.refusal.text.en)
    return read.tables[0]!.rows.map((row) => row.cells.map((cell) => cell?.text ?? ""))
  }

  it.each(["units", "activities"])("indicators of %s are those of the JSON", async (of) => {
    const { indicators, rows } = jsonOf(await ask(`${base}/indicators?${asOf}&of=${of}`))
    const { bytes, headers } = await ask(`${base}/indicators.xlsx?${asOf}&of=${of}&lang=zh-CN`)
    expect(headers.get("content-disposition")).toContain('filename="indicators.xlsx"')
    const [heading, ...lines] = await cells(bytes)
    expect(heading!.slice(-indicators.length)).toEqual(
      indicators.map(({ name }: { readonly name: Record<string, string> }) => name["zh-CN"])
    )
    expect(lines.map(([name]) => name)).toEqual(
      rows.map(({ subject }: { readonly subject: { readonly name: string } }) => subject.name)
    )
    const [{ values }] = rows
    for (const [n, { id }] of indicators.entries()) {
      const { known, possible } = values[id]
      if (known === possible) expect(lines[0]!.at(n - indicators.length)).toBe(String(known))
      else expect(lines[0]!.at(n - indicators.length)).not.toBe(String(known))
    }
  })

  it("a ranking has the ranks and points of the JSON, in the language that is wanted", async () => {
    const indicator = jsonOf(await ask(`${base}/indicators?${asOf}`)).indicators[0].id
    const json = {
      weights: { ...weights, items: [{ ...weights.items[0]!, indicator }] },
      asOf: "2023-09-25T09:00:00+08:00"
    }
    const { rows } = jsonOf(await ask(`${base}/ranking`, "county", { method: "POST", json }))
    const answer = await ask(`${base}/ranking.xlsx`, "county", {
      method: "POST",
      json,
      headers: { "accept-language": "en" }
    })
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, types.xlsx])
    const [heading, ...lines] = await cells(answer.bytes)
    expect(heading!.slice(0, 4)).toEqual(["rank", "rank may be", "unit", "points"])
    expect(lines.map(([rank, , name, points]) => [rank, name, points])).toEqual(
      rows.map((row: { rank: number; subject: { name: string }; points: { known: number } }) => [
        String(row.rank),
        row.subject.name,
        String(row.points.known)
      ])
    )
    for (const as of ["unit", "issuer"])
      expect((await ask(`${base}/ranking.xlsx`, as, { method: "POST", json })).status).toBe(403)
    const refused = await ask(`${base}/ranking.xlsx`, "county", {
      method: "POST",
      json: { ...json, weights: { ...weights, items: [{ ...weights.items[0], indicator: "none" }] } }
    })
    expect(jsonOf(refused).code).toBe("weights-refused")
  })
})

describe("a template", () => {
  const templates = `/v1/notices/${notice.id}/templates`
  it.each(["annex-1.csv", "annex-1.xlsx", "annex-1.docx", "annex-2.docx", "units.xlsx", "platform.xlsx"])(
    "%s: whoever has a token gets it, as the library writes it",
    async (name) => {
      const { bytes, headers, status } = await ask(`${templates}/${name}`, "unit")
      expect([status, headers.get("content-type")]).toEqual([200, types[extension(name)]])
      expect(headers.get("content-disposition")).toContain(`filename="${name}"`)
      for (const as of ["county", "viewer", "issuer"])
        expect((await ask(`${templates}/${name}`, as)).bytes).toEqual(bytes)
      expect((await ask(`${templates}/${name}`, "nobody")).status).toBe(401)
    }
  )

  it("has the unit that reports, and an example where one is asked for", async () => {
    const { bytes, headers } = await ask(`${templates}/annex-1.xlsx?unit=${encodeURIComponent("孙镇")}&example=true`)
    expect(bytes).toEqual(await templateFile(notice, "annex1", "xlsx", { unit: "孙镇", example: true }))
    expect(headers.get("content-disposition")).toContain(encodeURIComponent("附件1-蒲城县-孙镇.xlsx"))
  })

  it("is one of those that there are", async () => {
    expect((await ask(`${templates}/annex-3.xlsx`)).status).toBe(400)
    expect((await ask(`/v1/notices/none/templates/annex-1.xlsx`)).status).toBe(404)
    const form = notice.vocabulary.annexes.find(({ about }) => about === "activity")!.id
    expect((await ask(`${templates}/annex-1.docx?form=${form}`)).status).toBe(200)
    const { issues } = jsonOf(await ask(`${templates}/annex-2.docx?form=${form}`))
    expect(issues.map(({ path }: { readonly path: string }) => path)).toEqual(["query.form"])
  })
})

describe("files of an office program that are to be judged", () => {
  it("find what the same tables find as CSV", async () => {
    const judged = async (format: "csv" | "xlsx" | "docx") => {
      const form = new FormData()
      form.append("notice", notice.id)
      form.append("asOf", "2023-09-25T09:00:00+08:00")
      for (const part of ["annex-1", "annex-2"]) {
        const { bytes } = await ask(`${base}/${part}.${format}`)
        form.append(part.replace("-", ""), new File([bytes], `${part}.${format}`))
      }
      const response = await fetch(`${server.url}/v1/assessments`, {
        method: "POST",
        body: form,
        headers: { authorization: `Bearer ${server.tokens["unit"]}` }
      })
      const { findings } = (await response.json()) as {
        readonly findings: ReadonlyArray<{ rule: { id: string }; status: string; subject: { name: string } }>
      }
      return findings.map(({ rule, status, subject }) => [rule.id, subject.name, status])
    }
    const csv = await judged("csv")
    expect(csv.length).toBeGreaterThan(20)
    expect(await judged("xlsx")).toEqual(csv)
    expect(await judged("docx")).toEqual(csv)
  })

  it("are the tables that they hold, whatever they were sent as", async () => {
    const notice2 = new Uint8Array(
      readFileSync(join(import.meta.dirname, "../../office/test/fixtures/notice-with-annexes.docx"))
    )
    const form = new FormData()
    form.append("annex1", new File([notice2], "通知.docx"))
    const response = await fetch(`${server.url}${base}/imports`, {
      method: "POST",
      body: form,
      headers: { authorization: `Bearer ${server.tokens["county"]}` }
    })
    const { changes, issues } = (await response.json()) as {
      readonly changes: ReadonlyArray<{ readonly register: string }>
      readonly issues: ReadonlyArray<{ readonly code: string; readonly table?: string }>
    }
    expect(response.status).toBe(200)
    const registers = changes.map(({ register }) => register)
    expect(registers.filter((register) => register === "activities").length).toBe(5)
    expect(registers).toContain("recommendations")
    // Nothing of the form of annex 2 is taken for a row without a host.
    expect(issues.filter(({ code }) => code === "host-missing" || code === "column-missing")).toEqual([])
  })
})

describe("a document", () => {
  it("has 2000 rows at most, as it is made as a whole; a workbook more", { timeout: 120_000 }, async () => {
    await ask(`${base}/units`, "county", { method: "POST", json: { id: "many", name: "孙镇", kinds: [] } })
    const write = async (from: number, to: number) => {
      const writes = Array.from({ length: to - from }, (_, n) => ({
        _tag: "Save",
        register: "activities",
        key: `m${from + n}`,
        expected: 0,
        value: { id: `m${from + n}`, name: `讲座${from + n}`, host: "many" }
      }))
      const { status } = await ask(`${base}/changes`, "county", { method: "POST", json: { writes } })
      expect(status).toBe(200)
    }
    await write(0, 2000)
    expect((await ask(`${base}/annex-1.docx?unit=many`)).status).toBe(200)
    await write(2000, 2001)
    const refused = await ask(`${base}/annex-1.docx?unit=many`)
    const { code, limit, what } = jsonOf(refused)
    expect([refused.status, code, what, limit]).toEqual([413, "too-large", "rows", 2000])
    expect((await ask(`${base}/annex-1.xlsx?unit=many`)).status).toBe(200)
  })
})
