import type { Truth } from "@kepu/core/condition"
import type { Peer } from "./Peer.ts"
import { byRow, flatRow } from "./rows.ts"

/** A row is a list of values: keys, handed over with each row, take longer than the rules. */
const facts = [
  "name",
  "start",
  "end",
  "food",
  "mode",
  "address",
  "platform",
  "place",
  "contactName",
  "contactPhone",
  "images",
  "videos",
  "newsLinks",
  "summary"
]

const known = (fact: string, yes: string) => `(a.${fact} == null ? null : ${yes})`
const lacks = (fact: string) => `(a.${fact} != null and a.${fact} < 1)`
const has = (fact: string) => `(a.${fact} != null and a.${fact} >= 1)`

const answers = [
  known("start", "a.start < 24 and a.end >= 17"),
  known("start", "a.start >= 17 and a.end < 24"),
  'contains(a.name, "科普")',
  `(contains(a.name, "食品安全") ? true : ${known("food", "not a.food")})`,
  known("mode", `(a.mode == "on-site" ? true : ${known("address", "true")})`),
  known("platform", 'a.platform == "published"'),
  known("start", known("place", known("contactName", known("contactPhone", "true")))),
  `((${lacks("images")} and ${lacks("videos")}) or ${lacks("newsLinks")} or a.summary == false ? false : (${has("images")} or ${has("videos")} ? ${known("newsLinks", known("summary", "true"))} : null))`
].map((answer) => answer.replaceAll(/\ba\.(\w+)/g, (_, fact: string) => `#[${facts.indexOf(fact)}]`))

/** Rows that are handed over together. */
const batch = 1000

export const zen: Peer = {
  name: "zen-engine",
  package: "@gorules/zen-engine",
  form: "one expression over a batch of activities",
  most: 20_000,
  prepare: async ({ activities, units }) => {
    const { evaluateExpressionSync } = await import("@gorules/zen-engine")
    const rows = activities.map(flatRow)
    const values = rows.map((row) => facts.map((fact) => row[fact] ?? null))
    const expression = `map(rows, [${answers.join(", ")}])`
    return {
      run: () => {
        const answered: Array<ReadonlyArray<Truth | null>> = []
        for (let from = 0; from < rows.length; from += batch)
          answered.push(...evaluateExpressionSync(expression, { rows: values.slice(from, from + batch) }))
        let next = 0
        return byRow(rows, units, () => answered[next++]!.map((truth) => truth ?? undefined))
      }
    }
  }
}
