import { localized } from "@kepu/core/text"
import * as Flag from "effect/cli/Flag"
import * as Option from "effect/Option"
import type { Say } from "../language.ts"
import { print } from "../output.ts"
import { save } from "../save.ts"

const texts = {
  how: localized("写入的文件；不给则输出到屏幕", "the file to write; to the screen if there is none"),
  force: localized("已有同名文件时覆盖；不加则不覆盖", "write over a file that is there; without it none is")
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

/** Writes the result where it is wanted. */
export const deliver = (output: Option.Option<string>, force: boolean, content: string) =>
  Option.match(output, { onNone: () => print(content), onSome: (path) => save({ path, force }, content) })
