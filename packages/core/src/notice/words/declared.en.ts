import type { DeclaredFact } from "../../condition/Vocabulary.ts"
import type * as zh from "./declared.zh-CN.ts"

export const texts: Readonly<Record<keyof typeof zh.texts, string>> = {
  factUndeclared:
    "the notice declares no fact “{fact}” of {register}; it declares: {choices}. Take one of these, or leave it out",
  factMeant: "the notice declares no fact “{fact}” of {register}; write its id {near}",
  factElsewhere: "the fact “{fact}” is declared of {of} and not of {register}; those of {register} are: {choices}",
  valueUndeclared: "“{fact}” has no value “{value}”; write one of: {choices}",
  valueOfAnotherType: "the value “{value}” of “{fact}” is of another type; write {type}",
  choice: "{id} ({name})",
  none: "(none)"
}

export const types: Readonly<Record<DeclaredFact["type"], string>> = {
  number: "a number without its unit, like 180",
  choice: "the id of one of its values",
  date: "a date like 2026-09-01",
  "yes-no": "true or false",
  text: "a text"
}

export const registers: Readonly<Record<DeclaredFact["of"], string>> = {
  units: "units",
  activities: "activities",
  submissions: "submissions",
  facilities: "facilities",
  recommendations: "recommendations"
}

export const rules: Readonly<Record<keyof typeof zh.rules, string>> = {
  unknown: "the notice has no rule “{rule}”: use one of {choices}"
}
