import type * as zh from "./terms.zh-CN.ts"

export const texts: Readonly<Record<keyof typeof zh.texts, string>> = {
  unknown: "the notice has no “{term}” among its {list}{taken}; write one of: {choices}",
  near: "the notice has no “{term}” among its {list}{taken}; did you mean: {choices}",
  taken: ", so this is taken as unknown",
  key: "a record of {register} has no “{key}”, so it was not used; it has: {choices}",
  keyNear: "a record of {register} has no “{key}”, so it was not used; did you mean: {choices}",
  register: "there is no register “{key}”, so it was not used; did you mean: {choices}",
  choice: "{id} ({name})",
  none: "(none)"
}

export const lists: Readonly<Record<keyof typeof zh.lists, string>> = {
  topics: "topics",
  settings: "settings",
  programmes: "programmes",
  annexes: "annexes",
  unitKinds: "kinds of unit",
  responsibilities: "responsibilities",
  documents: "documents",
  facilities: "kinds of facility"
}

export const registers: Readonly<Record<keyof typeof zh.registers, string>> = {
  units: "units",
  activities: "activities",
  submissions: "submissions",
  facilities: "facilities",
  officers: "information officers",
  recommendations: "recommendations",
  attestations: "attestations",
  exemptions: "exemptions",
  unread: "unread records"
}
