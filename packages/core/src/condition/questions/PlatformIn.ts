import type { PlatformState } from "../../portfolio/Activity.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The activity is in one of the states on the platform. */
export interface PlatformIn {
  readonly _tag: "PlatformIn"
  readonly states: readonly [PlatformState, ...Array<PlatformState>]
}

export const fields: FieldsOf<PlatformIn> = { states: ["platform"] }

export const test: TestFor<PlatformIn> = ({ states }) => ({ kind: "is", fact: "platform", values: states })
