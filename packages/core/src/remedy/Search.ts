import { type Case, withPortfolio } from "../assessment/Case.ts"
import type { Condition } from "../condition/Condition.ts"
import { holds } from "../condition/holds.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { askedOf } from "./asked.ts"
import { alone, breaks, type Reader } from "./consequences.ts"
import type { Impossible } from "./Edit.ts"
import { type Move, moved, moveTo } from "./Move.ts"
import { smallestSets } from "./smallestSets.ts"
import { targetsOf } from "./targets.ts"
import type { Ways } from "./ways.ts"

/** What ways are looked for, and among what. */
export interface Search {
  readonly asked: Reader
  /** Id of the finding's subject. */
  readonly subject: string
  readonly given: Case
  /** That the rule be met, or that it turn out not to apply. */
  readonly goal: "met" | "not-applicable"
  /** Only by facts that are not known yet. */
  readonly reportsOnly: boolean
  /** How many ways are carried along where they multiply. */
  readonly breadth: number
  /** The rules that must not become unmet by it. */
  readonly musts: ReadonlyArray<Reader>
}

/** What a rule form offers: ways, and what to say if none of them remains. */
export interface Mends extends Ways {
  readonly impossible?: Impossible
}

/** Whether an activity, or a new one, comes to breach what must be of it, which it did not before. */
export const breaksAlone = (
  { given, musts }: Search,
  before: Activity | undefined,
  after: Activity,
  facts: ReadonlySet<string> | undefined
): boolean =>
  breaks(
    musts.filter(({ reads }) => reads.about === "activity" || reads.about === "recommendation"),
    before === undefined ? withPortfolio(given, { units: [], activities: [] }) : alone(given, before),
    alone(given, after),
    { registers: new Set(["activities"]), activities: new Set([after.id]), facts, units: new Set(), openCoHosts: false }
  )

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
  const allowed = moves.filter(({ edit }) => !search.reportsOnly || edit.kind === "report")
  const sets = smallestSets(allowed, (set) => {
    const after = moved(activity, set)
    const facts = new Set(set.flatMap((move) => Object.keys(move.facts)))
    return holds(condition, after, search.given) === true && also(after) && !breaksAlone(search, activity, after, facts)
  })
  return { candidates: allowed.map(({ edit }) => edit), ways: sets.map((set) => set.map(({ edit }) => edit)) }
}
