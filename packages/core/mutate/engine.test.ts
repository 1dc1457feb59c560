/// <reference types="vite/client" />
import { it } from "vitest"
import { assessesAlike, freshNotices } from "./alike.ts"

/** The tests that are run against each change of the engine. */
import.meta.glob(
  [
    "../test/rule/*.test.ts",
    "../test/assessment/{assess,region}.test.ts",
    "../test/engine/{Part,indicators,outcomes}.test.ts",
    "../test/ranking/{choice,drafts,eligibility,indicate,recommend}.test.ts",
    "../test/notice/pucheng-2023{,.cases}.test.ts"
  ],
  { eager: true }
)

it.each(freshNotices(10, 24))("the engine finds what the specification finds %#", (notice, seed) =>
  assessesAlike(notice, seed)
)
