import type { Vocabulary } from "../notice/Vocabulary.ts"
import type { Activity, Mode, PlatformState } from "../portfolio/Activity.ts"
import { list, localized, type Localized } from "../text/Localized.ts"
import type { Schedule } from "../time/Schedule.ts"
import type { Fact } from "./Fact.ts"

export const platformName: Readonly<Record<PlatformState, Localized>> = {
  "not-filed": localized("未填报", "not filed"),
  filed: localized("已填报", "filed"),
  "under-review": localized("审核中", "under review"),
  published: localized("已发布", "published"),
  rejected: localized("审核未通过", "rejected")
}

export const modeName: Readonly<Record<Mode, Localized>> = {
  "on-site": localized("线下", "on site"),
  online: localized("线上", "online"),
  hybrid: localized("线上线下结合", "on site and online")
}

const same = (text: string | number): Localized => localized(String(text), String(text))
const termNames = (
  ids: ReadonlyArray<string>,
  terms: ReadonlyArray<{ readonly id: string; readonly name: Localized }>
): Localized =>
  ids.length === 0
    ? localized("无", "none")
    : list(ids.map((id) => terms.find((term) => term.id === id)?.name ?? same(id)))

const showSchedule = ({ approximate, openEnd, sessions }: Schedule): Localized => {
  const days = sessions
    .map(({ end, start }) => (end === undefined ? start : `${start} – ${end}`))
    .join("; ")
    .replaceAll("T", " ")
  if (openEnd) return localized(`${days} 起`, `from ${days}`)
  return approximate ? localized(`约 ${days}`, `about ${days}`) : same(days)
}

/** The value of a fact as people read it; `undefined` if it is not known. */
export const showFact = (fact: Fact, activity: Activity, vocabulary: Vocabulary): Localized | undefined => {
  switch (fact) {
    case "platform":
      return activity.platform && platformName[activity.platform]
    case "mode":
      return activity.mode && modeName[activity.mode]
    case "topics":
      return activity.topics && termNames(activity.topics, vocabulary.topics)
    case "settings":
      return activity.settings && termNames(activity.settings, vocabulary.settings)
    case "programme":
      return activity.programme === undefined ? undefined : termNames([activity.programme], vocabulary.programmes)
    case "annexes":
      return activity.annexes && termNames(activity.annexes, vocabulary.annexes)
    case "time":
      return activity.time && showSchedule(activity.time)
    case "coHosts":
      return activity.coHosts && termNames(activity.coHosts, [])
    case "summary":
      return activity.summary === undefined
        ? undefined
        : activity.summary
          ? localized("有", "yes")
          : localized("无", "no")
    default: {
      const value = activity[fact]
      return value === undefined ? undefined : same(value)
    }
  }
}
