import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import * as Cause from "effect/Cause"
import { isCliError } from "effect/cli/CliError"
import * as Data from "effect/Data"

/** Exit codes: nothing that must be mended; an unmet `must`; input or a command line that could not be used. */
export const exitCodes = { compliant: 0, violations: 1, unusable: 2, interrupted: 130 } as const

/** The program did its work, and its exit code has to say more than “done”. */
export class Ended extends Data.TaggedError("Ended")<{ readonly code: number }> {}

/** The program cannot do what it was asked; `reason` says why and what to do. */
export class Refused extends Data.TaggedError("Refused")<{ readonly reason: Localized }> {}

/** How the process ends: its exit code, and its last words if nothing was said yet. */
export interface Ending {
  readonly code: number
  readonly words?: Localized
}

const defect = localized(
  "程序内部出错：{message}。请把所用命令和文件交给维护人员。",
  "internal error: {message}. Please give the command and the files to the maintainers."
)

const firstLine = (error: unknown): string => String(error instanceof Error ? error.message : error).split("\n", 1)[0]!

/** How a failed run ends. What the command line lacked has been told by the presenter. */
export const endingOf = (cause: Cause.Cause<unknown>): Ending => {
  if (Cause.hasInterruptsOnly(cause)) return { code: exitCodes.interrupted }
  const error = Cause.squash(cause)
  if (error instanceof Ended) return { code: error.code }
  if (error instanceof Refused) return { code: exitCodes.unusable, words: error.reason }
  if (isCliError(error)) return { code: exitCodes.unusable }
  return { code: exitCodes.unusable, words: fill(defect, { message: firstLine(error) }) }
}
