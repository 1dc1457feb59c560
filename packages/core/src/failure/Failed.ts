import type { Failures } from "./Failure.ts"

/**
 * Thrown, with a message in both languages, where a call cannot be meant: a module's notice is ill-formed, parts of different notices are added, a change
 * names a unit that is not there. Whoever checks before does not meet it.
 *
 * @example
 * ```ts
 * import { Failed, portfolioFromData } from "@kepu/core"
 *
 * try {
 *   portfolioFromData({ units: [{ id: "edu", name: "" }], activities: [] })
 * } catch (error) {
 *   if (error instanceof Failed) console.log(error.failures[0].path) // units[0].name
 * }
 * ```
 */
export class Failed extends Error {
  override readonly name = "Failed"
  readonly failures: Failures

  constructor(failures: Failures) {
    super(failures.map(({ path, text }) => `${path}${path && ": "}${text["zh-CN"]}\n  ${text.en}`).join("\n"))
    this.failures = failures
  }
}
