import type { Truth } from "@kepu/core/condition"
import Engine from "publicodes"
import type { Peer } from "./Peer.ts"
import { byRow, type FlatRow, flatRow, rules } from "./rows.ts"

const all = (...conditions: ReadonlyArray<unknown>) => ({ "toutes ces conditions": conditions })
const any = (...conditions: ReadonlyArray<unknown>) => ({ "une de ces conditions": conditions })

/** Truths that are asked of a row beforehand, since the language does not look into texts. */
const told = ({ address, contactName, contactPhone, food, mode, name, place, platform, start }: FlatRow) => ({
  popular: name.includes("科普"),
  foodNamed: name.includes("食品安全"),
  foodless: food === undefined ? undefined : !food,
  online: mode === undefined ? undefined : mode !== "on-site",
  addressed: address === undefined ? undefined : true,
  public: platform === undefined ? undefined : platform === "published",
  listed: [start, place, contactName, contactPhone].includes(undefined) ? undefined : true
})

const source = {
  ...Object.fromEntries(
    [
      "start",
      "end",
      "images",
      "videos",
      "newsLinks",
      "summary",
      ...Object.keys(told({ id: "", host: "", name: "" }))
    ].map((fact) => [fact, null])
  ),
  window: all("start < 24", "end >= 17"),
  within: all("start >= 17", "end < 24"),
  "food-safety-name": any("foodNamed", "foodless"),
  "online-address": { "applicable si": "online", valeur: "addressed" },
  complete: all(any("images >= 1", "videos >= 1"), "newsLinks >= 1", "summary")
}
const asked = ["window", "within", "popular", "food-safety-name", "online-address", "public", "listed", "complete"]

const yesNo = (value: unknown) => (typeof value === "boolean" ? (value ? "oui" : "non") : value)

const situationOf = (row: FlatRow) => {
  const { end, images, newsLinks, start, summary, videos } = row
  const facts = { ...told(row), start, end, images, videos, newsLinks, summary }
  return Object.fromEntries(
    Object.entries(facts).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, yesNo(value) as string]]))
  )
}

export const publicodes: Peer = {
  name: "publicodes",
  package: "publicodes",
  form: "parsed once, a situation an activity",
  most: 300,
  prepare: async ({ activities, units }) => {
    const engine = new Engine(source)
    const rows = activities.map((activity) => {
      const row = flatRow(activity)
      return { id: row.id, host: row.host, situation: situationOf(row) }
    })
    const answer = ({ situation }: (typeof rows)[number]): ReadonlyArray<Truth> => {
      engine.setSituation(situation)
      return asked.map((rule): Truth => {
        const { nodeValue } = engine.evaluate(rule)
        return nodeValue === null ? true : (nodeValue as Truth)
      })
    }
    if (asked.length !== rules.length) throw new Error("a rule is missing")
    return { run: () => byRow(rows, units, answer) }
  }
}
