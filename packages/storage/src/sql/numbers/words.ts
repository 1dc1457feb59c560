import { catalogue, fill } from "@kepu/core/text"
import * as en from "./words/en.ts"
import * as zh from "./words/zh-CN.ts"

const texts = catalogue({ "zh-CN": zh.failures, en: en.failures })

/** A reason why numbers are not counted: of what it is told, by its id, and what would do. */
export const failure = (
  code: keyof typeof zh.failures,
  path: string = "",
  slots: Readonly<Record<string, string>> = {}
) => ({ code, path, text: fill(texts[code], slots) })
