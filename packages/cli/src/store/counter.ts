import type { Localized } from "@kepu/core"
import { fill } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as Stdio from "effect/Stdio"
import { CurrentLanguage } from "../language.ts"
import { remark } from "../output.ts"

const clearLine = "\r\u001B[K"

/** Counts what is done and, on a terminal, tells it with a text that has a hole `{done}`. */
export const makeCounter = Effect.fnUntraced(function* (text: Localized) {
  const { stderrIsTerminal } = yield* Stdio.Stdio
  const language = yield* CurrentLanguage
  const isShown = yield* stderrIsTerminal
  let done = 0
  return {
    add: (number: number) =>
      Effect.suspend(() => {
        done += number
        return isShown ? remark(`${clearLine}${fill(text, { done })[language]}`) : Effect.void
      }),
    count: () => done,
    clear: isShown ? remark(clearLine) : Effect.void
  }
})
