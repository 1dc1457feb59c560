import type { Activity } from "../portfolio/Activity.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Rows } from "../engine/Program.ts"
import { valueOf } from "../condition/valueOf.ts"
import { type Columns, daysColumn } from "../engine/Columns.ts"
import type { Units } from "../engine/Units.ts"

/** A block of a single row, which is filled in anew each time. */
export class OneRow implements Rows {
  readonly activities: Array<Activity> = []
  /** The days are those of the time itself: to make numbers of them for one row does not pay. */
  readonly columns: Columns = (name) => [valueOf(name === daysColumn ? "time" : name, this.activities[0]!)]
  readonly hosts = new Int32Array(1)
  readonly owners = new Int32Array(1)
  readonly boundBy: Units["boundBy"]
  readonly unitAt: Units["at"]
  readonly today: PlainDate
  #all: ReadonlyArray<number> = []

  constructor(units: Units, today: PlainDate) {
    this.boundBy = (bound) => units.boundBy(bound)
    this.unitAt = (place) => units.at(place)
    this.today = today
  }
  readonly allHosts = (): ReadonlyArray<number> => this.#all

  /** Takes an activity with the places of its host and known co-hosts, the host first; it counts for the owner. */
  of(activity: Activity, hosts: ReadonlyArray<number>, owner: number = hosts[0]!): this {
    this.activities[0] = activity
    this.hosts[0] = hosts[0]!
    this.owners[0] = owner
    this.#all = hosts
    return this
  }
}
