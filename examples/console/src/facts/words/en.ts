import type { words as zh } from "./zh-CN.ts"

/** What facts are called that notices have no words for, and values of theirs. */
export const words: Readonly<Record<keyof typeof zh, string>> = {
  unitName: "name of the unit",
  aliases: "aliases",
  kinds: "kinds of unit",
  responsibilities: "responsibilities",
  host: "host",
  unit: "unit",
  timeText: "time as it was written",
  remark: "remark",
  document: "document",
  receivedAt: "received at",
  activity: "activity",
  kind: "kind",
  recordName: "name",
  registered: "people registered",
  content: "content",
  unitOpinion: "opinion of the unit",
  officeOpinion: "opinion of the office",
  facts: "declared facts",
  yes: "yes",
  no: "no",
  none: "(empty)"
}
