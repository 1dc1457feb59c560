import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as Stdio from "effect/Stdio"
import { CurrentLanguage } from "./language.ts"
import { remark } from "./output.ts"

/** Reading more than this is worth a word on a terminal. */
const many = { files: 20, bytes: 5_000_000 }

const reading = localized("正在读取 {done}/{total} 个文件", "reading file {done} of {total}")
const clearLine = "\r\u001B[K"

const writing = localized("已写出 {megabytes} MB", "{megabytes} MB written")

/** Tells on stderr how far writing has got, a line that changes; only on a terminal, and only if there is much to write. */
export const makeWritingProgress = Effect.gen(function* () {
  const { stderrIsTerminal } = yield* Stdio.Stdio
  const language = yield* CurrentLanguage
  const isTerminal = yield* stderrIsTerminal
  let bytes = 0
  let told = 0
  return {
    step: (written: number) =>
      Effect.suspend(() => {
        bytes += written
        if (!isTerminal || bytes - told < many.bytes) return Effect.void
        told = bytes
        const megabytes = Math.floor(bytes / 1_000_000)
        return remark(`${clearLine}${fill(writing, { megabytes })[language]}`)
      }),
    clear: Effect.suspend(() => (told > 0 ? remark(clearLine) : Effect.void))
  }
})

/** Tells on stderr how far reading has got; only on a terminal, and only if there is much to read. */
export const makeProgress = Effect.fnUntraced(function* (files: number, bytes: number) {
  const { stderrIsTerminal } = yield* Stdio.Stdio
  const language = yield* CurrentLanguage
  const shown = (yield* stderrIsTerminal) && (files > many.files || bytes > many.bytes)
  let done = 0
  return {
    step: Effect.suspend(() => {
      done += 1
      return shown ? remark(`${clearLine}${fill(reading, { done, total: files })[language]}`) : Effect.void
    }),
    clear: shown ? remark(clearLine) : Effect.void
  }
})
