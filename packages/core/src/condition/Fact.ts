import * as Schema from "effect/Schema"

/** The facts of an activity on which a condition may rest; each is the key of the same name in `Activity`. */
export const Fact = Schema.Literals([
  "name",
  "coHosts",
  "programme",
  "topics",
  "settings",
  "mode",
  "time",
  "place",
  "contactName",
  "contactPhone",
  "address",
  "platform",
  "images",
  "videos",
  "newsLinks",
  "summary",
  "participants",
  "staff",
  "volunteers",
  "grant",
  "cost",
  "annexes"
])
export type Fact = typeof Fact.Type

/** The facts that are numbers. */
export const CountFact = Schema.Literals([
  "images",
  "videos",
  "newsLinks",
  "participants",
  "staff",
  "volunteers",
  "grant",
  "cost"
])
export type CountFact = typeof CountFact.Type
