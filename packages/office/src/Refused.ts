import type { Slots } from "./Localized.ts"
import type { RefusalCode } from "./refusals.ts"

/** Ends the reading of a file. It never leaves the package: `readOffice` makes a value of it. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly slots: Slots

  constructor(code: RefusalCode, slots: Slots = {}) {
    super(code)
    this.code = code
    this.slots = slots
  }
}

/** Ends the reading of a file that was changed on its way: any of it may be wrong, also what could be read. */
export class Corrupt extends Refused {
  constructor() {
    super("damaged")
  }
}

/** Ends the reading of a file that is not as its kind has to be. */
export const damaged = (): never => {
  throw new Refused("damaged")
}

/** What a function gives that throws only because its input is damaged, or refused for a reason that it tells. */
export const orDamaged = <A>(run: () => A): A => {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refused) throw error
    return damaged()
  }
}
