import type { Activity, ActivityId, TermId } from "@kepu/core"
import type { ActivityRow } from "./ActivityRow.ts"

/** The ids that are taken, each with the last number that was put behind it. */
export type TakenIds = Map<string, number>

/** An id that no other activity of the portfolio has yet. */
const freeId = (wished: string, taken: TakenIds): string => {
  let times = taken.get(wished)
  if (times === undefined) {
    taken.set(wished, 1)
    return wished
  }
  let id = wished
  while (taken.has(id)) id = `${wished}~${++times}`
  taken.set(wished, times).set(id, 1)
  return id
}

/**
 * The activity of a row, listed in the given annexes. Each fact was decoded from its cell, so that nothing is left to
 * check here.
 */
export const activityOf = (
  { facts, host, name, source }: ActivityRow,
  id: string,
  annexes: ReadonlyArray<TermId>
): Activity => ({ id: id as ActivityId, name, host, ...facts, annexes, source })

/** The same, under an id of host, number and name that is not taken yet. */
export const toActivity = (row: ActivityRow, annexes: ReadonlyArray<TermId>, taken: TakenIds): Activity =>
  activityOf(row, freeId(`${row.host}/${row.number}/${row.name}`, taken), annexes)
