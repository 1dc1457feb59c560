import type { Ledger, Notice } from "@kepu/client"
import { computed, shallowRef, watch } from "vue"
import { isAway } from "./connection.ts"
import { route } from "./route.ts"
import { client, isOver, me } from "./session.ts"

/** The ledger that is open. */
export const ledger = computed((): Ledger | undefined => {
  const { notice, region } = route.value
  return me.value === undefined || region === undefined || notice === undefined
    ? undefined
    : client.value.ledger(region, notice)
})

/** The path of the ledger that is open, for routes that the client has no method for: `client.value.send(ledgerPath() + "/…")`. */
export const ledgerPath = (): string => {
  const { notice = "", region = "" } = route.value
  return `/v1/regions/${encodeURIComponent(region)}/notices/${encodeURIComponent(notice)}`
}

/** The notice of the ledger that is open, once it has arrived. */
export const notice = shallowRef<Notice>()

/** Whether one may write: viewers read only. */
export const mayWrite = computed(() => me.value?.role === "county" || me.value?.role === "unit")

/** Whether one is of an office, which sees the whole of its region. */
export const isOffice = computed(() => me.value?.role === "county" || me.value?.role === "viewer")

watch(
  // It is asked for again when the service is back.
  () => (me.value === undefined || isAway.value ? undefined : route.value.notice),
  async (id) => {
    if (id === undefined || notice.value?.id === id) return
    notice.value = undefined
    try {
      const found = await client.value.notice(id)
      if (route.value.notice === id) notice.value = found
    } catch (error) {
      // A screen tells by itself that there is no such ledger.
      isOver(error)
    }
  },
  { immediate: true }
)
