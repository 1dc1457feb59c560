import type { words as zh } from "./zh-CN.ts"

/** Texts of the frame and of parts that every screen uses. */
export const words: Readonly<Record<keyof typeof zh, string>> = {
  title: "Science events console",
  skip: "Skip to the content",
  screens: "Screens",
  otherLanguage: "中文",
  signOut: "Sign out",
  otherLedger: "Another ledger",
  county: "county office",
  viewer: "read only",
  unit: "unit",
  issuer: "notices",
  away: "The service does not answer. What was read stays here and cannot be changed; it is tried again by itself.",
  back: "The service answers again.",
  loading: "Reading …",
  again: "Try again",
  unreachable: "The service does not answer: try again later.",
  requestId: "Request: {id}",
  noScreen: "There is no such screen.",
  findings: "Findings",
  counting: "Counting findings …",
  uncounted: "The service has not counted the findings yet.",
  activities: "activities"
}
