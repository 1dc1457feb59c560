import { catalogue } from "@kepu/core/text"
import { words as en } from "./words/en.ts"
import { words as zh } from "./words/zh-CN.ts"

/** What the pages say themselves. */
export const words = catalogue({ "zh-CN": zh, en })
