import { localized, type Localized } from "../text/Localized.ts"

/**
 * Texts whose English stands in a file beside the notice, by their Chinese: `const text = textsWith(english)`, then
 * `text("报送活动总结")`. One that the file does not have does not compile.
 */
export const textsWith =
  <English extends Readonly<Record<string, string>>>(english: English) =>
  (zh: keyof English & string): Localized =>
    localized(zh, english[zh]!)
