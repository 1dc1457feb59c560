import { type Change, KepuProblem, type Ledger } from "@kepu/client"
import { onScopeDispose, watch } from "vue"
import { ledger, ledgerPath } from "./ledger.ts"
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

/** The last change that has come, of which ledger: another language or a stream that broke off goes on after it. */
let last: { readonly path: string; readonly sequence: number } | undefined

const follow = async (followed: Ledger, signal: AbortSignal): Promise<void> => {
  const path = ledgerPath()
  try {
    if (last?.path !== path) {
      const sequence = await followed.sequence()
      if (signal.aborted) return
      last = { path, sequence }
    }
    for await (const change of followed.changes({ after: last.sequence, signal })) {
      last = { path, sequence: change.sequence }
      come.push(change)
      // No frame is drawn in a window that nobody sees.
      if (come.length === 1) setTimeout(tell, 16)
    }
  } catch (error) {
    if (isOver(error) || signal.aborted) return
    // It may be refused for where it goes on.
    if (error instanceof KepuProblem && error.status < 500) last = undefined
    setTimeout(() => void (signal.aborted ? undefined : follow(followed, signal)), 3000)
  }
}

watch(
  ledger,
  (followed, _before, onCleanup) => {
    if (followed === undefined) {
      last = undefined
      return
    }
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
