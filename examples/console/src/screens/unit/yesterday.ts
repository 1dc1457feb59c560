import type { Change, Ledger, Shift } from "@kepu/client"
import { ledgerPath } from "../../ledger.ts"
import { client } from "../../session.ts"

const day = 86_400_000

/** Changes as far back as the service compares at most. */
export const farthest = 10_000

/** The change of a number, or the next one that one may see; none after the last. */
const changeAfter = async (after: number): Promise<Change | undefined> => {
  const answer = await client.value.send(`${ledgerPath()}/changes`, { query: { after, limit: 1 } })
  const { changes } = (await answer.json()) as { readonly changes: ReadonlyArray<Change> }
  return changes[0]
}

/**
 * The number of the last change before a moment, as changes are in the order of time; `isCut` if that one is too far back,
 * and it is the farthest instead.
 */
const sequenceBefore = async (moment: number, last: number) => {
  const isLater = (change: Change | undefined): boolean => change === undefined || Date.parse(change.note.at) >= moment
  const start = Math.max(0, last - farthest)
  let from = start
  let to = last
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const change = await changeAfter(middle)
    if (change === undefined || isLater(change)) to = middle
    else from = change.sequence
  }
  return { sequence: from, isCut: from === start && start > 0 && isLater(await changeAfter(start - 1)) }
}

/** A finding of a unit that is another one than yesterday, and the changes that made it so. */
export interface ShiftOfUnit extends Shift {
  readonly made: ReadonlyArray<Change>
}

/** Changes of one finding that are told; there may be thousands. */
const few = 5

/** What has become other since this time yesterday; `isCut` if that is more than can be compared, and it is less. */
export interface Shifted {
  readonly shifts: ReadonlyArray<ShiftOfUnit>
  readonly isCut: boolean
}

/** What of a unit's findings is other than at this time yesterday, and who has changed what. */
export const shiftsOf = async (ledger: Ledger, unit: string): Promise<Shifted> => {
  const since = Date.now() - day
  const { isCut, sequence } = await sequenceBefore(since, await ledger.sequence())
  const { shifts } = await ledger.shifts({ since: new Date(since).toISOString(), sequence })
  const { items } = await ledger.activities.page({ host: unit, limit: 10_000 })
  const own = new Set(items.map(({ key }) => key))
  const ofUnit = shifts.filter(({ subject: { id, kind } }) =>
    kind === "unit" ? id === unit : kind === "recommendation" ? id.startsWith(`${unit}/`) : own.has(id)
  )
  const told = await Promise.all(
    ofUnit.map(async (shift) => {
      const made = await Promise.all(shift.changed.slice(-few).map((number) => changeAfter(number - 1)))
      return { ...shift, made: made.filter((change) => change !== undefined) }
    })
  )
  return { shifts: told, isCut }
}
