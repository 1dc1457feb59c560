import type { Noted, OfficeIssue } from "./issues.ts"
import { issueTexts } from "./issueTexts.ts"
import { fill } from "./Localized.ts"

/** What was noted, in words. */
export const inWords = ({ code, place, slots }: Noted): OfficeIssue => {
  const { severity, text } = issueTexts[code]
  return { code, text: fill(text, { ...place, ...slots }), place, severity }
}
