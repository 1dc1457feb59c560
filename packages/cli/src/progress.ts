import { fill, localized } from "@kepu/core"
import * as Effect from "effect/Effect"
import * as Stdio from "effect/Stdio"
import { CurrentLanguage } from "./language.ts"
import { remark } from "./output.ts"

/** Reading more than this is worth a word on a terminal. */
const many = { files: 20, bytes: 5_000_000 }

const reading = localized("正在读取 {done}/{total} 个文件", "reading file {done} of {total}")
const clearLine = "\r\u001B[K"

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
