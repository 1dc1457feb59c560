import { localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as Flag from "effect/cli/Flag"
import * as Option from "effect/Option"
import { Refused } from "../endings.ts"
import type { Say } from "../language.ts"
import { print } from "../output.ts"
import { save, saveBytes } from "../save.ts"

const texts = {
  how: localized("写入的文件；不给则输出到屏幕", "the file to write; to the screen if there is none"),
  force: localized("已有同名文件时覆盖；不加则不覆盖", "write over a file that is there; without it none is"),
  noFile: localized(
    "Excel 和 Word 文件不能输出到屏幕；请用 -o 给出文件名",
    "A file of Excel or Word cannot go to the screen: name the file with -o"
  )
}

/** Where the result goes. */
export const outputFlag = (say: Say) =>
  Flag.String("output").pipe(
    Flag.withAlias("o"),
    Flag.withMetavar("FILE"),
    Flag.withDescription(say(texts.how)),
    Flag.optional
  )

/** Whether files that are there may be written over; every command that writes files has it. */
export const forceFlag = (say: Say) =>
  Flag.Boolean("force").pipe(Flag.withoutNegation, Flag.withDescription(say(texts.force)), Flag.withDefault(false))

/** Writes the result where it is wanted; what is no text needs a file. */
export const deliver = Effect.fnUntraced(function* (
  output: Option.Option<string>,
  force: boolean,
  content: string | Uint8Array
) {
  if (Option.isSome(output)) {
    const target = { path: output.value, force }
    return typeof content === "string" ? yield* save(target, content) : yield* saveBytes(target, content)
  }
  return typeof content === "string" ? yield* print(content) : yield* new Refused({ reason: texts.noFile })
})
