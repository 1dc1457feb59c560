import { assert, describe, it } from "@effect/vitest"
import { type Failure, inForce, noticeInForce, type Notice } from "@kepu/core"
import * as Result from "effect/Result"
import { instant, pucheng } from "../sample.ts"
import { noticeAfter } from "./invented.ts"

const notice = noticeAfter(() => {})
const without = (...keys: ReadonlyArray<string>) => noticeAfter((data) => keys.forEach((key) => delete data[key]))
const failureOf = (found: Notice, asOf: string): Failure | undefined =>
  Result.match(inForce(found, instant(asOf)), { onSuccess: () => undefined, onFailure: ([failure]) => failure })

describe("inForce", () => {
  it.each<[string, string, Failure["code"] | undefined]>([
    ["a second before its first day", "2024-04-30T23:59:59+08:00", "not-yet-in-force"],
    ["when its first day begins", "2024-05-01T00:00:00+08:00", undefined],
    ["the same in another offset", "2024-04-30T16:00:00Z", undefined],
    ["a second before its last day ends", "2024-12-31T23:59:59+08:00", undefined],
    ["when its last day is over", "2025-01-01T00:00:00+08:00", "no-longer-in-force"],
    ["the same in another offset", "2024-12-31T16:00:00Z", "no-longer-in-force"]
  ])("%s", (_, asOf, code) => assert.strictEqual(failureOf(notice, asOf)?.code, code))

  it("has no end without validTo", () => {
    assert.strictEqual(failureOf(pucheng, "2123-01-01T00:00:00Z"), undefined)
    assert.strictEqual(failureOf(pucheng, "2023-08-30T15:59:59Z")?.code, "not-yet-in-force")
  })
  it("names the successor, or says that there is none", () => {
    const expired = failureOf(notice, "2025-06-01T00:00:00+08:00")!
    assert.strictEqual(expired.path, "qingshan-2024")
    assert.include(expired.text.en, "until 2024-12-31")
    assert.include(expired.text["zh-CN"], "后继通知为“qingshan-2025”")
    assert.include(expired.text.en, "its successor is “qingshan-2025”")
    const last = failureOf(without("successor"), "2025-06-01T00:00:00+08:00")!
    assert.include(last.text["zh-CN"], "没有后继通知")
    assert.include(last.text.en, "no successor")
  })
})

describe("noticeInForce", () => {
  const later = noticeAfter(
    (data) =>
      Object.assign(data, { id: "qingshan-2025", validFrom: "2025-05-01" }) &&
      delete data.validTo &&
      delete data.successor
  )
  const at = (
    notices: ReadonlyArray<Notice>,
    asOf: string,
    region = "999901"
  ): string | readonly [Failure["code"], string, ...ReadonlyArray<string>] =>
    Result.match(noticeInForce(notices, region, instant(asOf)), {
      onSuccess: ({ id }) => id,
      onFailure: ([{ code, path, text }]) => [
        code,
        path,
        ...Array.from(text.en.matchAll(/“([\w-]+)”/gu), ([, id]) => id!)
      ]
    })
  const all = [notice, later, pucheng]

  it("chooses the one whose time it is", () => {
    assert.strictEqual(at(all, "2024-06-01T00:00:00Z"), "qingshan-2024")
    assert.strictEqual(at(all, "2025-06-01T00:00:00Z"), "qingshan-2025")
    assert.strictEqual(at(all, "2025-06-01T00:00:00Z", "610526"), "pucheng-2023")
  })
  it("lets a notice without end give way to its successor", () => {
    const endless = without("validTo")
    assert.strictEqual(at([endless, later], "2025-04-30T00:00:00+08:00"), "qingshan-2024")
    assert.strictEqual(at([endless, later], "2025-05-01T00:00:00+08:00"), "qingshan-2025")
  })
  it("chooses none in a gap, and names those that there are", () => {
    assert.deepStrictEqual(at(all, "2025-02-01T00:00:00Z"), [
      "none-in-force",
      "999901",
      "qingshan-2024",
      "qingshan-2025"
    ])
  })
  it("chooses none of several", () => {
    const rival = noticeAfter((data) => (data.id = "rival"))
    assert.deepStrictEqual(at([notice, rival], "2024-06-01T00:00:00Z"), [
      "several-in-force",
      "999901",
      "qingshan-2024",
      "rival"
    ])
  })
  it("knows no other region's", () => {
    assert.deepStrictEqual(at(all, "2024-06-01T00:00:00Z", "999902"), ["unknown-region", "999902"])
  })
})
