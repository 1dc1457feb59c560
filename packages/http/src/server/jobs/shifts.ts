import type { Instant, Notice, Portfolio } from "@kepu/core"
import { compareStates, type Shift } from "@kepu/core/notice"
import { type Change, ownerOf, recordOf, refId } from "@kepu/core/port"
import type { KeptLedger } from "../live/KeptLedger.ts"
import { Registers } from "../live/Registers.ts"

/** In what a ledger differs from an earlier state of it. */
export interface ShiftsAsked {
  readonly _tag: "Shifts"
  readonly asOf: Instant
  readonly before: { readonly asOf: Instant; readonly notice: Notice }
  /** What has changed since, in order. */
  readonly changes: ReadonlyArray<Change>
}

/** What was reported before the changes were made. */
const portfolioBefore = ({ portfolio, registers }: KeptLedger, changes: ReadonlyArray<Change>): Portfolio => {
  if (changes.length === 0) return portfolio
  const first = new Map<string, Change>()
  for (const change of changes) if (!first.has(refId(change))) first.set(refId(change), change)
  const untouched = registers.entries.filter((record) => !first.has(refId(record)))
  // What was created or restored was not there before; what was changed or removed has its value from before.
  const former = [...first.values()].flatMap((change) =>
    change.kind === "changed" || change.kind === "removed"
      ? [recordOf({ ...change, value: change.before ?? change.value } as Change)]
      : []
  )
  return new Registers([...untouched, ...former]).portfolio
}

/** Whether a change is of the activity, or of what is the unit's own. */
const concerns = ({ before, key, register, value }: Change, { id, kind }: Shift["subject"]): boolean =>
  kind === "activity"
    ? register === "activities" && key === id
    : [value, before].some((one) => one !== undefined && ownerOf(register, one) === id)

/** Findings that are other ones than before, and why. */
export const shiftsOf = ({ asOf, before, changes: all }: ShiftsAsked, ledger: KeptLedger) => {
  const { notice, portfolio, sequence } = ledger
  const changes = all.filter(({ register }) => ledger.registers.has(register))
  const { shifts } = compareStates(
    { ...before, portfolio: portfolioBefore(ledger, changes) },
    { asOf, notice, portfolio }
  )
  return {
    sequence,
    shifts: shifts.map((shift) => ({
      ...shift,
      changed: shift.causes.includes("facts")
        ? changes.filter((change) => concerns(change, shift.subject)).map((change) => change.sequence)
        : []
    }))
  }
}
