import type { Case } from "../requirement/Case.ts"
import type { Missing } from "../assessment/Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { Verdict } from "../assessment/Verdict.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { StatusByFacts } from "../requirement/statusOf.ts"
import type { Truth } from "../Truth.ts"
import type { Localized } from "../text/Localized.ts"

/** What is told of a finding beside its status and whom it is about. */
export type Told = Pick<Verdict, "message" | "facts" | "missing" | "remedies">

/** What is known when numbers of a unit or, without one, of the region are told. */
export interface Telling {
  readonly says: Localized
  readonly status: StatusByFacts
  /** Whether it is asked of the subject. */
  readonly applies: Truth
  readonly subject: Subject
  readonly unit: Unit | undefined
  readonly inTime: boolean
  readonly missing: ReadonlyArray<Missing>
  readonly given: Case
}

export type Messages = Readonly<Record<StatusByFacts, Localized>>
