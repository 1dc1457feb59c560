import type { Change, Ledger } from "@kepu/client"
import { onScopeDispose, watch } from "vue"
import { ledger } from "./ledger.ts"
import { isOver } from "./session.ts"

type Listener = (changes: ReadonlyArray<Change>) => void

const listeners = new Set<Listener>()

/** Changes that have come since the screen was drawn last: a bulk of thousands is drawn once, not thousands of times. */
let come: Array<Change> = []

const tell = (): void => {
  const changes = come
  come = []
  for (const listener of listeners) listener(changes)
}

const follow = async (followed: Ledger, signal: AbortSignal): Promise<void> => {
  try {
    const after = await followed.sequence()
    for await (const change of followed.changes({ after, signal })) {
      come.push(change)
      // No frame is drawn in a window that nobody sees.
      if (come.length === 1) setTimeout(tell, 16)
    }
  } catch (error) {
    if (isOver(error) || signal.aborted) return
    setTimeout(() => void (signal.aborted ? undefined : follow(followed, signal)), 3000)
  }
}

watch(
  ledger,
  (followed, _before, onCleanup) => {
    if (followed === undefined) return
    const stop = new AbortController()
    onCleanup(() => stop.abort())
    void follow(followed, stop.signal)
  },
  { immediate: true }
)

/** Calls back with changes of the open ledger as they happen, for as long as the part that asks for it is seen. */
export const useChanges = (listener: Listener): void => {
  listeners.add(listener)
  onScopeDispose(() => listeners.delete(listener))
}
