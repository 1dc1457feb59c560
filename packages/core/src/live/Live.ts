import { type Moment, momentOf } from "../condition/momentOf.ts"
import { withKnownTerms, withKnownTermsOf } from "../requirement/knownTerms.ts"
import type { Assessment } from "../assessment/Assessment.ts"
import { type Steady, steadyAround } from "../requirement/steady.ts"
import { type Scope, scopeOf } from "../condition/Scope.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Unit } from "../portfolio/Unit.ts"
import type { Quantity } from "../rank/Quantity.ts"
import { weighed } from "../rank/weighed.ts"
import { toMillis } from "../time/millis.ts"
import type { LazyFinding } from "../engine/LazyFinding.ts"
import { planOf } from "../engine/planOf.ts"
import { Changes } from "./Changes.ts"
import { type Choice, Choices } from "./Choices.ts"
import type { Listed, Paging, Wanted } from "./findingsPage.ts"
import { LiveActivities } from "./LiveActivities.ts"
import { liveCases } from "./liveCases.ts"
import { LiveFindings } from "./LiveFindings.ts"
import type { LiveOptions, LiveRegisters } from "./LiveOptions.ts"
import { LiveRecommendations } from "./LiveRecommendations.ts"
import { LiveSubjects } from "./LiveSubjects.ts"
import { LiveUnits } from "./LiveUnits.ts"
import type { Rank } from "./Ranks.ts"
import { measuredBy } from "../requirement/measurement.ts"

/**
 * An assessment that is kept up to date: an activity is put in or taken out, and what is found of it, of its unit and
 * of the region is there at once, the same as if all had been judged anew; so are the totals, the ranks of units, and
 * which activities are chosen for recommendation.
 *
 * The cost of a change does not depend on the number of activities; ranks take time that grows with the logarithm of
 * the number of those that are ranked. The moment stays the one it was begun with. What a finding has yet to make when
 * it is read is made from the portfolio as it then stands, so read it before the next change.
 *
 * A change that cannot be is refused with `Failed`, which is thrown, and nothing has changed then.
 */
export class Live {
  readonly #scope: Scope<Notice>
  readonly #units: LiveUnits
  readonly #activities: LiveActivities
  readonly #choices: Choices | undefined
  readonly #subjects: LiveSubjects
  readonly #changes: Changes
  readonly #findings: LiveFindings
  #whole: Portfolio | undefined
  #steady: Steady | undefined

  constructor(notice: Notice, portfolio: Portfolio, options: LiveOptions) {
    const { asOf, choosing, indicators = [], isById = false, weights } = options
    const { activities: list, units, ...lists } = withKnownTerms(notice, portfolio)
    const ranked = [weights, choosing?.weights].flatMap((given) => (given ? weighed(given) : []))
    const plan = planOf(notice, measuredBy(notice, [...ranked, ...indicators]))
    const scope = scopeOf(notice, momentOf(asOf, notice.zone))
    const placed = new LiveUnits(isById)
    const activities = new LiveActivities(plan, scope, placed, isById)
    const recommendations = new LiveRecommendations(plan, scope, activities, placed)
    const choices = choosing && new Choices(plan, choosing, activities, recommendations, placed)
    const subjects = new LiveSubjects(plan, scope, weights, placed, activities, recommendations)
    const cases = liveCases(scope, placed, activities, subjects, () => this.portfolio)
    this.#scope = scope
    this.#units = placed
    this.#activities = activities
    this.#choices = choices
    this.#subjects = subjects
    this.#findings = new LiveFindings(plan, placed, activities, recommendations, subjects, cases)
    this.#changes = new Changes(placed, activities, recommendations, subjects, choices)
    this.#changes.begin(units, list, lists)
  }

  /**
   * Puts an activity in, in place of the one of its id if there is one.
   *
   * @throws `Failed` if its host or a co-host is not among the units
   */
  put(activity: Activity): void {
    this.#changes.put(withKnownTermsOf(this.#scope.notice, "activities", activity))
    this.#whole = undefined
  }

  /** Takes an activity out, and what was recommended of it; without an activity of that id nothing is done. */
  remove(id: string): void {
    this.#changes.remove(id)
    this.#whole = undefined
  }

  /** Puts a unit in, in place of the one of its id if there is one; then it goes through the activities of the unit. */
  putUnit(unit: Unit): void {
    this.#changes.putUnit(withKnownTermsOf(this.#scope.notice, "units", unit))
    this.#whole = undefined
  }

