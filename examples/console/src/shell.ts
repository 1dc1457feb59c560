import { wordsOf } from "./words.ts"
import { words as en } from "./words/en.ts"
import { words as zh } from "./words/zh-CN.ts"

/** The texts of the frame, and of parts that every screen uses. */
export const say = wordsOf(zh, en)
