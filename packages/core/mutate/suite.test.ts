/// <reference types="vite/client" />
/** The tests that are run against each change, as one file: loading them one by one would take longer than running them. */
import.meta.glob(
  [
    "../test/{condition,rule}/*.test.ts",
    "../test/assessment/assess.test.ts",
    "../test/time/{Deadline,Schedule,edges}.test.ts",
    "../test/notice/pucheng-2023*.test.ts"
  ],
  { eager: true }
)
