import type { Notice } from "@kepu/core"
import { type ActivityColumn, headings } from "./headings.ts"

/**
 * What stands above the column of a fact of activities under a notice: its own word for the fact or, with its own word for
 * an activity, the usual one: 活动时间, 作品时间.
 */
export const labelOf = (column: ActivityColumn, { vocabulary }: Notice): string => {
  const { nouns = [] } = vocabulary
  const own = nouns.find(({ id }) => id === column)
  if (own !== undefined) return own.name["zh-CN"]
  const [usual] = headings.activity[column]
  const activity = nouns.find(({ id }) => id === "activity")
  return activity === undefined ? usual : usual.replace(/^(?:活动|项目)/u, activity.name["zh-CN"])
}

/** What else the notice calls the facts of activities, by their columns. */
export const wordsOfNotice = (notice: Notice): Readonly<Record<string, ReadonlyArray<string>>> =>
  Object.fromEntries(
    (Object.keys(headings.activity) as ReadonlyArray<ActivityColumn>).map((column) => [
      column,
      [labelOf(column, notice), ...(notice.vocabulary.nouns?.find(({ id }) => id === column)?.synonyms ?? [])]
    ])
  )
