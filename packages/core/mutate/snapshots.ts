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
