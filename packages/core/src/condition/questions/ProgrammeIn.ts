import type { TermId } from "../../portfolio/ids.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The activity belongs to one of the programmes: as the unit says, or by a word in the name that declares it. */
export interface ProgrammeIn {
  readonly _tag: "ProgrammeIn"
  readonly programmes: readonly [TermId, ...Array<TermId>]
}

export const ProgrammeInFields: QuestionFields<ProgrammeIn> = { programmes: ["programmes"] }

export const ProgrammeIn: Asks<ProgrammeIn> = ({ programmes }) => ({
  kind: "is",
  fact: "programme",
  values: programmes,
  declared: "programmes"
})
