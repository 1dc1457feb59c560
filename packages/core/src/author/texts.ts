import { localized, type Localized } from "../text/Localized.ts"

/**
 * Texts whose English stands in a file beside the notice, by their Chinese: `const text = textsWith(english)`, then
 * `text("报送活动总结")`. One that the file does not have does not compile.
 *
 * @example
 * ```ts
 * import { textsWith } from "@kepu/core/author"
 *
 * const say = textsWith({ 报送活动总结: "the summary is sent" })
 * console.log(say("报送活动总结").en) // the summary is sent
 * ```
 */
export const textsWith =
  <English extends Readonly<Record<string, string>>>(english: English) =>
  (zh: keyof English & string): Localized =>
    localized(zh, english[zh]!)
