import { assert, describe, it } from "@effect/vitest"
import { parseNotice } from "@kepu/core"
import { trace, writeFingerprints } from "@kepu/core/notice"
import * as Result from "effect/Result"
import { data, source } from "./invented.ts"

const zeros = `sha256-${"0".repeat(64)}`
const blank = { ...data, clauses: data.clauses.map((clause) => ({ ...clause, fingerprint: zeros })) }
/** Every way in which a person may have laid the file out. */
const layouts = [
  JSON.stringify(blank),
  JSON.stringify(blank, undefined, "\t"),
  `\uFEFF${JSON.stringify(blank, undefined, 2).replaceAll("\n", "\r\n")}\r\n`,
  JSON.stringify(blank, undefined, 1).replaceAll('"fingerprint": ', '"fingerprint"  :\n')
]
const written = (json: string, text = source) => Result.getOrThrow(writeFingerprints(json, text))
const withoutPrints = (json: string): string => json.replaceAll(/sha256-[0-9a-f]{64}/gu, "")

describe("writeFingerprints", () => {
  it.each(layouts)("fills in every one and touches nothing else: %#", (json) => {
    const { json: after, written: numbers } = written(json)
    assert.deepStrictEqual(
      numbers,
      data.clauses.map(({ number }) => number)
    )
    assert.strictEqual(withoutPrints(after), withoutPrints(json))
    const notice = Result.getOrThrow(parseNotice(after.replace(/^\uFEFF/u, "")))
    assert.isTrue(trace(notice, source).wholly)
  })

  it("writes nothing a second time", () => {
    const { json } = written(layouts[0]!)
    assert.deepStrictEqual(written(json), { json, written: [] })
  })

  it("changes only the clause whose text is another one, and keeps that of a clause which the text has not", () => {
    const { json } = written(layouts[1]!)
    const changed = written(json, source.replace("1 场", "2 场"))
    assert.deepStrictEqual(changed.written, ["二（一）"])
    const gone = written(json, source.replace(/一、时间\n.*\n/u, ""))
    assert.deepStrictEqual(gone, { json, written: [] })
  })

  it("takes a fingerprint that a text only speaks of for a text", () => {
    const said = `"fingerprint": "${zeros}"`
    const json = JSON.stringify({ ...blank, title: said })
    assert.strictEqual(JSON.parse(written(json).json).title, said)
  })

  it("refuses a file in which a clause has two, or one that cannot be found as it is written, and one that holds no notice", () => {
    const twice = layouts[0]!.replace(`"fingerprint":"${zeros}"`, `"fingerprint":"${zeros}","fingerprint":"${zeros}"`)
    for (const [json, code] of [
      [twice, "key-twice"],
      [layouts[0]!.replace('"fingerprint"', String.raw`"\u0066ingerprint"`), "fingerprints-unlike"],
      ["{", "not-json"]
    ] as const) {
      const result = writeFingerprints(json, source)
      assert.strictEqual(Result.isFailure(result) ? result.failure[0].code : "written", code)
    }
  })
})
