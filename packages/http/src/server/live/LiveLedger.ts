import { type Instant, Failed, type Notice, type Portfolio } from "@kepu/core"
import { live, type Live, type Paging, type Wanted } from "@kepu/core/live"
import { type Change, refId, type ValueOf } from "@kepu/core/port"
import type { Reach } from "../ledger/Reach.ts"
import { KeptLedger } from "./KeptLedger.ts"
import { jsonOf, Made } from "./Made.ts"
import type { WantedHere } from "./picked.ts"
import type { Registers } from "./Registers.ts"

/** A page of findings, each as JSON. */
export interface Page {
  readonly findings: ReadonlyArray<Uint8Array>
  readonly next: number | undefined
}

/** Requests for other moments in a row after which the live assessment is begun anew, at the last of them. */
const patience = 3

/** Milliseconds for which it stays at a moment that was asked for: to begin it anew takes time of everybody's. */
const settled = 30_000

/** Records of which a live assessment is kept at most, where others can do without: to begin one takes time of everybody's. */
const liveUpTo = 30_000

/** Changes that are remembered, for whoever keeps a copy: those of the largest bulk, and some more. */
export const remembered = 12_000

/** The live assessment of a portfolio; none where it names what is not there, which only `assess` takes. */
const begun = (notice: Notice, portfolio: Portfolio, asOf: Instant): Live | undefined => {
  try {
    return live(notice, portfolio, { asOf, isById: true })
  } catch (refused) {
    if (refused instanceof Failed) return undefined
    throw refused
  }
}

/** Activities that are put into a live assessment at once, while it is begun beside other work. */
const together = 200

/** A live assessment that is being begun: what is left to put into it, and what has changed meanwhile. */
interface Beginning {
  readonly asOf: Instant
  readonly left: Array<ValueOf<"activities">>
  readonly meanwhile: Array<Change>
}

/** A ledger of which what is found is kept up to date, change by change, at one moment. */
export class LiveLedger extends KeptLedger {
  /** None before it is asked for, and while the portfolio names what is not there. */
  #live: Live | undefined
  #isRefused = false
  #begunAt = Number.NEGATIVE_INFINITY
  #elsewhere = 0
  /** Findings of activities rest on the activity, its host and the moment alone; the others rest on anything. */
  readonly #made = new Made()
  /** The sequence of the last change of an activity in this process. */
  readonly #changedAt = new Map<string, number>()
  readonly #recent: Array<Change> = []
  #recentFrom: number
  #beginning: Beginning | undefined

  constructor(region: string, notice: Notice, registers: Registers, sequence: number) {
    super(region, notice, registers, sequence)
    this.#recentFrom = sequence
  }

  override advance(changes: ReadonlyArray<Change>, sequence: number): ReadonlyArray<Change> {
    const own = super.advance(changes, sequence)
    this.#remember(own)
    const judged = own.filter(({ register }) => this.registers.has(register))
    const last = new Map(judged.map((change) => [refId(change), change]))
    if (last.size === 0) return own
    this.#isRefused = false
    this.#beginning?.meanwhile.push(...last.values())
    try {
      this.#take([...last.values()])
    } catch (refused) {
      if (!(refused instanceof Failed)) throw refused
      this.#live = undefined
    }
    return own
  }

  #remember(changes: ReadonlyArray<Change>): void {
    for (const change of changes) this.#recent.push(change)
    const excess = this.#recent.length - remembered
    if (excess > 0) this.#recentFrom = this.#recent.splice(0, excess).at(-1)!.sequence
  }

  /** The changes of registers at hand after a sequence number; `undefined` where not all of them are remembered. */
  since(sequence: number): ReadonlyArray<Change> | undefined {
    return sequence < this.#recentFrom ? undefined : this.#recent.filter((change) => change.sequence > sequence)
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
    if (units.length + activities.length < changes.length) kept.setRegisters(this.registers.lists)
    for (const { key } of activities.filter(isRemoved)) kept.remove(key)
    for (const { key } of units.filter(isRemoved)) kept.removeUnit(key)
    for (const { key, sequence } of activities) this.#changedAt.set(key, sequence)
    if (units.length > 0) this.#made.clear()
  }

  /** Begins it in one go. */
  #begin(asOf: Instant): void {
    this.#begun(begun(this.notice, this.portfolio, asOf))
  }

  /** Begins it piece by piece, others in between; until it is there, what is found is found elsewhere. */
  #beginBeside(asOf: Instant): void {
    if (this.#beginning !== undefined) return
    const { activities, units } = this.portfolio
    const beginning: Beginning = { asOf, left: activities.toReversed(), meanwhile: [] }
    this.#beginning = beginning
    const kept = begun(this.notice, { activities: [], units }, asOf)
    const goOn = (): void => {
      try {
        for (let n = 0; n < together && beginning.left.length > 0; n++) kept!.put(beginning.left.pop()!)
        if (beginning.left.length > 0) return void setTimeout(goOn, 0)
        this.#begun(kept)
        this.#take([...new Map(beginning.meanwhile.map((change) => [refId(change), change])).values()])
        kept!.setRegisters(this.registers.lists)
      } catch {
        // Whatever fails here fails where it is asked for instead, and is told there.
        this.#begun(undefined)
      }
      this.#beginning = undefined
    }
    if (kept !== undefined) setTimeout(goOn, 0)
    else {
      this.#begun(kept)
      this.#beginning = undefined
    }
  }

  #begun(kept: Live | undefined): void {
    this.#live = kept
    this.#isRefused = this.#live === undefined
    this.#begunAt = performance.now()
    this.#elsewhere = 0
    this.#made.clear()
  }

  /** Whether there are so many records that what is found of them is better worked out elsewhere. */
  get isLarge(): boolean {
    return this.registers.size > liveUpTo
  }

  /**
   * Whether the live assessment tells what is found at a moment. Of now it always does, if it can be made: at once, or
   * in a while where it can be asked `elsewhere` until then.
   */
  tells(asOf: Instant, isNow: boolean, elsewhere: boolean): boolean {
    if (this.#isRefused || this.#beginning !== undefined) return false
    if (this.#live?.isSteadyAt(asOf) !== true) {
      const isWorthIt = ++this.#elsewhere >= patience && performance.now() - this.#begunAt > settled
      if (this.#live !== undefined && !isNow && !isWorthIt) return false
      if (elsewhere) {
        this.#beginBeside(asOf)
        return false
      }
      this.#begin(asOf)
    }
    this.#elsewhere = 0
    return this.#live !== undefined
  }

  /** Findings at a moment that the live assessment tells, as those may see them to whom they are shown. */
  page(wanted: Wanted, stretch: Paging, show: Reach["show"]): Page {
    const { findings, next } = this.#live!.findings(wanted, stretch)
    return {
      findings: findings.map(({ at, found }) => {
        const { id, kind } = found.subject
        const finding = () => found.toJSON()
        return kind === "activity"
          ? this.#made.get(show, found.rule, id, this.#changedAt.get(id) ?? 0, finding)
          : this.#made.get(show, "others", at, this.sequence, finding)
      }),
      next
    }
  }

  /** The same at another moment, by judging all of the ledger. */
  pageAt(asOf: Instant, wanted: WantedHere, stretch: Paging, show: Reach["show"]): Page {
    const { findings, next } = this.findingsAt(asOf, wanted, stretch)
    return { findings: findings.map((finding) => jsonOf(finding, show)), next }
  }
}
