import type { RecordFact } from "../recordFacts.ts"

export const wanted: Readonly<Record<RecordFact, string>> = {
  kinds: "kind of unit",
  responsibilities: "responsibilities",
  submissions: "submission log",
  activity: "the {activity} that the document is of",
  receivedAt: "time of receipt",
  facilities: "register of facilities",
  officers: "register of information officers",
  recommendations: "recommendations",
  decision: "recorded decision",
  points: "points of the decision",
  unread: "what stands in rows or files that could not be read"
}
