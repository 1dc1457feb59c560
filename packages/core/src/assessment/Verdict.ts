import type { Localized } from "../text/Localized.ts"
import type { Basis, Missing, Remedy } from "./Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { Status } from "../requirement/Status.ts"

/** What a rule form answers for one subject; with the rule and its clause it becomes a finding. */
export interface Verdict {
  readonly status: Status
  readonly subject: Subject
  readonly unit?: Subject
  readonly message: Localized
  readonly facts: ReadonlyArray<Basis>
  readonly missing: ReadonlyArray<Missing>
  readonly remedies: ReadonlyArray<Remedy>
}
