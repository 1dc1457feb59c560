import { assert, describe, it } from "@effect/vitest"
import { failuresIn } from "@kepu/core/schema"
import { sayingOfNotice } from "@kepu/core/notice"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const source = join(import.meta.dirname, "../../src")

/** What schemas of the sources say of data that they refuse, each as it stands there. */
const complaints = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .flatMap((path) => {
    const text = readFileSync(join(source, path), "utf8")
    return /Schema\.(?:makeFilter|check|is[A-Z]\w*)/u.test(text)
      ? [...text.matchAll(/message: "([^"]+)"/gu)].map(([, message = ""]) => ({ path, message }))
      : []
  })

/** The same as a schema would tell it. */
const told = (message: string) => {
  const refusing = Schema.String.check(Schema.makeFilter(() => false, { message }))
  const read = Schema.decodeUnknownResult(refusing)("x")
  return Result.isFailure(read) ? failuresIn(read.failure.issue, undefined, sayingOfNotice)[0].text : undefined
}

describe("what a schema says of data that it refuses", () => {
  it("is looked for where it stands", () => assert.isAbove(complaints.length, 20))

  it.each(complaints)("$message ($path)", ({ message }) => {
    const text = told(message)!
    assert.match(text["zh-CN"], /\p{Script=Han}/u)
    assert.notInclude(text["zh-CN"], message)
  })

  it("is quoted as it is where nobody has said it in both languages", () => {
    assert.include(told("no such complaint")!["zh-CN"], "no such complaint")
  })
})
