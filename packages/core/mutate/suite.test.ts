/// <reference types="vite/client" />
/** The tests that are run against each change, as one file, so that one runner has all of them. */
import.meta.glob(
  [
    "../test/{condition,rule}/*.test.ts",
    "../test/assessment/assess.test.ts",
    "../test/time/{Deadline,Schedule,edges}.test.ts",
    "../test/notice/pucheng-2023{,.cases}.test.ts"
  ],
  { eager: true }
)
