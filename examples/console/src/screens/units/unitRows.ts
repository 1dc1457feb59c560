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
  const state = shallowReactive<{ total: number; isBusy: boolean; trouble: unknown }>({
    total: 0,
    isBusy: false,
    trouble: undefined
  })
  let asked: { readonly from: Ledger; readonly wanted: Wanted } | undefined
  let next: string | undefined
  let reached = 0
  let round = 0
  let isBegun = false
  let inAll = 0
  const places = new Map<string, number>()

  const load = async (): Promise<void> => {
    if (state.isBusy || asked === undefined) return
    const own = round
    const isOvertaken = () => own !== round
    const { from } = asked
    state.isBusy = true
    try {
      while (!isOvertaken() && (!isBegun || (next !== undefined && reached >= rows.value.length))) {
        const isFirst = next === undefined
        const after = isFirst ? {} : { after: next! }
        const page = await from.units.page({ ...asked.wanted, ...after, limit: isFirst ? first : following })
        if (isOvertaken()) return
        if (isFirst) {
          isBegun = true
          rows.value = []
          places.clear()
        }
        for (const row of page.items) {
          places.set(row.key, rows.value.length)
          rows.value.push(row)
        }
        next = page.next
        state.total = next === undefined ? rows.value.length : Math.max(inAll, rows.value.length)
        triggerRef(rows)
        state.trouble = undefined
      }
    } catch (error) {
      if (!isOvertaken() && !isOver(error)) state.trouble = error
    } finally {
      if (!isOvertaken()) state.isBusy = false
    }
  }

  /** How many there are in all; it takes the service longer than the first page, which does not wait for it. */
  const count = async (from: Ledger, wanted: Wanted): Promise<void> => {
    const own = round
    const { total } = await from.units.page({ ...wanted, limit: 1, total: true }).catch(() => ({ total: undefined }))
    if (own !== round || total === undefined) return
    inAll = total
    if (isBegun) state.total = Math.max(total, rows.value.length)
  }

  /** Asks from the first page on; what is seen stays until that has arrived. */
  const ask = (from: Ledger, wanted: Wanted): void => {
    round += 1
    asked = { from, wanted }
    next = undefined
    isBegun = false
    inAll = 0
    reached = 0
    state.isBusy = false
    void load()
    void count(from, wanted)
  }

  return {
    rows,
    state,
    ask,
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
        else rows.value[place] = change as Change<"units">
      }
      triggerRef(rows)
      return isOther
    }
  }
}
