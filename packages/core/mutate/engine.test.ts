/// <reference types="vite/client" />
import { it } from "vitest"
import { addsUpAlike, assessesAlike, freshNotices, judgesBlocksAlike, measuresBlocksAlike } from "./alike.ts"

/** The tests that are run against each change of the engine. */
import.meta.glob(
  [
    "../test/rule/*.test.ts",
    "../test/assessment/{assess,region}.test.ts",
    "../test/engine/*.test.ts",
    "!../test/engine/equal.test.ts",
    "../test/ranking/{choice,drafts,eligibility,indicate,recommend}.test.ts",
    "../test/notice/pucheng-2023{,.cases}.test.ts"
  ],
  { eager: true }
)

it.each(freshNotices(10, 24))("the engine finds what the specification finds %#", (notice, seed) =>
  assessesAlike(notice, seed)
)

it.each(freshNotices(4, 24))("blocks of activities are judged as the specification judges them %#", (notice, seed) =>
  judgesBlocksAlike(notice, seed)
)

it.each(freshNotices(4, 12))("parts add up to the whole %#", (notice, seed) => addsUpAlike(notice, seed))

it.each([1, 2])("blocks of activities are measured as the specification of numbers says %#", measuresBlocksAlike)
