import { onScopeDispose, type ShallowRef, shallowRef, watch } from "vue"
import { isAway } from "./connection.ts"
import { isOver } from "./session.ts"

/** What the service was asked for. */
export interface Asked<A> {
  /** The last answer to what is asked now; it stays while it is asked for again. What is known sooner may be put there. */
  readonly value: ShallowRef<A | undefined>
  readonly isBusy: Readonly<ShallowRef<boolean>>
  /** Why there is no newer answer. */
  readonly trouble: Readonly<ShallowRef<unknown>>
  /** Asks again. */
  readonly again: () => void
}

/**
 * Asks now, whenever `about` gives another value, and when the service is back after it was away. An answer that is
 * overtaken by a later question is not shown.
 */
export const useAsked = <A>(about: () => unknown, ask: () => Promise<A>): Asked<A> => {
  const value = shallowRef<A>()
  const isBusy = shallowRef(false)
  const trouble = shallowRef<unknown>()
  let latest = 0
  const again = async (): Promise<void> => {
    const own = ++latest
    isBusy.value = true
    try {
      const answer = await ask()
      if (own !== latest) return
      value.value = answer
      trouble.value = undefined
    } catch (error) {
      if (own === latest && !isOver(error)) trouble.value = error
    } finally {
      if (own === latest) isBusy.value = false
    }
  }
  watch(
    about,
    () => {
      value.value = undefined
      void again()
    },
    { immediate: true }
  )
  watch(isAway, (away) => {
    if (!away && trouble.value !== undefined) void again()
  })
  onScopeDispose(() => (latest += 1))
  return { value, isBusy, trouble, again: () => void again() }
}
