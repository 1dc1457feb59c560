import type { Role } from "@kepu/http/api"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { describe, expect, it } from "vitest"
import { readIdentity } from "../src/serve/identity.ts"

interface Given {
  readonly role: Role
  readonly region?: string
  readonly unit?: string
  readonly onBehalf?: boolean
}

const read = ({ onBehalf = false, region, role, unit }: Given) =>
  readIdentity({
    role,
    region: Option.fromNullishOr(region),
    unit: Option.fromNullishOr(unit),
    onBehalf
  }).pipe(
    Effect.catch(({ reason }) => Effect.succeed(reason["zh-CN"])),
    Effect.runSync
  )

describe("whom a token stands for", () => {
  it.each<[Given, object]>([
    [
      { role: "unit", region: "610526", unit: "edu" },
      { role: "unit", region: "610526", unit: "edu" }
    ],
    [
      { role: "county", region: "610526100000" },
      { role: "county", region: "610526100000" }
    ],
    [
      { role: "county", region: "000000", onBehalf: true },
      { role: "county", region: "000000", onBehalf: true }
    ],
    [
      { role: "county", region: "610526000000" },
      { role: "county", region: "610526" }
    ],
    [
      { role: "viewer", region: "610526" },
      { role: "viewer", region: "610526" }
    ],
    [{ role: "issuer" }, { role: "issuer" }]
  ])("%j", (given, identity) => {
    expect(read(given)).toEqual(identity)
  })

  it.each<[Given, string]>([
    [{ role: "unit", region: "610526" }, "--unit"],
    [{ role: "unit", unit: "edu" }, "--region"],
    [{ role: "unit", region: "610526", unit: "edu", onBehalf: true }, "--on-behalf 只用于 county"],
    [{ role: "county" }, "--region"],
    [{ role: "county", region: "6105" }, "“6105”应为 6 或 12 位"],
    [{ role: "county", region: "610526", unit: "edu" }, "--unit 只用于 unit"],
    [{ role: "viewer", region: "610526", onBehalf: true }, "--on-behalf 只用于 county"],
    [{ role: "issuer", region: "610526" }, "不用 --region"]
  ])("%j is refused, with what to do", (given, said) => {
    expect(read(given)).toContain(said)
  })
})
