import type { TestFor } from "../columns.ts"

/** Holds for every activity. */
export interface Always {
  readonly _tag: "Always"
}

export const fields = {}

export const test: TestFor<Always> = () => ({ kind: "anything" })
