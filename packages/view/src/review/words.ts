import type { Localized } from "@kepu/core"
import { catalogue } from "@kepu/core/text"
import { words as en } from "./words/en.ts"
import { words as zh } from "./words/zh-CN.ts"

/** What view models of reviews say themselves. */
export const words: Readonly<Record<keyof typeof zh, Localized>> = /* @__PURE__ */ catalogue({ "zh-CN": zh, en })
