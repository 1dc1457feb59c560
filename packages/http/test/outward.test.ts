import { notice } from "@kepu/core/notices/pucheng-2023"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startService } from "./service.ts"

const base = `/v1/regions/610526/notices/${notice.id}`

/** What somebody may write into a name, an id or a place so that it does something elsewhere. */
const payloads: Readonly<Record<string, string>> = {
  "an event of a calendar": "讲座\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nSUMMARY:evil",
  "a line feed alone": "讲座\nEND:VEVENT\nBEGIN:VEVENT",
  "a carriage return alone": "讲座\rEND:VEVENT\rBEGIN:VEVENT",
  "a line separator": "讲座\u2028BEGIN:VEVENT\u2029BEGIN:VEVENT",
  "the next line of old": "讲座\u0085BEGIN:VEVENT",
  "a header": "a\r\nSet-Cookie: evil=1",
  "an event of a stream": "a\n\nevent: evil\ndata: {}\n\n",
  "a formula": '=HYPERLINK("http://evil","x")',
  "a formula by plus": "+1+1",
  "a formula by minus": "-1+cmd|' /C calc'!A0",
  "a formula by at": "@SUM(1)",
  "a formula behind a tab": "\t=1+1",
  "a formula behind a line": "\r=1+1",
  "a formula in full width": "＝1+1",
  "a cell": 'a","=1+1',
  "a tag": "<script>alert(1)</script>",
  "an attribute": '"><img src=x onerror=alert(1)>',
  "a parameter of a calendar": "a;X-EVIL=1:b,c\\",
  "a step in a path": "../../etc/passwd",
  "a turn of direction": "a\u202egnp.exe",
  "an escape of a terminal": "a\u001b[2Jb",
  json: '"},"role":"county",{"'
}

let service: Awaited<ReturnType<typeof startService>>
let ids: ReadonlyArray<string>
beforeAll(async () => {
  service = await startService({ limits: { burst: 100_000 } })
  const post = (register: string, json: object) =>
    service.ask(`${base}/${register}`, { method: "POST", as: "county", json })
  const made: Array<string> = []
  for (const [n, text] of Object.values(payloads).entries()) {
    const unit = (await post("units", { id: text, name: text, kinds: [] })).status === 201 ? text : `u${n}`
    if (unit !== text) await post("units", { id: unit, name: text, kinds: [] })
    const more = {
      name: text,
      host: unit,
      place: text,
      remark: text,
      contactName: text,
      time: { sessions: [{ start: "2023-09-17T09:00" }] }
    }
    const own = await post("activities", { id: text, ...more })
    const id = own.status === 201 ? text : `a${n}`
    if (id !== text) expect((await post("activities", { id, ...more })).status).toBe(201)
    made.push(id)
    expect((await post("recommendations", { unit, activity: id, content: text, contactName: text })).status).toBe(201)
    await post("submissions", { unit, document: "summary" })
  }
  ids = made
})
afterAll(() => service.dispose())

const get = (path: string) => service.ask(`${base}/${path}`, { as: "county" })

describe("what was written goes out as text and as nothing else", () => {
  it("in a calendar: as many events as activities, each line a property of its own", async () => {
    const { text } = await get("activities.ics")
    const lines = text.replaceAll("\r\n ", "").split("\r\n")
    expect(lines.filter((line) => line === "BEGIN:VEVENT").length).toBe(ids.length)
    expect(lines.filter((line) => line === "END:VEVENT").length).toBe(ids.length)
    // No line ends but those of the form itself, whatever a reader takes for one.
    expect(lines.filter((line) => /[\p{Cc}\u2028\u2029]/u.test(line))).toEqual([])
    const known =
      /^(BEGIN|END|VERSION|PRODID|NAME|X-WR-CALNAME|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|SUMMARY|LOCATION|DESCRIPTION|STATUS|TIMEZONE-ID|X-WR-TIMEZONE|X-MICROSOFT-CDO-[A-Z-]+)[:;]/u
    expect(lines.filter((line) => line !== "" && !known.test(line))).toEqual([])
    const uids = lines.filter((line) => line.startsWith("UID:"))
    expect(new Set(uids).size).toBe(ids.length)
  })

  it.each(["annex-1.csv", "annex-2.csv", "units.csv", "submissions.csv"])(
    "in %s: no cell is a formula, and no row more than records",
    async (file) => {
      const { text } = await get(file)
      const cells = text.replace(/^\uFEFF/u, "").matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gu)
      const starts = Array.from(cells, ([, quoted, plain]) => (quoted ?? plain ?? "").trimStart()[0])
      // A number may have a sign; there is none here.
      expect(starts.filter((start) => start !== undefined && "=+-@＝＋－＠".includes(start))).toEqual([])
    }
  )

  it("in JSON, in the feed and in a stream: as the very text, once", async () => {
    const { json } = await get("activities?limit=1000")
    const names = json.items.map(({ value }: { value: { name: string } }) => value.name)
    expect(names.toSorted()).toEqual(Object.values(payloads).toSorted())
    const response = await service.handler(
      new Request(`http://kepu.test${base}/events`, { headers: { authorization: `Bearer ${service.tokens.county}` } })
    )
    const total = (await get("sequence")).json.sequence
    const reader = response.body!.getReader()
    let text = ""
    while (!text.includes(`id: ${total}\n`) || !text.endsWith("\n\n")) {
      text += new TextDecoder().decode((await reader.read()).value, { stream: true })
    }
    await reader.cancel()
    const events = text.split("\n\n").filter((event) => event.startsWith("id: "))
    expect(events.length).toBe(total)
    for (const event of events) expect(event).toMatch(/^id: \d+\nevent: change\ndata: \{[^\r\n]*\}$/u)
  })

  it.each(Object.entries(payloads))("in headers, addresses and problems: %s", async (_, text) => {
    const id = `new-${text}`
    const created = await service.ask(`${base}/units`, { method: "POST", as: "county", json: { id, name: text } })
    expect([201, 422]).toContain(created.status)
    expect([...created.headers.keys()]).not.toContain("set-cookie")
    const location = created.headers.get("location")
    if (created.status === 201) {
      expect(location).toBe(`${base}/units/${encodeURIComponent(id)}`)
      expect((await service.ask(location!, { as: "county" })).json.value.id).toBe(id)
    }
    for (const path of [
      `${base}/units/${encodeURIComponent(`none-${text}`)}`,
      `/v1/notices/${encodeURIComponent(text)}`
    ]) {
      const problem = await service.ask(path, { as: "county" })
      expect([400, 404]).toContain(problem.status)
      expect(problem.headers.get("content-type")).toBe("application/problem+json")
      expect(problem.headers.get("x-content-type-options")).toBe("nosniff")
      expect(() => problem.json).not.toThrow()
    }
  })

  it("every answer says what it is, and no browser may take it for something else", async () => {
    for (const path of ["activities", "annex-1.csv", "activities.ics", "findings?asOf=2023-09-20T00:00:00Z"]) {
      const { headers } = await get(path)
      expect(headers.get("content-type")).toMatch(/^(application\/json|text\/(csv|calendar); charset=utf-8)/u)
      expect(headers.get("x-content-type-options")).toBe("nosniff")
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
      )
      expect([headers.get("x-frame-options"), headers.get("referrer-policy")]).toEqual(["DENY", "no-referrer"])
      expect(headers.get("cache-control")).toBe("no-store")
    }
  })
})
