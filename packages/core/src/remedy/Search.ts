import type { Case } from "../requirement/Case.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { Condition } from "../condition/Condition.ts"
import { holds } from "../condition/holds.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { SubjectRecord } from "../requirement/subjects.ts"
import { askedOf } from "./asked.ts"
import { type AskedRule, breaksAlone } from "./consequences.ts"
import type { Impossible } from "./Edit.ts"
import { type Move, moved, moveTo } from "./Move.ts"
import { smallestSets } from "./smallestSets.ts"
import { targetsOf } from "./targets.ts"
import type { Ways } from "./ways.ts"

/** What ways are looked for, and among what. */
export interface Search {
  readonly asked: AskedRule
  readonly subject: Subject
  readonly record: SubjectRecord
  readonly given: Case
  /** That the rule be met, or that it turn out not to apply. */
  readonly goal: "met" | "not-applicable"
  /** Only by facts that are not known yet. */
  readonly reportsOnly: boolean
  /** How many ways are carried along where they multiply. */
  readonly breadth: number
  /** The rules that must not become unmet by it. */
  readonly musts: ReadonlyArray<AskedRule>
}

/** The ways that are found, and what to say if none of them remains. */
export interface Mends extends Ways {
  readonly impossible?: Impossible
}

/** The moves of an activity that a condition suggests. */
export const suggested = (condition: Condition, activity: Activity, { given }: Search): ReadonlyArray<Move> => {
  const index = given.portfolio.activities.indexOf(activity)
  return targetsOf(askedOf(condition), activity, given).map((target) => moveTo(target, activity, index, given))
}

/** What is to become of an activity. */
export interface Aim {
  readonly condition: Condition
  /** What else has to be so of it. */
  readonly also?: (activity: Activity) => boolean
  /** By which moves; those that the condition suggests if it is not given. */
  readonly moves?: ReadonlyArray<Move>
}

/** The smallest ways to bring an activity to an aim without breaching what must be of it. */
export const activityWays = (
  search: Search,
  activity: Activity,
  { also = () => true, condition, moves = suggested(condition, activity, search) }: Aim
): Ways => {
  const { given, musts, reportsOnly } = search
  const allowed = moves.filter(({ edit }) => !reportsOnly || edit.kind === "report")
  const sets = smallestSets(allowed, (set) => {
    const after = moved(activity, set)
    const facts = new Set(set.flatMap((move) => Object.keys(move.facts)))
    return holds(condition, after, given) === true && also(after) && !breaksAlone(musts, activity, after, facts, given)
  })
  return { candidates: allowed.map(({ edit }) => edit), ways: sets.map((set) => set.map(({ edit }) => edit)) }
}
