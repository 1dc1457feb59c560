/**
 * A client that openapi-typescript makes of the service's OpenAPI document:
 *
 *     KEPU_URL=http://127.0.0.1:8080 pnpm generate
 *     KEPU_URL=http://127.0.0.1:8080 KEPU_TOKEN=… node generated.ts
 */
import createClient from "openapi-fetch"
import type { paths } from "./api.ts"

const { KEPU_TOKEN, KEPU_URL } = process.env
const client = createClient<paths>({ baseUrl: KEPU_URL!, headers: { authorization: `Bearer ${KEPU_TOKEN}` } })

const ledger = { region: "610526", notice: "pucheng-2023" }
const activity = { id: "generated-1", name: "营养讲座", host: "generated", topics: ["food-safety"] }

await client.PUT("/v1/regions/{region}/notices/{notice}/units/{key}", {
  params: { path: { ...ledger, key: "generated" }, header: { "if-none-match": "*" } },
  body: { id: "generated", name: "县教育局" }
})

const created = await client.POST("/v1/regions/{region}/notices/{notice}/activities", {
  params: { path: ledger, header: { "idempotency-key": "generated-first" } },
  body: activity
})
console.log(created.response.status, created.data?.value.name, created.data?.version)

const item = { ...ledger, key: activity.id }
const save = (version: number) =>
  client.PUT("/v1/regions/{region}/notices/{notice}/activities/{key}", {
    params: { path: item, header: { "if-match": `"${version}"` } },
    body: { ...activity, place: "一中" }
  })
const saved = await save(1)
console.log(saved.response.status, saved.data?.value.place, saved.data?.version)
const late = await save(1)
if (late.response.status === 412 && late.error !== undefined && "code" in late.error) {
  console.log(late.response.status, late.error.code)
}

const { data } = await client.GET("/v1/regions/{region}/notices/{notice}/findings", {
  params: { path: ledger, query: { asOf: "2023-09-25T09:00:00+08:00", status: "unmet", subject: activity.id } }
})
for (const { clause, rule } of data?.findings ?? []) console.log(clause, rule)
