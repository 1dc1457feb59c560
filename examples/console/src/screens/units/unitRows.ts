import type { Change, Ledger, StoredRecord } from "@kepu/client"
import { shallowReactive, shallowRef, triggerRef } from "vue"
import { isOver } from "../../session.ts"

/** In which order, of which kind and with which part of the name units are wanted. */
export interface Wanted {
  /** By key if it is not said, which the service answers soonest. */
  readonly sort?: "-key" | "name" | "-name"
  readonly kind?: string
  readonly q?: string
}

type Row = StoredRecord<"units">

/** Rows of the first page, which is seen at once, and of those that follow. */
const first = 200
const following = 10_000

/**
 * The units of a ledger in the order of the service, page after page as far as they are looked at. What has arrived
 * stays when the service is away.
 */
export const unitRows = () => {
  const rows = shallowRef<Array<Row>>([])
  const state = shallowReactive<{ total: number; isTotalKnown: boolean; isBusy: boolean; trouble: unknown }>({
    total: 0,
    isTotalKnown: false,
    isBusy: false,
    trouble: undefined
  })
  let asked: { readonly from: Ledger; readonly wanted: Wanted } | undefined
  let next: string | undefined
  let reached = 0
  let round = 0
  let isBegun = false
  /** How many there are of what is asked, where it is known; and how many there are in the ledger. */
  let inAll: number | undefined
  let inLedger: number | undefined
  const places = new Map<string, number>()

  const isPlain = (): boolean => asked === undefined || Object.keys(asked.wanted).length === 0

  const tell = (): void => {
    const known = next === undefined ? rows.value.length : (inAll ?? (isPlain() ? inLedger : undefined))
    state.isTotalKnown = known !== undefined
    state.total = Math.max(known ?? 0, rows.value.length)
  }

  const load = async (): Promise<void> => {
    if (state.isBusy || asked === undefined) return
    const own = round
    const isOvertaken = () => own !== round
    const { from, wanted } = asked
    state.isBusy = true
    try {
      while (!isOvertaken() && (!isBegun || (next !== undefined && reached >= rows.value.length))) {
        const isFirst = next === undefined
        // To count takes the service a copy of the ledger, which it has at hand only where something is asked of the list.
        const where = isFirst ? (isPlain() ? {} : { total: true as const }) : { after: next! }
        const page = await from.units.page({ ...wanted, ...where, limit: isFirst ? first : following })
        if (isOvertaken()) return
        if (isFirst) {
          isBegun = true
          rows.value = []
          inAll = page.total
          places.clear()
        }
        for (const row of page.items) {
          places.set(row.key, rows.value.length)
          rows.value.push(row)
        }
        next = page.next
        tell()
        triggerRef(rows)
        state.trouble = undefined
      }
    } catch (error) {
      if (!isOvertaken() && !isOver(error)) state.trouble = error
    } finally {
      if (!isOvertaken()) state.isBusy = false
    }
  }

  return {
    rows,
    state,
    /** Asks from the first page on; what is seen stays until that has arrived. */
    ask: (from: Ledger, wanted: Wanted): void => {
      round += 1
      asked = { from, wanted }
      next = undefined
      isBegun = false
      state.isBusy = false
      void load()
    },
    /** Takes in how many units the ledger has. */
    know: (number: number): void => {
      inLedger = number
      if (isBegun) tell()
    },
    /** Goes on where it broke off. */
    again: () => void load(),
    /** Sees to it that the row of that index arrives. */
    reach: (index: number): void => {
      reached = Math.max(index + 50, 0)
      void load()
    },
    /** Takes changes in where a row is seen; answers whether the list has others than before. */
    change: (changes: ReadonlyArray<Change>): boolean => {
      let isOther = false
      for (const change of changes) {
        if (change.register !== "units") continue
        const place = places.get(change.key)
        if (place === undefined || change.kind === "removed") isOther = true
        else {
          rows.value[place] = change as Change<"units">
          // By its new name or kind it may stand elsewhere, or not be wanted.
          if (!isPlain()) isOther = true
        }
      }
      triggerRef(rows)
      return isOther
    }
  }
}
