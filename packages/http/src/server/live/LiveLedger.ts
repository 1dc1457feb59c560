import { assess, type Finding, type Instant, Failed, type Notice, type Portfolio } from "@kepu/core"
import { indicateLive, live, type Live, type Paging, type Wanted } from "@kepu/core/live"
import { indicate, type Indicators } from "@kepu/core/rank"
import { type Change, refId, type ValueOf } from "@kepu/core/port"
import type { Reach } from "../ledger/Reach.ts"
import { jsonOf, Made } from "./Made.ts"
import { picked } from "./picked.ts"
import type { Registers } from "./Registers.ts"

/** A page of findings, each as JSON. */
export interface Page {
  readonly findings: ReadonlyArray<Uint8Array>
  readonly next: number | undefined
}

/** Requests for other moments in a row after which the live assessment is begun anew, at the last of them. */
const patience = 3

/** The live assessment of a portfolio; none where it names what is not there, which only `assess` takes. */
const begun = (notice: Notice, portfolio: Portfolio, asOf: Instant): Live | undefined => {
  try {
    const indicators = notice.clauses.flatMap((clause) => (clause.indicators ?? []).map(({ id }) => id))
    return live(notice, portfolio, { asOf, indicators, isById: true })
  } catch (refused) {
    if (refused instanceof Failed) return undefined
    throw refused
  }
}

/** A ledger as it is after one of its changes, and what is found of it. */
export class LiveLedger {
  readonly notice: Notice
  readonly #registers: Registers
  #sequence: number
  #live: Live | undefined
  /** Findings of activities rest on the activity, its host and the moment alone; the others rest on anything. */
  readonly #made = new Made()
  /** The sequence of the last change of an activity in this process. */
  readonly #changedAt = new Map<string, number>()
  #elsewhere = 0
  /** What was found at another moment than that of the live assessment, until the next change. */
  #apart: { readonly asOf: Instant; readonly findings: ReadonlyArray<Finding> } | undefined

  constructor(notice: Notice, asOf: Instant, registers: Registers, sequence: number) {
    this.notice = notice
    this.#registers = registers
    this.#sequence = sequence
    this.#live = begun(notice, registers.portfolio, asOf)
  }

  /** The number of the last change that is in it. */
  get sequence(): number {
    return this.#sequence
  }

  get portfolio(): Portfolio {
    return this.#live?.portfolio ?? this.#registers.portfolio
  }

  /** Takes in all changes after its own up to a sequence number. */
  advance(changes: ReadonlyArray<Change>, sequence: number): void {
    this.#sequence = sequence
    const last = new Map<string, Change>()
    for (const change of changes) if (this.#registers.apply(change)) last.set(refId(change), change)
    if (last.size === 0) return
    this.#apart = undefined
    try {
      this.#take([...last.values()])
    } catch (refused) {
      if (!(refused instanceof Failed)) throw refused
      this.#live = undefined
    }
  }

  /** Changes the live assessment: what is pointed at comes first and goes last. */
  #take(changes: ReadonlyArray<Change>): void {
    const kept = this.#live
    if (kept === undefined) return
    const units = changes.filter(({ register }) => register === "units")
    const activities = changes.filter(({ register }) => register === "activities")
    const isRemoved = ({ kind }: Change) => kind === "removed"
    for (const { kind, value } of units) if (kind !== "removed") kept.putUnit(value as ValueOf<"units">)
    for (const { kind, value } of activities) if (kind !== "removed") kept.put(value as ValueOf<"activities">)
    if (units.length + activities.length < changes.length) kept.setRegisters(this.#registers.lists)
    for (const { key } of activities.filter(isRemoved)) kept.remove(key)
    for (const { key } of units.filter(isRemoved)) kept.removeUnit(key)
    for (const { key, sequence } of activities) this.#changedAt.set(key, sequence)
    if (units.length > 0) this.#made.clear()
  }

  /** The live assessment, if it tells what is found at a moment. */
  #liveAt(asOf: Instant): Live | undefined {
    if (this.#live?.isSteadyAt(asOf)) this.#elsewhere = 0
    else if (this.#live === undefined || ++this.#elsewhere >= patience) {
      this.#live = begun(this.notice, this.portfolio, asOf)
      this.#elsewhere = 0
      this.#made.clear()
    } else return undefined
    return this.#live
  }

  #allAt(asOf: Instant): ReadonlyArray<Finding> {
    if (this.#apart?.asOf !== asOf)
      this.#apart = { asOf, findings: assess(this.notice, this.portfolio, { asOf }).findings }
    return this.#apart.findings
  }

  /** Findings at a moment, as those may see them to whom they are shown. */
  findings(asOf: Instant, wanted: Wanted, stretch: Paging, show: Reach["show"]): Page {
    const kept = this.#liveAt(asOf)
    if (kept === undefined) {
      const { findings, next } = picked(this.#allAt(asOf), wanted, stretch)
      return { findings: findings.map((finding) => jsonOf(finding, show)), next }
    }
    const { findings, next } = kept.findings(wanted, stretch)
    return {
      findings: findings.map(({ at, found }) => {
        const { id, kind } = found.subject
        const finding = () => found.toJSON()
        return kind === "activity"
          ? this.#made.get(show, found.rule, id, this.#changedAt.get(id) ?? 0, finding)
          : this.#made.get(show, "others", at, this.#sequence, finding)
      }),
      next
    }
  }

  /** The indicators at a moment. */
  indicators(asOf: Instant, of: "units" | "activities" = "units"): Indicators {
    const kept = of === "units" ? this.#liveAt(asOf) : undefined
    return kept ? indicateLive(kept, this.notice, asOf) : indicate(this.notice, this.portfolio, { asOf, of })
  }
}
