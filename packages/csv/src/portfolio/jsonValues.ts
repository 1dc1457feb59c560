import { type CellIssue, type Place, rowIssue } from "../issues.ts"

/** What a JSON text says; `undefined` if it is none. */
export const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** That an object has a key twice, so that nobody can tell what is meant. */
export const keyTwice = (place: Place): CellIssue =>
  rowIssue(place, "record-refused", { reason: { piece: "keyTwice" } }, "key-twice")