  /**
   * Takes a unit out; without a unit of that id nothing is done.
   *
   * @throws `Failed` if an activity or a register names it
   */
  removeUnit(id: string): void {
    this.#changes.removeUnit(id)
    this.#whole = undefined
  }

  /**
   * Replaces all registers. Entries are compared by identity with those that were there, in the order of the lists, and
   * only the units that are named by what comes or goes are judged anew; all of them where a register comes or goes as a
   * whole, or an entry may be any unit's.
   *
   * @throws `Failed` if an entry names a unit or an activity that is not there
   */
  setRegisters(lists: LiveRegisters): void {
    this.#changes.setRegisters(withKnownTerms(this.#scope.notice, lists))
    this.#steady = undefined
    this.#whole = undefined
  }

  /** The portfolio as it stands and is judged: words that the notice does not have are unknown. */
  get portfolio(): Portfolio {
    return (this.#whole ??= { units: this.#units.all(), activities: this.#activities.all(), ...this.#changes.lists })
  }

  /** How many units and activities there are, and how many findings of each status that asks for attention. */
  counts(): Assessment["counts"] {
    const { judgement, met, pending, undetermined, unmet } = this.#subjects.counts()
    const [units, activities] = [this.#units.size, this.#activities.size]
    return { units, activities, met, unmet, pending, undetermined, judgement }
  }

  /** Findings in the order in which `assess` has those of the portfolio; it goes through statuses, and makes what is wanted. */
  findings(wanted: Wanted = {}, paging: Paging = {}): Listed {
    return this.#findings.findings(wanted, paging)
  }

  /** What is found of an activity, and of its recommendations; nothing without an activity of that id. */
  ofActivity(id: string): ReadonlyArray<LazyFinding> {
    return this.#findings.ofActivity(id)
  }

  /** What is found of a unit; nothing without a unit of that id. */
  ofUnit(id: string): ReadonlyArray<LazyFinding> {
    return this.#findings.ofUnit(id)
  }

  /** What is found of the region. */
  ofRegion(): ReadonlyArray<LazyFinding> {
    return this.#findings.ofRegion()
  }

  /**
   * Whether all that is found is the same at another moment.
   *
   * @throws `Failed` if `asOf` is not a moment
   */
  isSteadyAt(asOf: Moment): boolean {
    const { from, until } = (this.#steady ??= steadyAround(this.#scope, this.#changes.lists))
    const moment = toMillis(momentOf(asOf, this.#scope.notice.zone))
    return from <= moment && moment < until
  }

  /** The indicators of a unit or, without one, of the region, by id; none for a unit that is not there. */
  indicators(unit?: string): Readonly<Record<string, Quantity>> {
    if (unit === undefined) return this.#subjects.indicators()
    const place = this.#units.places.get(unit)
    return place === undefined ? {} : this.#subjects.indicators(place)
  }

  /** Where a unit stands under the weights; `undefined` without weights, or without a unit of that id. */
  rankOf(unit: string): Rank | undefined {
    const place = this.#units.places.get(unit)
    return place === undefined ? undefined : this.#subjects.ranks?.of(place)
  }

  /** Where an activity stands in the choice; `undefined` if nothing is chosen, or without an activity of that id. */
  choiceOf(activity: string): Choice | undefined {
    const place = this.#activities.places.get(activity)
    return place === undefined ? undefined : this.#choices?.choiceOf(place)
  }

  /** The activities that are chosen, in order of their ranks; this takes time for each of them. */
  chosen(): ReadonlyArray<Activity> {
    return (this.#choices?.chosen() ?? []).map((place) => this.#activities.at(place))
  }
}

/**
 * Begins an assessment that is kept up to date.
 *
 * @throws `Failed` if `asOf` is not a moment, the portfolio names unknown units or activities, or the notice lacks an
 *   indicator that is named
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { live } from "@kepu/core/live"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const ledger = live(notice, portfolio, { asOf: "2023-10-01" })
 * ledger.putUnit({ ...portfolio.units[0]!, name: "县教育和体育局" })
 * console.log(ledger.counts().units) // 1
 * ```
 */
export const live = (notice: Notice, portfolio: Portfolio, options: LiveOptions): Live =>
  new Live(notice, portfolio, options)
