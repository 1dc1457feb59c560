import type { Portfolio } from "@kepu/core"
import type { HandFinding } from "../byHand.ts"

/** An engine with the eight rules and a portfolio laid out as suits it best; what `prepare` does is not timed. */
export interface Prepared {
  readonly run: () => ReadonlyArray<HandFinding> | Promise<ReadonlyArray<HandFinding>>
  readonly close?: () => void
}

/** An engine that Kepu is compared with. */
export interface Peer {
  readonly name: string
  /** The package that it comes in; absent for what Node itself has. */
  readonly package?: string
  /** In which of its forms it takes part. */
  readonly form: string
  /** The most activities that it is given: slow engines get fewer, and cost is told for one. */
  readonly most: number
  readonly prepare: (portfolio: Portfolio) => Promise<Prepared>
}
