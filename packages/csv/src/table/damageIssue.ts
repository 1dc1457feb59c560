import type { InputIssue } from "@kepu/core"
import { type Place, rowIssue } from "../issues.ts"
import { type Damage, longestRow } from "./records.ts"

const damages = {
  unclosed: "unclosed-quote",
  quoteless: "quotes-ignored",
  cut: "row-too-long"
} as const satisfies Record<Damage, string>

/** What is wrong with a row that was not read as it stands. */
export const damageIssue = (damage: Damage, place: Place): InputIssue =>
  rowIssue(place, damages[damage], damage === "cut" ? { limit: longestRow } : {})
