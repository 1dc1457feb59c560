/**
 * Plain `fetch`, as a page or a mini-program would use it:
 *
 *     KEPU_URL=http://127.0.0.1:8080 KEPU_TOKEN=… node fetch.ts
 */
const { KEPU_TOKEN, KEPU_URL } = process.env
const base = `${KEPU_URL}/v1/regions/610526/notices/pucheng-2023`

/** Whatever is not as asked comes as a problem: `code` for a program, `detail` for people. */
const ask = async (path: string, init: { method?: string; headers?: Record<string, string>; json?: unknown } = {}) => {
  const response = await fetch(base + path, {
    method: init.method ?? "GET",
    headers: {
      authorization: `Bearer ${KEPU_TOKEN}`,
      "accept-language": "zh-CN",
      "content-type": "application/json",
      ...init.headers
    },
    ...(init.json === undefined ? {} : { body: JSON.stringify(init.json) })
  })
  return { status: response.status, etag: response.headers.get("etag"), body: await response.json() }
}

await ask("/units/fetch", {
  method: "PUT",
  headers: { "if-none-match": "*" },
  json: { id: "fetch", name: "县卫健局" }
})

// The key makes it safe to send this again if the connection breaks: it is added once.
const activity = {
  id: "fetch-1",
  name: "营养讲座",
  host: "fetch",
  topics: ["food-safety"],
  contactPhone: "13912345678"
}
const created = await ask("/activities", {
  method: "POST",
  headers: { "idempotency-key": "fetch-first" },
  json: activity
})
console.log(created.status, created.body.value.name, created.etag)

// Two people have the same version open: the second is told what the first has saved, and nothing is lost.
const save = (place: string) =>
  ask("/activities/fetch-1", {
    method: "PUT",
    headers: { "if-match": created.etag! },
    json: { ...activity, place }
  })
const [first, second] = [await save("中心广场"), await save("县医院")]
console.log(first.status, first.body.value.place, first.etag)
console.log(second.status, second.body.code, second.body.reason.held.place, "/", second.body.reason.offered.place)

const invalid = await ask("/activities", { method: "POST", json: { ...activity, name: 7 } })
console.log(invalid.status, invalid.body.detail, invalid.body.issues[0].path)

interface Page {
  readonly findings: ReadonlyArray<{ readonly clause: string; readonly message: Readonly<Record<string, string>> }>
  readonly next?: number
}

// A page at a time, until there is no `next`.
const asOf = encodeURIComponent("2023-09-25T09:00:00+08:00")
let after: number | undefined = 0
while (after !== undefined) {
  const query = `asOf=${asOf}&status=unmet&subject=fetch-1&limit=1&after=${after}`
  const { body }: { body: Page } = await ask(`/findings?${query}`)
  for (const { clause, message } of body.findings) console.log(clause, message["zh-CN"])
  after = body.next
}
