import type { Json } from "effect/Schema"
import type { Case } from "../requirement/Case.ts"
import { missingOf } from "../assessment/missing.ts"
import { ofRegion } from "../requirement/asSubject.ts"
import type { CountedRegister } from "../requirement/Requirement.ts"
import { fill } from "../text/Localized.ts"
import { confirming } from "./confirming.ts"
import type { Edit } from "./Edit.ts"
import { effort } from "./effort.ts"
import { words } from "./words.ts"
import { subjectName } from "../requirement/subjectName.ts"

/** Reports a register of which nothing is known; `favourable` is one with which the finding would come out well. */
export const registerEdit = (
  register: Exclude<CountedRegister, "activities" | "units">,
  favourable: ReadonlyArray<Json>,
  given: Case
): Edit => {
  const { fact, name, subject } = missingOf(register, ofRegion(given), given)
  const what = fill(words.provide, { subject: subjectName(subject), register: name })
  return confirming(subject, what, { path: `/${register}`, fact, name, favourable }, effort.register)
}
