import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { recordsBeside } from "../../src/remedy/recordsBeside.ts"

const Unit = Schema.Literals(["a", "b", "c"])
const Activity = Schema.Struct({ host: Unit, coHosts: Schema.optionalKey(Schema.Array(Unit)) })
const Entry = Schema.Struct({ unit: Schema.optionalKey(Unit) })
const Given = Schema.Struct({
  activities: Schema.Array(Activity),
  submissions: Schema.optionalKey(Schema.Array(Entry))
})
type Given = typeof Given.Type
const Change = Schema.Struct({ at: Schema.Natural, activity: Activity })

/** The same by looking at each record. */
const plainly = ({ activities, submissions }: Given, id: string) => ({
  activities: activities.filter(
    ({ coHosts, host }) => host === id || coHosts === undefined || coHosts.includes(id as "a")
  ),
  submissions: submissions?.filter(({ unit }) => unit === undefined || unit === id)
})
const found = (lookUp: ReturnType<typeof recordsBeside>, id: string) => {
  const { activities, submissions } = lookUp(id as never)
  return { activities, submissions }
}
const all = ["a", "b", "c", "nobody"]

describe("records looked up by unit", () => {
  it.prop("are those that bear on it or may, in the order of their lists", { given: Given }, ({ given }) => {
    const lookUp = recordsBeside(given as never)
    for (const id of all) assert.deepStrictEqual<object>(found(lookUp, id), plainly(given, id))
    assert.strictEqual<unknown>(lookUp(), given)
  })

  it.prop(
    "are the same where only some are others than before, whatever was looked up before",
    { given: Given, made: Schema.Array(Change), whole: Schema.UndefinedOr(Schema.Array(Entry)) },
    ({ given, made, whole }) => {
      const activities = [...given.activities]
      const places = new Set<number>()
      for (const { activity, at } of made) {
        // As a patch does it: in the place of one, or at the end.
        const place = at % (activities.length + 1)
        activities[place] = activity
        places.add(place)
      }
      const submissions = whole ?? given.submissions
      const after: Given = { activities, ...(submissions === undefined ? {} : { submissions }) }
      const changed = new Map<string, ReadonlySet<number> | undefined>([["activities", places]])
      if (whole !== undefined) changed.set("submissions", undefined)
      recordsBeside(given as never)("a" as never)
      const lookUp = recordsBeside(after as never, { records: given as never, changed })
      for (const id of all) assert.deepStrictEqual<object>(found(lookUp, id), plainly(after, id))
    }
  )
})
