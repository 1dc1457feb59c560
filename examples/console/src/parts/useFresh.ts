import { onScopeDispose } from "vue"
import { useChanges } from "../live.ts"

/** Milliseconds after a change before figures of the whole ledger are asked for anew: to make them takes the service time. */
const pause = 3000

/** Asks anew some time after a change of the ledger, however many changes come meanwhile. */
export const useFresh = (again: () => void): void => {
  let due: ReturnType<typeof setTimeout> | undefined
  useChanges(() => {
    due ??= setTimeout(() => {
      due = undefined
      again()
    }, pause)
  })
  onScopeDispose(() => clearTimeout(due))
}
