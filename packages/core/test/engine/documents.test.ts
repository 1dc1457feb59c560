import { assert, it } from "@effect/vitest"
import { documentsIn } from "../../src/engine/documents.ts"
import { activity, portfolio } from "../sample.ts"

it("a document is of the activity that it names, and near to all of its unit if it names none", () => {
  const { activities, submissions } = portfolio({
    units: ["u1", "u2"].map((id) => ({ id, name: id })),
    activities: [activity(), activity({ id: "a2", host: "u2" })],
    submissions: [
      { unit: "u1", activity: "a1", document: "named" },
      { unit: "u1", document: "open" },
      { unit: "u1", activity: "a1", document: "named-too" },
      { unit: "u1", document: "open-too" }
    ]
  })
  const documents = documentsIn({ submissions: submissions! })
  const found = (list: typeof submissions) => list?.map(({ document }) => document)
  const [own, other] = activities
  assert.deepStrictEqual(found(documents.of(own!)), ["named", "named-too"])
  assert.deepStrictEqual(found(documents.near(own!)), ["open", "open-too"])
  assert.deepStrictEqual(found(documents.of(other!)), [])
  assert.deepStrictEqual(found(documents.near(other!)), [])
  assert.isUndefined(documentsIn({}).of(own!))
})
