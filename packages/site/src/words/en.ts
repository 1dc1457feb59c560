import type { words as zh } from "./zh-CN.ts"

export const words: Readonly<Record<keyof typeof zh, string>> = {
  site: "Kepu",
  summary:
    "A notice of China's science day as a library: rules are data, and every reported activity is judged by clause",
  menu: "Contents",
  onThisPage: "On this page",
  search: "Search",
  searchHint: "Search the docs",
  nothingFound: "Nothing found",
  skip: "Skip to the text",
  language: "中文",
  onlyOther: "This page is in Chinese only.",
  playground: "Playground",
  sources: "Every page is made of a text in docs/ of the repository",
  start: "Start in five minutes",
  "how-to": "How to",
  notices: "Notices and rules",
  reference: "Reference",
  understanding: "Understanding",
  packages: "Packages",
  decisions: "Decisions",
  decisionsIntro: "Why it is built so, a decision a page.",
  notice: "Notice {id}",
  inWordsIntro: "This page is made of the notice's data, to be compared with the printed one.",
  illustrative: "An illustrative notice; it is nobody's document.",
  ruleForms: "Rule forms",
  ruleFormsIntro:
    "A rule has one of four forms. The examples are from the notices that Kepu ships; their words and data are made of the notices themselves.",
  Each: "What is asked of every activity or of every recommendation.",
  Count: "How many there have to be, or may be at most.",
  Due: "Which document has to arrive by when.",
  Judgement: "What is left to a person. It stays open until the decision is on record.",
  conditions: "Conditions",
  conditionsIntro:
    "A condition asks about one record and is answered yes, no or unknown. The examples are from these notices; of a condition that none uses the fields are listed.",
  condition: "condition",
  means: "means",
  data: "data",
  fields: "fields: {fields}",
  example: "{notice}, {clause}"
}
