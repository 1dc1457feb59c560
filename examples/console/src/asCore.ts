import type { Notice } from "@kepu/core"
import { computed } from "vue"
import { notice } from "./ledger.ts"

/** What the service answered, as core and its view models take it: the service writes both by the schemas of core. */
export const asCore = <A>(answer: unknown): A => answer as A

/** The notice of the ledger that is open, once it has arrived. */
export const coreNotice = computed(() => (notice.value === undefined ? undefined : asCore<Notice>(notice.value)))
