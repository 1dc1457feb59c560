import * as Cause from "effect/Cause"
import * as Exit from "effect/Exit"
import type { Teardown } from "effect/Runtime"
import { Ended, exitCodes } from "./endings.ts"

/** The code that a program which ended so leaves with. */
export const codeOf = (exit: Exit.Exit<unknown, unknown>): number => {
  if (Exit.isSuccess(exit)) return exitCodes.compliant
  if (Cause.hasInterruptsOnly(exit.cause)) return exitCodes.interrupted
  const error = Cause.squash(exit.cause)
  return error instanceof Ended ? error.code : exitCodes.unusable
}

/**
 * Leaves with the code that the program ended with, once everything that was written has gone out. A command that is
 * to be interrupted sets the code for that itself.
 */
export const exitBy: Teardown = (exit, onExit) => {
  if (Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause))
    return onExit(Number(process.exitCode ?? exitCodes.interrupted))
  process.exitCode = codeOf(exit)
  onExit(0)
}
