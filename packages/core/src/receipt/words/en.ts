import type * as zh from "./zh-CN.ts"

/** In what an assessment that was made again differs from its receipt. */
export const differs: Readonly<Record<keyof typeof zh.differs, string>> = {
  version: "another version of the library: then {before}, now {after}",
  notice: "other data of the notice: then {before}, now {after}",
  portfolio: "another portfolio: then {before}, now {after}",
  weights: "other weights: then {before}, now {after}",
  assessment: "another assessment: then {before}, now {after}",
  none: "none"
}
