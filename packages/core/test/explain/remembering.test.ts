import { assert, it } from "@effect/vitest"
import { instant, pucheng } from "../sample.ts"
import { scopeOf } from "../../src/condition/Scope.ts"
import { remembering } from "../../src/explain/remembering.ts"

it("remembers what it made of each thing, in each scope by itself", () => {
  const [one, other] = [{}, {}]
  const [now, later] = ["2023-09-20T00:00:00Z", "2023-09-21T00:00:00Z"].map((at) => scopeOf(pucheng, instant(at)))
  let made = 0
  const count = remembering(() => ({ made: ++made }))
  const asked = [
    [one, now!],
    [other, now!],
    [one, later!]
  ] as const
  const first = asked.map(([key, scope]) => count(key, scope).made)
  assert.deepStrictEqual(first, [1, 2, 3])
  assert.deepStrictEqual(
    asked.map(([key, scope]) => count(key, scope).made),
    first
  )
})
