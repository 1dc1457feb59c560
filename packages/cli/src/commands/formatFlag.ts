import { localized } from "@kepu/core/text"
import * as Flag from "effect/cli/Flag"
import type { Say } from "../language.ts"

const how = localized("输出形式：text 给人看，其余给程序用", "text for people, the others for programs")

/** The flag that chooses how a command prints what it found; the first format is the default. */
export const formatFlag = <const F extends string>(say: Say, formats: readonly [F, ...Array<F>]) =>
  Flag.Literals("format", formats).pipe(
    Flag.withMetavar(formats.join("|")),
    Flag.withDescription(say(how)),
    Flag.withDefault<F>(formats[0])
  )
