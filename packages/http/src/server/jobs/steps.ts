import type { Instant } from "@kepu/core"
import { nextSteps, type UnitSteps } from "@kepu/core/next"
import type { KeptLedger } from "../live/KeptLedger.ts"

/** What units have to do next: of one, of all, or of some after another. */
export interface StepsAsked {
  readonly _tag: "NextSteps"
  readonly asOf: Instant
  readonly unit: string | undefined
  readonly after: string | undefined
  readonly limit: number | undefined
}

/** Units that are told at once where nobody asks for pages, and those of a page: so few that there is time for them. */
const atOnce = 100
const ofPage = 50

/**
 * The steps, and the unit after which one goes on. A page has what the findings of its units ask, the last one also what
 * those of the region do; of the region's office, or of another unit, pages may each ask something.
 */
export const stepsOf = (
  { after, asOf, limit, unit }: StepsAsked,
  { notice, portfolio }: KeptLedger
): { readonly units: ReadonlyArray<UnitSteps>; readonly next?: string } => {
  const { units } = portfolio
  // Of a unit that is not there, there is nothing to do.
  if (unit !== undefined)
    return { units: units.some(({ id }) => id === unit) ? nextSteps(notice, portfolio, { asOf, unit }) : [] }
  if (after === undefined && limit === undefined && units.length <= atOnce)
    return { units: nextSteps(notice, portfolio, { asOf }) }
  const from = after === undefined ? 0 : units.findIndex(({ id }) => id === after) + 1
  const page = units.slice(from, from + (limit ?? ofPage))
  const isLast = from + page.length >= units.length
  const of = { units: new Set(page.map(({ id }) => id)), region: isLast }
  const steps = nextSteps(notice, portfolio, { asOf, of })
  return isLast ? { units: steps } : { units: steps, next: page.at(-1)!.id }
}
