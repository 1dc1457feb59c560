import type { TermId } from "../../portfolio/ids.ts"
import type { QuestionRow } from "../QuestionRow.ts"

/** The activity belongs to one of the programmes: as the unit says, or by a word in the name that declares it. */
export interface ProgrammeIn {
  readonly _tag: "ProgrammeIn"
  readonly programmes: readonly [TermId, ...Array<TermId>]
}

export const ProgrammeIn: QuestionRow<ProgrammeIn> = {
  fields: { programmes: ["programmes"] },
  test: ({ programmes }) => ({
    kind: "is",
    fact: "programme",
    values: programmes,
    declared: "programmes"
  })
}
