import type { FactRow } from "./facts.ts"

type FactRows = Readonly<Record<string, FactRow>>

export const unitFacts = {
  id: { type: "unit", required: true },
  name: { type: "text", required: true },
  /** Other names by which people write it (简称): 县科协 of 蒲城县科学技术协会. */
  aliases: { type: "texts" },
  kinds: { type: "terms", vocabulary: "unitKinds", wanted: true },
  responsibilities: { type: "terms", vocabulary: "responsibilities", wanted: true },
  facts: { type: "declared" },
  source: { type: "source" }
} as const satisfies FactRows

export const submissionFacts = {
  unit: { type: "unit", required: true },
  document: { type: "term", required: true },
  receivedAt: { type: "received", wanted: true },
  /** The activity on which it reports, where it is of one. */
  activity: { type: "activity", wanted: true },
  facts: { type: "declared" },
  source: { type: "source" }
} as const satisfies FactRows

export const facilityFacts = {
  kind: { type: "term", required: true },
  name: { type: "text", required: true },
  unit: { type: "unit" },
  facts: { type: "declared" },
  source: { type: "source" }
} as const satisfies FactRows

export const officerFacts = {
  unit: { type: "unit", required: true },
  registered: { type: "count", required: true },
  source: { type: "source" }
} as const satisfies FactRows

export const recommendationFacts = {
  activity: { type: "activity", required: true },
  unit: { type: "unit", required: true, onForm: true },
  contactName: { type: "text", onForm: true },
  contactPhone: { type: "text", onForm: true },
  /** 主要内容 */
  content: { type: "text", onForm: true },
  /** 推荐单位意见 and 县科协审核意见. */
  unitOpinion: { type: "opinion", onForm: true },
  officeOpinion: { type: "opinion", onForm: true },
  facts: { type: "declared" },
  source: { type: "source" }
} as const satisfies FactRows

export const attestationFacts = {
  rule: { type: "text", required: true },
  unit: { type: "unit" },
  decision: { type: "choice", values: ["met", "unmet"], required: true, wanted: true },
  /** The points that it gives, with two decimals at most, where the notice's rubric leaves them to it. */
  points: { type: "points", wanted: true },
  /** The office or post that decided, not a person's name. */
  by: { type: "text" },
  on: { type: "date" },
  source: { type: "source" }
} as const satisfies FactRows

export const exemptionFacts = {
  unit: { type: "unit", required: true },
  rule: { type: "text", required: true },
  kind: { type: "choice", values: ["exempt", "extended"], required: true },
  /** The day on which it was granted, from which it holds. */
  on: { type: "date", required: true },
  until: { type: "date" },
  reason: { type: "text", required: true },
  /** The office or post that granted it, not a person's name. */
  by: { type: "text", required: true },
  source: { type: "source" }
} as const satisfies FactRows

export const unreadFacts = {
  register: { type: "choice", values: ["activities", "submissions", "facilities"], required: true },
  unit: { type: "unit" },
  source: { type: "source" }
} as const satisfies FactRows
