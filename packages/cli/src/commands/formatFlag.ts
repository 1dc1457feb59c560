import { fill, localized } from "@kepu/core/text"
import * as Flag from "effect/cli/Flag"
import * as Option from "effect/Option"
import type { Say } from "../language.ts"

const how = localized("输出形式：text 给人看，其余给程序用", "text for people, the others for programs")
const howWritten = localized(
  "输出形式；不给时按 -o 的文件名结尾，再没有则为 {usual}",
  "format; by default what the ending of -o tells, else {usual}"
)

/** The flag that chooses how a command prints what it found; the first format is the default. */
export const formatFlag = <const F extends string>(say: Say, formats: readonly [F, ...Array<F>]) =>
  Flag.Literals("format", formats).pipe(
    Flag.withMetavar(formats.join("|")),
    Flag.withDescription(say(how)),
    Flag.withDefault<F>(formats[0])
  )

/** The same of a command that may also write a file, whose ending tells the format if nobody says it. */
export const fileFormatFlag = <const F extends string>(say: Say, formats: readonly [F, ...Array<F>]) =>
  Flag.Literals("format", formats).pipe(
    Flag.withMetavar(formats.join("|")),
    Flag.withDescription(say(fill(howWritten, { usual: formats[0] }))),
    Flag.optional
  )

/** The format that is meant: the one that was asked for, or that of the file's ending, or the first. */
export const formatFor = <F extends string>(
  formats: readonly [F, ...Array<F>],
  format: Option.Option<F>,
  output: Option.Option<string>
): F => {
  const ending = Option.match(output, { onNone: () => "", onSome: (path) => /\.([^./\\]+)$/u.exec(path)?.[1] ?? "" })
  return Option.getOrElse(format, () => formats.find((one) => one === ending.toLowerCase()) ?? formats[0])
}
