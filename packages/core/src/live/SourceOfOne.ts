import type { Subject } from "../assessment/Finding.ts"
import type { Case } from "../assessment/Case.ts"
import { sourceOf } from "../compiled/findings.ts"
import type { Source } from "../compiled/Found.ts"
import type { Holdings } from "../compiled/narrow.ts"
import type { PlannedRule } from "../compiled/Plan.ts"
import type { Activity } from "../portfolio/Activity.ts"

/** From what findings of one activity are made, laid out when the first of them is read: it stays that activity. */
export class SourceOfOne implements Source {
  readonly #holdings: () => Holdings
  readonly #activity: Activity
  #source: Source | undefined

  constructor(holdings: () => Holdings, activity: Activity) {
    this.#holdings = holdings
    this.#activity = activity
  }
  get #made(): Source {
    return (this.#source ??= sourceOf({ ...this.#holdings(), activityAt: () => this.#activity }))
  }
  narrow(planned: PlannedRule, place: number): Case {
    return this.#made.narrow(planned, place)
  }
  subjectOf(planned: Pick<PlannedRule, "asks">, place: number): Subject {
    return this.#made.subjectOf(planned, place)
  }
  unitOf(planned: Pick<PlannedRule, "asks">, place: number): Subject | undefined {
    return this.#made.unitOf(planned, place)
  }
}
