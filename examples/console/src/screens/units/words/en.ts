import type { words as zh } from "./zh-CN.ts"

/** Texts of the list of units. */
export const words: Readonly<Record<keyof typeof zh, string>> = {
  title: "Units",
  search: "Find by name",
  kind: "Kind of unit",
  anyKind: "all kinds",
  name: "Unit",
  key: "Id",
  kinds: "Kinds",
  changed: "Last change",
  table: "List of units",
  atLeast: "{number} units so far: scroll on for more",
  number: "{number} units",
  none: "No unit is like that.",
  empty: "The ledger has no units yet. Take a register of units and tables of activities in under “Import”."
}
