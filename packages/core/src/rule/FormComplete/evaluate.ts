import type { Case } from "../../assessment/Case.ts"
import type { Annex } from "../../notice/Vocabulary.ts"
import type { FormComplete } from "./schema.ts"

export const annexOf = ({ annex }: FormComplete, { notice }: Case): Annex =>
  notice.vocabulary.annexes.find(({ id }) => id === annex)!
