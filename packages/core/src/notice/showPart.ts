import type { Condition } from "../condition/Condition.ts"
import { factName } from "../condition/factName.ts"
import { sayCondition } from "../condition/say.ts"
import { scopeOf } from "../condition/Scope.ts"
import type { Counting } from "../rule/Bound.ts"
import type { Counted, Groups } from "../rule/Count.ts"
import type { Each } from "../rule/Each.ts"
import { fill, list, localized, type Localized } from "../text/Localized.ts"
import type { Instant } from "../time/Instant.ts"
import { showDeadline } from "../time/showDeadline.ts"
import type { TimeLimit } from "../time/TimeLimit.ts"
import type { Measure } from "./Indicator.ts"
import type { Notice } from "./Notice.ts"

/** The parts of rules and indicators that say whom, which, by when and what. */
export type Part = Condition | Each["require"] | Counting | Counted | Groups | Measure | TimeLimit

type Named = { readonly id: string; readonly name: Localized }

const named = (ids: ReadonlyArray<string>, terms: ReadonlyArray<Named>): Localized =>
  list(ids.map((id) => terms.find((term) => term.id === id)?.name ?? localized(id, id)))

/** One of several conditions; one that is itself made of several is put into brackets. */
const inner = (part: Condition, notice: Notice): Localized => {
  const bracketed = (part._tag === "All" || part._tag === "Any") && part.of.length > 1
  return bracketed
    ? fill(localized("（{part}）", "({part})"), { part: showPart(part, notice) })
    : showPart(part, notice)
}

const joined = (parts: ReadonlyArray<Condition>, zh: string, en: string, notice: Notice): Localized => {
  const texts = parts.map((part) => inner(part, notice))
  return localized(texts.map((text) => text["zh-CN"]).join(zh), texts.map((text) => text.en).join(en))
}

const of = (measured: Localized, where: Condition, notice: Notice): Localized =>
  fill(localized("{measured}（{where}）", "{measured} ({where})"), { measured, where: showPart(where, notice) })

/** What is counted, with all that is asked of it in brackets. */
const counted = (noun: Localized, asked: ReadonlyArray<Localized>): Localized =>
  asked.length === 0
    ? noun
    : fill(localized("{noun}（{asked}）", "{noun} ({asked})"), {
        noun,
        asked: localized(asked.map((text) => text["zh-CN"]).join("；"), asked.map(({ en }) => en).join("; "))
      })

const whereOf = (where: Condition | undefined, notice: Notice): ReadonlyArray<Localized> =>
  where === undefined ? [] : [showPart(where, notice)]

const showCounted = (part: Counted, notice: Notice): Localized => {
  switch (part._tag) {
    case "Activities":
      return counted(localized("活动", "activities"), [
        ...whereOf(part.where, notice),
        ...(part.hosts === undefined
          ? []
          : [fill(localized("由{hosts}举办", "held by {hosts}"), { hosts: showPart(part.hosts, notice) })]),
        ...(part.credit === "all-hosts" ? [localized("联合举办的都计入", "counted for co-hosts too")] : [])
      ])
    case "Recommendations":
      return counted(localized("推荐", "recommendations"), whereOf(part.where, notice))
    case "Facilities":
      return named([part.kind], notice.vocabulary.facilities)
    case "Officers":
      return localized("已注册信息员", "registered information officers")
  }
}

/** A part of a rule or an indicator in words; every part that is made of others is given with all of them. */
export const showPart = (part: Part, notice: Notice): Localized => {
  const { vocabulary, windows } = notice
  switch (part._tag) {
    case "All":
      return joined(part.of, "且", " and ", notice)
    case "Any":
      return joined(part.of, "或", " or ", notice)
    case "Not":
      return fill(localized("并非（{of}）", "not ({of})"), { of: showPart(part.of, notice) })
    case "EveryUnit":
      return localized("每个单位", "every unit")
    case "KindIn":
      return named(part.kinds, vocabulary.unitKinds)
    case "Responsible":
      return fill(localized("负有{name}职责的单位", "units responsible for {name}"), {
        name: named([part.responsibility], vocabulary.responsibilities)
      })
    case "Region":
      return fill(localized("{name}合计", "{name} as a whole"), { name: notice.region.name })
    case "WindowEnd":
      return fill(localized("“{name}”结束前", "to the end of “{name}”"), { name: named([part.window], windows) })
    case "Until":
      return showDeadline(part.deadline)
    case "NoLimit":
      return localized("无期限", "no date")
    case "Topics":
    case "TopicsCovered": {
      const topics = named(part.topics, vocabulary.topics)
      return part._tag === "Topics" ? topics : of(topics, part.where, notice)
    }
    case "Settings":
    case "SettingsCovered": {
      const settings = named(part.settings, vocabulary.settings)
      return part._tag === "Settings" ? settings : of(settings, part.where, notice)
    }
    case "Days":
      return fill(localized("“{name}”的每一天", "each day of “{name}”"), { name: named([part.window], windows) })
    case "Activities":
    case "Recommendations":
    case "Facilities":
    case "Officers":
      return showCounted(part, notice)
    case "Filled":
      return fill(localized("{annex}各必填栏均已填写", "every required field of {annex} is filled"), {
        annex: named([part.annex], vocabulary.annexes)
      })
    case "ActivityTally":
      return of(localized("活动数", "number of activities"), part.where, notice)
    case "FactSum":
      return of(fill(localized("{fact}合计", "sum of {fact}"), { fact: factName[part.fact] }), part.where, notice)
    case "OfficerTally":
      return localized("已注册信息员人数", "number of registered information officers")
    default:
      return sayCondition(part, scopeOf(notice, `${notice.validFrom}T00:00:00Z` as Instant))
  }
}
