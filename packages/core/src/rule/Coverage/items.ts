import type { Case } from "../../assessment/Case.ts"
import type { Fact } from "../../condition/Fact.ts"
import { answer } from "../../condition/holds.ts"
import { windowOf } from "../../condition/Scope.ts"
import type { Activity } from "../../portfolio/Activity.ts"
import { localized, type Localized } from "../../text/Localized.ts"
import { daysOf } from "../../time/daysOf.ts"
import { touches } from "../../time/scheduleDays.ts"
import type { Truth } from "../../Truth.ts"
import type { Items } from "./schema.ts"

/** One thing to be covered, and the fact by which an activity covers it. */
export interface Item {
  readonly name: Localized
  readonly fact: Fact
  readonly isCoveredBy: (activity: Activity) => Truth
}

export const itemsOf = (items: Items, given: Case): ReadonlyArray<Item> => {
  const { settings, topics } = given.notice.vocabulary
  switch (items._tag) {
    case "Topics":
      return items.topics.map((topic) => ({
        name: topics.find(({ id }) => id === topic)!.name,
        fact: "topics",
        isCoveredBy: (activity) => answer({ _tag: "HasTopic", topic }, activity, given)
      }))
    case "Settings":
      return items.settings.map((setting) => ({
        name: settings.find(({ id }) => id === setting)!.name,
        fact: "settings",
        isCoveredBy: (activity) => answer({ _tag: "SettingIn", settings: [setting] }, activity, given)
      }))
    case "Days":
      return daysOf(windowOf(given, items.window)).map((day) => ({
        name: localized(day, day),
        fact: "time",
        isCoveredBy: ({ time }) => time && touches(time, { start: day, end: day })
      }))
  }
}
