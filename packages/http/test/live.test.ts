import { assess, assessmentDocument, type Finding } from "@kepu/core"
import { Portfolio } from "@kepu/core/schema"
import { nextSteps } from "@kepu/core/next"
import { indicate, recommend } from "@kepu/core/rank"
import { fromMillis } from "@kepu/core/time"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { OptionalRegister, ownKey, type RecordKey, type RegisterName } from "@kepu/core/port"
import { arbitraries } from "@kepu/testing"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { masked } from "../src/server/ledger/masked.ts"
import { moments, note, standing, type Started, started } from "./ledgerService.ts"

const sample = <A>(arbitrary: Arbitrary.Arbitrary<A>, count: number, seed: number): ReadonlyArray<A> =>
  Effect.runSync(Arbitrary.sampleEffect(arbitrary, { count, size: 100, seed }))

const dice = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Roll = ReturnType<typeof dice>

const encode = Schema.encodeSync(Portfolio)
const pool = sample(arbitraries.portfolio(notice), 60, 3).map(
  (portfolio) => Object.entries(encode(portfolio)) as ReadonlyArray<[RegisterName, ReadonlyArray<object>]>
)

/** The same under another name, if it has one. */
const renamed = (value: object, roll: Roll): object =>
  "name" in value && roll(2) === 0 ? { ...value, name: ["科普讲座", "食品安全进校园", "县科协"][roll(3)] } : value

/** Some writes at random: records come, change, go and are restored; those that cannot be are refused as a whole. */
const writesOf = async ({ elsewhere, ledger }: Started, roll: Roll, most: number) => {
  const writes: Array<Record<string, unknown>> = []
  for (let n = 1 + roll(most); n > 0; n--) {
    const [register, values] = pool[roll(pool.length)]![roll(5) === 0 ? 0 : roll(pool[0]!.length)] ?? pool[0]![0]!
    const value = values[roll(Math.max(1, values.length))]
    const key = value === undefined ? "nothing" : (ownKey(register, value as never) ?? `${register}-${roll(3)}`)
    const [held] = await elsewhere((store) => store.read(ledger, register, [key as RecordKey]))
    const expected = held?.version ?? 0
    const _tag = held?.kind === "removed" ? "Restore" : held !== undefined && roll(4) === 0 ? "Remove" : "Save"
    if (value !== undefined && !writes.some((write) => write["register"] === register && write["key"] === key))
      writes.push({ _tag, register, key, expected, ...(_tag === "Save" ? { value: renamed(value, roll) } : {}) })
  }
  const kept = OptionalRegister.literals.find(() => roll(40) === 0)
  if (kept === undefined) return writes
  const [held] = await elsewhere((store) => store.read(ledger, "kept", [kept as RecordKey]))
  const expected = held?.version ?? 0
  return [...writes, { _tag: "Save", register: "kept", key: kept, expected, value: { register: kept } }]
}

/** Writes by the service or by somebody else; answers whether it was done. */
const write = async (service: Started, roll: Roll, most: number): Promise<boolean> => {
  const writes = await writesOf(service, roll, most)
  if (writes.length === 0) return false
  if (roll(3) > 0) {
    const json = { writes }
    return (await service.ask(`${service.base}/changes`, { method: "POST", as: "county", json })).status === 200
  }
  const noted = writes.map((one) => ({ ...one, note })) as never
  return service.elsewhere((store) =>
    store.write(service.ledger, noted).pipe(
      Effect.as(true),
      Effect.catch(() => Effect.succeed(false))
    )
  )
}

const isOf = (finding: Finding, key: string, value: string): boolean => {
  const { subject, unit } = finding
  if (key === "subject") return subject.id === value
  if (key === "unit") return (unit?.id ?? (subject.kind === "unit" ? subject.id : "")) === value
  return finding[key as "status"] === value
}

