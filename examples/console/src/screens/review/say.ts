import { wordsOf } from "../../words.ts"
import { words as en } from "./words/en.ts"
import { words as zh } from "./words/zh-CN.ts"

export const say = wordsOf(zh, en)
