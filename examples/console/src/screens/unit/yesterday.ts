import type { Change, Ledger, Shift } from "@kepu/client"
import { ledgerPath } from "../../ledger.ts"
import { client } from "../../session.ts"

const day = 86_400_000

/** Changes as far back as the service compares at most. */
const farthest = 10_000

/** The change of a number, or the next one that one may see; none after the last. */
const changeAfter = async (after: number): Promise<Change | undefined> => {
  const answer = await client.value.send(`${ledgerPath()}/changes`, { query: { after, limit: 1 } })
  const { changes } = (await answer.json()) as { readonly changes: ReadonlyArray<Change> }
  return changes[0]
}

/** The number of the last change before a moment, of the last ten thousand: changes are in the order of time. */
const sequenceBefore = async (moment: number, last: number): Promise<number> => {
  let from = Math.max(0, last - farthest)
  let to = last
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const change = await changeAfter(middle)
    if (change === undefined || Date.parse(change.note.at) >= moment) to = middle
    else from = change.sequence
  }
  return from
}

/** A finding of a unit that is another one than yesterday, and the changes that made it so. */
export interface ShiftOfUnit extends Shift {
  readonly made: ReadonlyArray<Change>
}

/** Changes of one finding that are told; there may be thousands. */
const told = 5

/** What of a unit's findings is other than at this time yesterday, and who has changed what. */
export const shiftsOf = async (ledger: Ledger, unit: string): Promise<ReadonlyArray<ShiftOfUnit>> => {
  const since = Date.now() - day
  const sequence = await sequenceBefore(since, await ledger.sequence())
  const { shifts } = await ledger.shifts({ since: new Date(since).toISOString(), sequence })
  const { items } = await ledger.activities.page({ host: unit, limit: 10_000 })
  const own = new Set(items.map(({ key }) => key))
  const ofUnit = shifts.filter(({ subject: { id, kind } }) => (kind === "unit" ? id === unit : own.has(id)))
  return await Promise.all(
    ofUnit.map(async (shift) => {
      const made = await Promise.all(shift.changed.slice(-told).map((number) => changeAfter(number - 1)))
      return { ...shift, made: made.filter((change) => change !== undefined) }
    })
  )
}
