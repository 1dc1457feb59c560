import type { words as zh } from "./zh-CN.ts"

/** Texts of the recommendation. */
export const words: Readonly<Record<keyof typeof zh, string>> = {
  title: "Recommendation",
  hint: "First who may be recommended, by what the notice says must be; then who is chosen, by weights and quotas. Without weights a person chooses. Missing facts are no refusal.",
  weights: "Weights",
  noWeights: "none: a person chooses",
  untitled: "weights without a name",
  perUnit: "Of each unit at most",
  inAll: "In all at most",
  chosen: "chosen",
  eligible: "eligible, not chosen",
  pending: "can still be mended",
  open: "facts are missing",
  out: "cannot be recommended",
  all: "all",
  show: "Show",
  table: "How activities stand",
  rank: "Rank",
  activity: "Activity",
  state: "State",
  points: "Points",
  why: "Why",
  near: "one requirement short",
  provisional: "rank not certain",
  until: "until {until}",
  none: "No activity is like that.",
  empty: "The ledger has no activities yet.",
  more: "Show {number} more",
  downloads: "Files",
  forms: "Recommendation forms (.docx)",
  sheet: "Recommendations (.xlsx)"
}
