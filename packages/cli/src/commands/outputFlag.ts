import { fill, localized } from "@kepu/core/text"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import type { CountyFlags } from "../county.ts"
import { Refused } from "../endings.ts"
import type { Say } from "../language.ts"
import { print } from "../output.ts"
import { save } from "../save.ts"

const texts = {
  how: localized("写入的文件；不给则输出到屏幕", "the file to write; to the screen if there is none"),
  isInput: localized(
    "“{path}”是要读取的文件，不覆盖；请用 -o 另给一个文件名",
    "“{path}” is a file to be read and is left as it is: give -o another name"
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

/** Refuses to write over one of the files that are read. */
export const mustBeNoInput = Effect.fnUntraced(function* (
  output: Option.Option<string>,
  { files, platform, submissions, units }: CountyFlags,
  weights: Option.Option<string>
) {
  const { resolve } = yield* Path.Path
  const inputs = [...files, ...[units, submissions, platform, weights].flatMap(Option.toArray)]
  if (Option.isSome(output) && inputs.some((input) => resolve(input) === resolve(output.value))) {
    return yield* new Refused({ reason: fill(texts.isInput, { path: output.value }) })
  }
})

/** Writes the result where it is wanted. */
export const deliver = (output: Option.Option<string>, content: string) =>
  Option.match(output, { onNone: () => print(content), onSome: (path) => save(path, content) })
