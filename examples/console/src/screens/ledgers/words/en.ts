import type { words as zh } from "./zh-CN.ts"

/** Texts of the choice of a ledger. */
export const words: Readonly<Record<keyof typeof zh, string>> = {
  title: "Choose a ledger",
  hint: "A ledger is all that a region reports under a notice.",
  none: "There is no ledger yet: choose a notice and a region; it is there from the first thing written.",
  existing: "Ledgers that are there",
  other: "Open another one",
  notice: "Notice",
  region: "Code of the region (six digits)",
  open: "Open"
}
