import { appendFileSync, mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ActivityStore, Ledger, type StoreError, Write } from "@kepu/core/port"
import { layerLog } from "@kepu/storage/log"
import { suite } from "@kepu/testing/store"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { ndjsonLog } from "./ndjsonLog.ts"

const layer = (file: string) => layerLog(() => ndjsonLog(file))
const newFile = () => join(mkdtempSync(join(tmpdir(), "kepu-ndjson-")), "store.ndjson")

suite("one NDJSON file", layer(newFile()))

const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526", notice: "pucheng-2023" })
const unit = (id: string) =>
  Schema.decodeUnknownSync(Write)({
    _tag: "Save",
    register: "units",
    key: id,
    value: { id, name: `单位${id}` },
    expected: 0,
    note: { by: "县科协", at: "2023-09-20T09:00:00+08:00" }
  })

const using = <A>(file: string, use: (store: ActivityStore["Service"]) => Effect.Effect<A, StoreError>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.flatMap(ActivityStore, use), layer(file)))

describe("the file", () => {
  it("is read again by the next process; a line that a crash cut off is as if it had never been", async () => {
    const file = newFile()
    await using(file, (store) => store.write(ledger, [unit("u1")]))
    const whole = readFileSync(file, "utf8")
    appendFileSync(file, whole.slice(0, 40))
    await using(file, (store) => store.write(ledger, [unit("u2")]))
    expect(await using(file, (store) => store.sequence(ledger))).toBe(2)
    expect(readFileSync(file, "utf8").startsWith(whole)).toBe(true)
  })

  it("with a whole line that cannot be read is not used at all", async () => {
    const file = newFile()
    appendFileSync(file, "{}\n")
    await expect(using(file, (store) => store.ledgers)).rejects.toMatchObject({
      reason: { _tag: "Corrupt", where: "transaction 1" }
    })
  })

  it("that cannot be opened, or is no JSON, is a store that is unavailable", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kepu-ndjson-"))
    const because = (file: string) =>
      using(file, (store) => store.ledgers).then(
        () => undefined,
        ({ reason }: StoreError) => reason
      )
    expect(await because(join(folder, "none", "store.ndjson"))).toMatchObject({
      _tag: "Unavailable",
      because: "failed"
    })
    const file = newFile()
    appendFileSync(file, "no JSON\n")
    expect(await because(file)).toMatchObject({ _tag: "Unavailable", because: "failed" })
  })
})
