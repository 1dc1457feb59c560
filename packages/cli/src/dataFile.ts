import type { Failures, Localized, Result } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { decodeText, textIn } from "@kepu/csv"
import * as Effect from "effect/Effect"
import { Refused } from "./endings.ts"
import { readBytes } from "./input.ts"

/** More failures than this are only counted. */
const most = 10

const noText = localized("“{path}”不是文本文件", "“{path}” is no text file")
const unusable = localized("“{path}”无法使用：", "“{path}” cannot be used:")
const located = localized("\n  {path}：{text}", "\n  {path}: {text}")
const unlocated = localized("\n  {text}", "\n  {text}")
const further = localized("\n  另有 {number} 处", "\n  and {number} more")

const join = (texts: ReadonlyArray<Localized>): Localized =>
  localized(texts.map((text) => text["zh-CN"]).join(""), texts.map(({ en }) => en).join(""))

/** Says of a file, or of what else goes by a name, what is wrong where. */
export const explainData = (path: string, failures: Failures): Localized =>
  join([
    fill(unusable, { path }),
    ...failures
      .slice(0, most)
      .map(({ path: place, text }) => fill(place === "" ? unlocated : located, { path: place, text })),
    ...(failures.length > most ? [fill(further, { number: failures.length - most })] : [])
  ])

/** The text of a file, in whichever encoding its author's programs save. */
export const readText = Effect.fnUntraced(function* (path: string) {
  const text = decodeText(yield* readBytes(path))
  return text ?? (yield* new Refused({ reason: fill(noText, { path }) }))
})

/** The same of a document of an office program, of which the paragraphs are lines. */
export const readDocument = Effect.fnUntraced(function* (path: string) {
  const bytes = yield* readBytes(path)
  const reading = yield* Effect.promise(() => textIn(bytes))
  if (reading.ok) return reading.text
  const { why } = reading
  const reason = why === undefined ? fill(noText, { path }) : join([fill(unusable, { path }), why])
  return yield* new Refused({ reason })
})

/** What `parse` makes of the file's text; if it cannot, says where and why. */
export const readData = Effect.fnUntraced(function* <A>(path: string, parse: (text: string) => Result<A>) {
  const result = parse(yield* readText(path))
  return result._tag === "Success" ? result.success : yield* new Refused({ reason: explainData(path, result.failure) })
})
