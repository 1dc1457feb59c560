import { readlinkSync } from "node:fs"
import { getPriority, setPriority } from "node:os"

/** How much nicer than others the thread is: it gets a tenth of the processor where another one wants all of it. */
const nicer = 10
const nicest = 19

/**
 * Lets the other threads of the process go first, where each thread has a priority of its own, as on Linux. Elsewhere,
 * and where it is not allowed, all stay as they are.
 */
export const yieldToOthers = (): void => {
  if (process.platform !== "linux") return
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1))
    setPriority(thread, Math.min(nicest, getPriority(thread) + nicer))
  } catch {
    // A system without /proc, or one that does not let it: the work is done all the same.
  }
}
