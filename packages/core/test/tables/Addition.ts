import type { Copy } from "./copy.ts"

/** Something that is added to a copy of the sources. Files are given by their path below the packages. */
export interface Addition {
  readonly what: string
  /** Puts the thing itself there. */
  readonly begin: (copy: Copy) => Promise<void>
  /** The files that the compiler then refuses, and those that it does not ask about but that were changed. */
  readonly refused: ReadonlyArray<string>
  readonly begun: ReadonlyArray<string>
  /** Says in each refused file what is missing. */
  readonly finish: (copy: Copy) => Promise<void>
  /** A script that asks for what was added, and what it prints. */
  readonly asking: string
  readonly said: object
}
