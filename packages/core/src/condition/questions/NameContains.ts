import type { FieldsOf, TestFor } from "../columns.ts"

/** The name contains at least one of the words, character by character. */
export interface NameContains {
  readonly _tag: "NameContains"
  readonly words: readonly [string, ...Array<string>]
}

export const fields: FieldsOf<NameContains> = { words: ["text"] }

export const test: TestFor<NameContains> = (question) => ({ kind: "name", ...question })
