/// <reference types="vite/client" />
import { it } from "vitest"
import { freshNotices, judgesAlike } from "./alike.ts"

/** The tests that are run against each change of the specification and of what is told of it, as one file, so that one runner has all of them. */
import.meta.glob(
  [
    "../test/{condition,requirement,rule}/*.test.ts",
    "../test/explain/{missing,remembering}.test.ts",
    "../test/assessment/{assess,judge,steady}.test.ts",
    "../test/next/nextSteps.test.ts",
    "../test/time/{Deadline,Schedule,Window,civil,days,daysOf,edges,lastDayInTime,workingDays}.test.ts",
    "../test/notice/{badNotices,declared,problems,readNotice,statements,*-20??,pucheng-2023.cases}.test.ts"
  ],
  { eager: true }
)

it.each(freshNotices(6, 20))("a page judges as the specification does %#", (notice, seed) => judgesAlike(notice, seed))
