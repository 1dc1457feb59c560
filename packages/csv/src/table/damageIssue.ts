import { type CellIssue, type Place, rowIssue } from "../issues.ts"
import { type Damage, longestRow } from "./records.ts"

const damages = {
  unclosed: "unclosed-quote",
  quoteless: "quotes-ignored",
  cut: "row-too-long"
} as const satisfies Record<Damage, string>

/** What is wrong with a row that was not read as it stands. */
export const damageIssue = (damage: Damage, place: Place): CellIssue =>
  rowIssue(place, damages[damage], damage === "cut" ? { limit: longestRow } : {})
