import type { Failures } from "./Failure.ts"

/**
 * Thrown, with a message in both languages, where a call cannot be meant: a module's notice is ill-formed, parts of different notices are added, a change
 * names a unit that is not there. Whoever checks before does not meet it.
 */
export class Failed extends Error {
  override readonly name = "Failed"
  readonly failures: Failures

  constructor(failures: Failures) {
    super(failures.map(({ path, text }) => `${path}${path && ": "}${text["zh-CN"]}\n  ${text.en}`).join("\n"))
    this.failures = failures
  }
}
