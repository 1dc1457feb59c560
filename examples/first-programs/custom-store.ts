// A store over whatever keeps text: two promises, and Kepu's rules of a ledger hold.
import { assess } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { ActivityStore, Ledger, Write } from "@kepu/core/port"
import { layerLog } from "@kepu/storage/log"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

/** Stands for a bucket, a table or a file: something that keeps texts one after the other. */
const bucket: Array<string> = []
const layer = layerLog(async () => ({
  read: async () => bucket.map((text) => JSON.parse(text) as unknown),
  append: async (transaction) => {
    bucket.push(JSON.stringify(transaction))
  }
}))

const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526", notice: "pucheng-2023" })
const save = (
  register: "activities" | "units",
  value: { readonly id: string; readonly name: string; readonly host?: string }
) =>
  Schema.decodeUnknownSync(Write)({
    _tag: "Save",
    register,
    key: value.id,
    value,
    expected: 0,
    note: { by: "县科协", at: "2023-09-20T09:00:00+08:00" }
  })

const using = <A, E>(use: (store: ActivityStore["Service"]) => Effect.Effect<A, E>) =>
  Effect.runPromise(Effect.provide(Effect.flatMap(ActivityStore, use), layer))

await using((store) => store.write(ledger, [save("units", { id: "edu", name: "县教育局" })]))
await using((store) => store.write(ledger, [save("activities", { id: "1", name: "科学讲座", host: "edu" })]))
// Another process would open the same bucket: it has all that was written.
const portfolio = await using((store) => store.portfolio(ledger))
console.log(bucket.length, portfolio.activities.length, assess(notice, portfolio, { asOf: "2023-09-20" }).notice.id)
