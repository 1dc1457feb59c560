import type * as zh from "./zh-CN.ts"

/** Why weights cannot be used. */
export const failures: Readonly<Record<keyof typeof zh.failures, string>> = {
  "unknown-indicator": "the notice has no indicator {id}; it has: {known}"
}
