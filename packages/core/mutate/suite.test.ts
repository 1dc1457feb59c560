/// <reference types="vite/client" />
import { expect } from "vitest"

/** What vitest does with it needs a running test; the runner of the mutants runs tests when they are over. */
expect.extend({
  toMatchInlineSnapshot: (text: string, kept: string) => {
    const lines = kept.split("\n")
    const margin = lines.at(1)?.search(/\S/u)
    const expected =
      lines.length === 1
        ? kept
        : lines
            .slice(1, -1)
            .map((line) => line.slice(margin))
            .join("\n")
    return { pass: expected === `"${text}"`, message: () => `expected ${expected}, found ${text}` }
  }
})

/** The tests that are run against each change, as one file, so that one runner has all of them. */
import.meta.glob(
  [
    "../test/{condition,requirement,rule}/*.test.ts",
    "../test/explain/remembering.test.ts",
    "../test/assessment/{assess,steady}.test.ts",
    "../test/next/nextSteps.test.ts",
    "../test/time/{Deadline,Schedule,Window,civil,days,edges}.test.ts",
    "../test/notice/pucheng-2023{,.cases}.test.ts"
  ],
  { eager: true }
)
