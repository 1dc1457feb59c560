import type { TestFor } from "../columns.ts"

/** The activity's last day has come. */
export interface LastDayReached {
  readonly _tag: "LastDayReached"
}

export const fields = {}

export const test: TestFor<LastDayReached> = () => ({ kind: "over" })
