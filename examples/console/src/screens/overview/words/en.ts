import type { words as zh } from "./zh-CN.ts"

/** Texts of the overview. */
export const words: Readonly<Record<keyof typeof zh, string>> = {
  title: "Overview",
  asOf: "This is how things stood at {at}.",
  rates: "In time and complete",
  ratesHint:
    "What is certain is filled. What is open stands in a dashed frame: facts are missing, there is still time, or a person has to judge. It never counts as a no.",
  deadlines: "Each deadline by itself",
  unit: "Of",
  picture: "Picture",
  rate: "Rate",
  total: "Asked",
  met: "Met",
  pending: "Pending",
  open: "Open",
  unmet: "Unmet",
  agenda: "Deadlines",
  day: "Last day",
  what: "What",
  clause: "Clause",
  left: "Left",
  state: "Units",
  coverage: "Clause by clause",
  coverageHint: "How many findings of each clause have which status.",
  downloads: "Files",
  calendar: "Calendar of activities (.ics)",
  dues: "Calendar of deadlines (.ics)",
  indicators: "Indicators (.xlsx)",
  unitTable: "Units (.xlsx)",
  activityTable: "Activities (.xlsx)",
  print: "Print"
}
