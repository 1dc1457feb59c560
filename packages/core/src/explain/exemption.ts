import type { Subject } from "../requirement/Subject.ts"
import { subjectName } from "../requirement/subjectName.ts"
import type { Evaluation } from "../requirement/evaluate.ts"
import type { Exemption } from "../portfolio/Exemption.ts"
import { fill, type Localized } from "../text/Localized.ts"
import type { Told } from "./Telling.ts"
import { words } from "./words.ts"

/** An exemption as people cite it: who granted it, on which day, until when and why. */
export const showExemption = ({ by, on, reason, until }: Exemption): Localized =>
  fill(until === undefined ? words.granted : words.grantedUntil, { by, on, reason, until: until ?? "" })

/** What is told of a unit to which something was granted: that, cited; of one that was let off the rule only that. */
export const tellExemption = (says: Localized, told: Told, subject: Subject, { exemption }: Evaluation): Told => {
  if (exemption === undefined) return told
  const cited = showExemption(exemption)
  const isExempt = exemption.kind === "exempt"
  const name = isExempt ? words.exempt : words.extended
  return {
    ...told,
    message: isExempt
      ? fill(words.isExempt, { subject: subjectName(subject), says, cited })
      : fill(words.isExtended, { message: told.message, cited }),
    facts: [...(isExempt ? [] : told.facts), { fact: "exemption", name, value: cited }]
  }
}
