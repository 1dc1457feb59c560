import { assert, it } from "@effect/vitest"
import { docOfExport, exported } from "../packages/site/src/api/program.ts"

const lettersOf = (text: string): string => text.replaceAll(/\W/gu, "").toLowerCase()

it("has a docstring for every export of the published packages", { timeout: 60_000 }, () => {
  // A name that is only said again tells nothing.
  const lacking = exported.filter((one) => ["", lettersOf(one.name)].includes(lettersOf(docOfExport(one))))
  assert.isAbove(exported.length, 1000)
  assert.deepStrictEqual(
    lacking.map(({ entry, name }) => `${entry.name}: ${name}`),
    []
  )
})
