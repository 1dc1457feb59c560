import type { Status } from "../requirement/Status.ts"
import { statuses } from "../requirement/statuses.ts"
import { liesIn } from "../requirement/bounds.ts"
import type { Truth } from "../Truth.ts"
import { intervalOf, type Measuring } from "../engine/intervals.ts"
import { type Granted, grantedOf, ruleUntil } from "../engine/granted.ts"
import { type DemandsJudge, demandsJudge, isWide, type SubjectJudge, subjectJudge } from "../engine/judgeSubject.ts"
import type { SubjectRule } from "../engine/Plan.ts"
import type { OfNumbers } from "../requirement/Requirement.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import { codeOf, truthOf } from "../engine/Units.ts"
import { bitOf, union } from "./differences.ts"
import type { UnitNumbers } from "./UnitNumbers.ts"

type Totals = Record<Status, number>
/** The last day that a unit was given, if it is not that of all. */
type Until = PlainDate | undefined
type NumbersJudge = (applies: Truth, numbers: ReadonlyArray<number>, until: Until) => Status

/**
 * Counts units by the numbers on which their status rests. A joint activity of unknown co-hosts may count for any unit
 * and so change how all stand; it is the same for all, so it is left out until statuses are asked for.
 */
class JointCounts {
  readonly #byNumbers = new Map<
    string,
    { readonly applies: Truth; readonly numbers: ReadonlyArray<number>; readonly until: Until; units: number }
  >()

  /** Counts a unit in or out, whose numbers are those known and those possible, demand by demand. */
  count(applies: Truth, numbers: ReadonlyArray<number>, until: Until, sign: 1 | -1): void {
    const key = `${until} ${applies} ${numbers.join(" ")}`
    const found = this.#byNumbers.get(key)
    if (found === undefined) this.#byNumbers.set(key, { applies, numbers, until, units: sign })
    else if ((found.units += sign) === 0) this.#byNumbers.delete(key)
  }

  addTo(total: Totals, judge: NumbersJudge): void {
    for (const { applies, numbers, units, until } of this.#byNumbers.values())
      total[judge(applies, numbers, until)] += units
  }
}

/** A rule about units in a portfolio that changes: how each stands, and how many stand how. */
export class LiveRule {
  readonly planned: SubjectRule
  /** The conditions of activities on which it rests, for units that host them. */
  readonly conditions: ReadonlyArray<number>
  /** The mask of the facts that are added up. */
  readonly summed: number
  /** Whether units stand otherwise when activities or recommendations change, and not only registers. */
  readonly isCounting: boolean
  /** Whether it rests on more numbers than those of its demands: then units are counted when they are asked for. */
  readonly isWide: boolean
  readonly #n: number
  readonly #numbers: UnitNumbers
  readonly #joint: JointCounts | undefined
  #judge: SubjectJudge = () => "undetermined"
  #numbersOf: (unit: number) => ReadonlyArray<number> = () => []
  #judgeNumbers: NumbersJudge = () => "undetermined"
  #granted: Granted | undefined

  /** @param n its place among the rules about units */
  constructor(planned: SubjectRule, n: number, numbers: UnitNumbers) {
    this.planned = planned
    this.#n = n
    this.#numbers = numbers
    const { numbers: own = [] } = planned
    const rows = own.flatMap(({ number, row }) => (number.of === "activities" && row !== undefined ? [row] : []))
    this.conditions = rows.map(({ condition }) => condition)
    this.summed = union(rows.flatMap(({ sum }) => (sum === undefined ? [] : [bitOf(sum)])))
    this.isWide = isWide(planned)
    this.isCounting = this.isWide || own.some(({ row }) => row !== undefined)
    this.#joint = !this.isWide && rows.some(({ credit }) => credit === "all-hosts") ? new JointCounts() : undefined
  }

  /** Takes note of other registers; the units that they concern are to be counted out before and to enter after. */
  measure(measuring: Measuring): void {
    const { asked, numbers = [] } = this.planned
    this.#judge = subjectJudge(this.planned, measuring)
    this.#granted = grantedOf(this.planned, measuring)
    if (this.#joint === undefined || "decision" in asked) return
    const demands = asked.demands.map(({ atLeast = 0, atMost = -1 }, n) => {
      const { joint, known, possible } = intervalOf(numbers[n]!, measuring)
      // Beyond what is asked for, numbers make no difference.
      return { known, own: joint?.own ?? possible, alike: joint?.alike, cap: Math.max(atLeast, atMost + 1) }
    })
    this.#numbersOf = (unit) =>
      demands.flatMap(({ cap, known, own }) => [Math.min(cap, known(unit)), Math.min(cap, own(unit))])
    const judges = new Map<Until, DemandsJudge>()
    const judgeUntil = (until: Until): DemandsJudge => {
      const known = judges.get(until)
      if (known !== undefined) return known
      const judge = demandsJudge(ruleUntil(this.planned, until, measuring.scope).asked as OfNumbers, measuring.scope)
      judges.set(until, judge)
      return judge
    }
    this.#judgeNumbers = (applies, found, until) =>
      judgeUntil(until)(
        applies,
        demands.map(({ alike }, n) => liesIn(asked.demands[n]!, found[2 * n]!, found[2 * n + 1]! + (alike?.() ?? 0)))
      )
  }

  /** Takes note of a unit before it is counted in: whether the rule applies to it. */
  enter(unit: number, applies: Truth): void {
    // What rests on registers alone stays as it is until the unit enters again.
    const own = this.#granted?.isExempt(unit) ? false : applies
    const code = this.isCounting ? codeOf(own) : statuses.indexOf(this.#judge(unit, applies))
    this.#numbers.setCode(unit, this.#n, code)
  }

  readonly statusOf = (unit: number): Status => {
    const code = this.#numbers.code(unit, this.#n)
    return this.isCounting ? this.#judge(unit, truthOf(code)) : statuses[code]!
  }

  /** Counts a unit in or out, as it stands at that moment; `counts` are shared with other rules. */
  count(unit: number, sign: 1 | -1, counts: Totals): void {
    if (this.isWide) return
    if (this.#joint === undefined) counts[this.statusOf(unit)] += sign
    else {
      const applies = truthOf(this.#numbers.code(unit, this.#n))
      this.#joint.count(applies, this.#numbersOf(unit), this.#granted?.untilOf(unit), sign)
    }
  }

  /** Adds how many stand how, if that is not among the shared counts. */
  addTo(total: Totals, units: Iterable<number>): void {
    this.#joint?.addTo(total, this.#judgeNumbers)
    if (this.isWide) for (const unit of units) total[this.statusOf(unit)]++
  }
}