/** A query at random, and the page that judging anew comes to. */
const pageAt = (portfolio: Portfolio, sequence: number, now: number, roll: Roll, as: string) => {
  const explicit =
    roll(3) === 0 ? fromMillis(moments[roll(moments.length)]!, ["UTC", "Asia/Shanghai"][roll(2)]!) : undefined
  const asOf = explicit ?? fromMillis(now - (now % 1000), notice.zone)
  const { findings } = assess(notice, portfolio, { asOf })
  const one = findings[roll(Math.max(1, findings.length))]
  const facts = {
    status: one?.status ?? "met",
    modality: one?.modality ?? "must",
    rule: one?.rule ?? "nothing",
    clause: one?.clause ?? "nothing",
    subject: one?.subject.id ?? "nothing",
    unit: one?.unit?.id ?? "u2"
  }
  const filter = Object.entries(facts).filter(() => roll(6) === 0)
  const limit = 1 + roll(roll(3) === 0 ? 200 : 9)
  const after = roll(3) === 0 ? roll(findings.length + 2) : 0
  const own = as === "unit" ? [...filter.filter(([key]) => key !== "unit"), ["unit", "u1"] as const] : filter
  const all = findings.map((finding, at) => ({ finding, at }))
  const chosen = all.filter(({ at, finding }) => at >= after && own.every(([key, value]) => isOf(finding, key, value)))
  const shown = chosen.slice(0, limit).map(({ finding }) => (as === "viewer" ? masked(finding) : finding))
  const next = chosen[limit]?.at
  const query = new URLSearchParams([
    ...filter,
    ["limit", `${limit}`],
    ...(after === 0 ? [] : [["after", `${after}`]]),
    ...(explicit === undefined ? [] : [["asOf", explicit]])
  ])
  const text = `{"findings":${JSON.stringify(shown)},"sequence":${sequence}${next === undefined ? "" : `,"next":${next}`}}`
  return { query, text }
}

const random = async (seed: number, steps: number): Promise<number> => {
  const roll = dice(seed)
  const service = await started()
  let done = 0
  for (let step = 0; step < steps; step++) {
    if (roll(4) > 0 && (await write(service, roll, roll(10) === 0 ? 40 : 3))) done++
    const { time } = service
    if (roll(3) === 0) time.now += roll(3) === 0 ? 86_400_000 : 1 + roll(100_000)
    if (roll(8) === 0 || time.now > moments.at(-1)!) time.now = moments[roll(moments.length)]!
    const { portfolio, sequence } = await standing(service)
    for (let turn = roll(4); turn >= 0; turn--) {
      const as = ["county", "viewer", "unit"][roll(3)]!
      const { query, text } = pageAt(portfolio, sequence, time.now, roll, as)
      const answer = await service.ask(`${service.base}/findings?${query}`, { as: as === "unit" ? service.unit : as })
      expect(answer.text).toBe(text)
    }
    if (roll(10) > 0) continue
    const asOf = fromMillis(time.now - (time.now % 1000), notice.zone)
    const get = async (path: string) => (await service.ask(`${service.base}/${path}`, { as: "county" })).json
    const json = (value: unknown) => JSON.parse(JSON.stringify(value))
    expect(await get("assessment")).toEqual(json(assessmentDocument(assess(notice, portfolio, { asOf }), [])))
    expect(await get("next-steps")).toEqual(json({ sequence, units: nextSteps(notice, portfolio, { asOf }) }))
    expect(await get("indicators")).toEqual(json(indicate(notice, portfolio, { asOf })))
    const chosen = await service.ask(`${service.base}/recommendation`, { method: "POST", as: "county", json: {} })
    expect(chosen.json).toEqual(json(recommend(notice, portfolio, { asOf, quotas: {} })))
  }
  await service.dispose()
  await service.others.dispose()
  return done
}

describe("what is found of a ledger, whoever has written before", () => {
  it("is byte for byte what judging anew comes to", { timeout: 120_000 }, async () => {
    expect(await random(1, 150)).toBeGreaterThan(40)
  })
})
