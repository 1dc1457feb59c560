import type { TermId } from "../../portfolio/ids.ts"
import type { FieldsOf, TestFor } from "../columns.ts"

/** The activity belongs to one of the programmes: as the unit says, or by a word in the name that declares it. */
export interface ProgrammeIn {
  readonly _tag: "ProgrammeIn"
  readonly programmes: readonly [TermId, ...Array<TermId>]
}

export const fields: FieldsOf<ProgrammeIn> = { programmes: ["programmes"] }

export const test: TestFor<ProgrammeIn> = ({ programmes }) => ({
  kind: "is",
  fact: "programme",
  values: programmes,
  declared: "programmes"
})
