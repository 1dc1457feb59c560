import { assess, type Finding, type Instant, type Notice, type Portfolio } from "@kepu/core"
import { noticeDigest } from "@kepu/core/notice"
import type { Paging } from "@kepu/core/live"
import { indicate, type Indicators } from "@kepu/core/rank"
import type { Change } from "@kepu/core/port"
import { picked, type WantedHere } from "./picked.ts"
import type { Registers } from "./Registers.ts"

/** By what a ledger is known that is kept: its region, and its notice in one version. */
export const ledgerId = (region: string, notice: Notice): string => `${region} ${notice.id} ${noticeDigest(notice)}`

/** A ledger as it is after one of its changes, and what is found of it when it is asked for. */
export class KeptLedger {
  readonly region: string
  readonly notice: Notice
  readonly registers: Registers
  #sequence: number
  #portfolio: Portfolio | undefined
  /** What was found at the moment that was asked for last, until the next change. */
  #found: { readonly asOf: Instant; readonly findings: ReadonlyArray<Finding> } | undefined

  constructor(region: string, notice: Notice, registers: Registers, sequence: number) {
    this.region = region
    this.notice = notice
    this.registers = registers
    this.#sequence = sequence
  }

  /** The number of the last change that is in it. */
  get sequence(): number {
    return this.#sequence
  }

  get portfolio(): Portfolio {
    return (this.#portfolio ??= this.registers.portfolio)
  }

  /** Takes in all changes after its own up to a sequence number; answers with those of registers that are at hand. */
  advance(changes: ReadonlyArray<Change>, sequence: number): ReadonlyArray<Change> {
    this.#sequence = sequence
    const own = changes.filter((change) => this.registers.apply(change))
    // Nothing is found by reviews.
    if (own.some(({ register }) => this.registers.has(register))) {
      this.#portfolio = undefined
      this.#found = undefined
    }
    return own
  }

  /** Those findings at a moment that are wanted, by judging all of the ledger. */
  findingsAt(asOf: Instant, wanted: WantedHere, stretch: Paging): ReturnType<typeof picked> {
    if (this.#found?.asOf !== asOf)
      this.#found = { asOf, findings: assess(this.notice, this.portfolio, { asOf }).findings }
    return picked(this.#found.findings, wanted, stretch)
  }

  /** The indicators at a moment. */
  indicators(asOf: Instant, of: "units" | "activities" = "units"): Indicators {
    return indicate(this.notice, this.portfolio, { asOf, of })
  }
}
