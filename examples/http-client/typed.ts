/**
 * The typed client of `@kepu/http/client`: a function for each route, what it takes and answers checked by the
 * compiler and decoded at run time, and every problem an error with a tag:
 *
 *     KEPU_URL=http://127.0.0.1:8080 KEPU_TOKEN=… node typed.ts
 */
import { type Activity, type Unit } from "@kepu/core"
import { Instant, ActivityId, UnitId } from "@kepu/core/schema"
import { RecordKey, RegionCode } from "@kepu/core/port"
import { makeClient } from "@kepu/http/client"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Redacted from "effect/Redacted"

const { KEPU_TOKEN = "", KEPU_URL = "" } = process.env

const program = Effect.gen(function* () {
  const client = yield* makeClient({ url: KEPU_URL, token: Redacted.make(KEPU_TOKEN) })
  const params = { region: RegionCode.make("610526"), notice: "pucheng-2023" }

  const unit: Unit = { id: UnitId.make("typed"), name: "县气象局" }
  yield* client.units.save({
    params: { ...params, key: RecordKey.make("typed") },
    query: {},
    headers: { "if-none-match": "*" },
    payload: unit
  })

  const activity: Activity = { id: ActivityId.make("typed-1"), name: "气象科普", host: unit.id }
  const { body, headers } = yield* client.activities.create({ params, query: {}, headers: {}, payload: activity })
  console.log(body.value.name, headers.etag)

  const save = (place: string) =>
    client.activities.save({
      params: { ...params, key: body.key },
      query: { why: "改地点" },
      headers: { "if-match": headers.etag },
      payload: { ...activity, place }
    })
  yield* save("气象台")
  const told = yield* save("一中").pipe(
    Effect.map(() => "saved"),
    Effect.catchTag("version-conflict", ({ reason }) => Effect.succeed(`version ${reason.actual} is there`))
  )
  console.log(told)

  const { units } = yield* client.compliance.listNextSteps({
    params,
    query: { unit: unit.id, asOf: Instant.make("2023-09-10T09:00:00+08:00") }
  })
  for (const step of units[0]?.steps.slice(0, 1) ?? []) console.log(step.text["zh-CN"])
})

await Effect.runPromise(Effect.provide(program, FetchHttpClient.layer))
