import type { Condition } from "../condition/Condition.ts"
import { nameOfFact, valueName } from "../condition/factName.ts"
import { nounsOf } from "../condition/nouns.ts"
import { sayCondition } from "../condition/say.ts"
import { scopeOf } from "../condition/Scope.ts"
import type { Bound, Counting } from "../rule/Bound.ts"
import type { Amount } from "../rule/Amount.ts"
import type { Counted } from "../rule/Counted.ts"
import type { Groups } from "../rule/Groups.ts"
import type { Compared, Each } from "../rule/Each.ts"
import { ends } from "../rule/ends.ts"
import { fill, joined, list, type Localized, same } from "../text/Localized.ts"
import type { Instant } from "../time/Instant.ts"
import { showDeadline } from "../time/showDeadline.ts"
import type { RelativeDeadline } from "../time/RelativeDeadline.ts"
import type { Limit } from "../time/TimeLimit.ts"
import type { Measure } from "../notice/Indicator.ts"
import type { Notice } from "../notice/Notice.ts"
import { type PointsPart, showPointsPart } from "./showPointsPart.ts"
import { texts } from "./words.ts"

/** The parts of rules and indicators that say whom, which, by when and what. */
export type Part =
  | Condition
  | Each["require"]
  | Counting
  | Counted
  | Groups
  | Measure
  | RelativeDeadline
  | Limit
  | Exclude<Amount, number>
  | PointsPart

type Named = { readonly id: string; readonly name: Localized }

const named = (ids: ReadonlyArray<string>, terms: ReadonlyArray<Named>): Localized =>
  list(ids.map((id) => terms.find((term) => term.id === id)?.name ?? same(id)))

/** One of several conditions; one that is itself made of several is put into brackets. */
const inner = (part: Condition, notice: Notice): Localized => {
  const bracketed = (part._tag === "All" || part._tag === "Any") && part.of.length > 1
  return bracketed ? fill(texts.bracketed, { part: showPart(part, notice) }) : showPart(part, notice)
}

const together = (parts: ReadonlyArray<Condition>, between: Localized, notice: Notice): Localized =>
  joined(
    parts.map((part) => inner(part, notice)),
    between
  )

const of = (measured: Localized, where: Condition, notice: Notice): Localized =>
  fill(texts.where, { measured, where: showPart(where, notice) })

/** What is counted, with all that is asked of it in brackets. */
const counted = (noun: Localized, asked: ReadonlyArray<Localized>): Localized =>
  asked.length === 0 ? noun : fill(texts.asked, { noun, asked: joined(asked, texts.semicolon) })

const whereOf = (where: Condition | undefined, notice: Notice): ReadonlyArray<Localized> =>
  where === undefined ? [] : [showPart(where, notice)]

const showTogether = (by: ReadonlyArray<Bound>, notice: Notice): Localized =>
  fill(texts.heldTogether, {
    hosts: joined(
      by.map((bound) => showPart(bound, notice)),
      texts.withOthers
    )
  })

const comparing = { atLeast: texts.noLess, atMost: texts.noMore, moreThan: texts.moreThan, lessThan: texts.lessThan }

const showCompared = (part: typeof Compared.Type, notice: Notice): Localized =>
  list(
    ends.flatMap((end) => {
      const amount = part[end]
      if (amount === undefined) return []
      return [
        fill(comparing[end], {
          fact: nameOfFact(part.fact, notice.vocabulary),
          amount: typeof amount === "number" ? same(amount) : showAmount(amount, notice)
        })
      ]
    })
  )

const showCounted = (part: Counted, notice: Notice): Localized => {
  switch (part._tag) {
    case "Activities":
      return counted(fill(texts.activities, nounsOf(notice.vocabulary)), [
        ...whereOf(part.where, notice),
        ...(part.hosts === undefined ? [] : [fill(texts.heldBy, { hosts: showPart(part.hosts, notice) })]),
        ...(part.together === undefined ? [] : [showTogether(part.together, notice)]),
        ...(part.credit === "all-hosts" ? [texts.ofCoHosts] : [])
      ])
    case "Recommendations":
      return counted(texts.recommendations, whereOf(part.where, notice))
    case "Facilities":
      return counted(
        part.kind === undefined ? texts.facilities : named([part.kind], notice.vocabulary.facilities),
        whereOf(part.where, notice)
      )
    case "Officers":
      return texts.officers
    case "Submissions":
      return counted(named([part.document], notice.vocabulary.documents), [
        ...whereOf(part.where, notice),
        ...(part.within === undefined ? [] : [fill(texts.cameWithin, { name: named([part.within], notice.windows) })])
      ])
    case "Units":
      return counted(texts.units, [
        ...whereOf(part.where, notice),
        ...(part.among === undefined ? [] : [showPart(part.among, notice)])
      ])
  }
}

/** What is counted or, with a sum, the fact that is added up. */
const showNumber = (part: Counted, notice: Notice): Localized => {
  const noun = showCounted(part, notice)
  if ("distinct" in part && part.distinct !== undefined)
    return fill(texts.distinctOf, { fact: valueName(part.distinct, notice.vocabulary), of: noun })
  return "sum" in part && part.sum !== undefined
    ? fill(texts.sumOf, { fact: nameOfFact(part.sum, notice.vocabulary), of: noun })
    : noun
}

const bounds = (parts: ReadonlyArray<Bound>, between: Localized, notice: Notice): Localized =>
  fill(texts.bracketed, {
    part: joined(
      parts.map((part) => showPart(part, notice)),
      between
    )
  })

const rounded = { down: texts.percentDown, up: texts.percentUp, nearest: texts.percentNearest } as const

const roundedPer = { down: texts.perEachDown, up: texts.perEachUp, nearest: texts.perEachNearest } as const

/** A number in the unit of the fact that is added up, if it has one. */
const inUnitOf = (of: Counted, value: number, { vocabulary: { facts = [] } }: Notice): Localized => {
  const unit = "sum" in of ? facts.find(({ id }) => id === of.sum)?.unit : undefined
  return unit === undefined ? same(value) : fill(texts.inUnit, { value, unit })
}

const showAmount = (part: Exclude<Amount, number>, notice: Notice): Localized => {
  switch (part._tag) {
    case "Percent":
      return fill(part.round === undefined ? texts.percent : rounded[part.round], {
        percent: part.percent,
        of: showNumber(part.of, notice)
      })
    case "Times":
      return fill(texts.times, { times: part.times, of: showNumber(part.of, notice) })
    case "Per":
      return fill(part.round === undefined ? texts.perEach : roundedPer[part.round], {
        of: showNumber(part.of, notice),
        each: inUnitOf(part.of, part.each, notice),
        amount: part.amount ?? 1
      })
    case "ByUnit":
      return list([
        ...part.amounts.map(({ amount, bound }) => fill(texts.amountOf, { of: showPart(bound, notice), amount })),
        ...(part.otherwise === undefined ? [] : [fill(texts.amountOf, { of: texts.others, amount: part.otherwise })])
      ])
  }
}

const daysIn = ({ days, working }: Pick<RelativeDeadline, "days" | "working">): Localized =>
  fill(working ? texts.workingDays : texts.calendarDays, { days })

/** A part of a rule or an indicator in words; every part that is made of others is given with all of them. */
export const showPart = (part: Part, notice: Notice): Localized => {
  const { vocabulary, windows } = notice
  switch (part._tag) {
    case "All":
      return together(part.of, texts.and, notice)
    case "Any":
      return together(part.of, texts.or, notice)
    case "Not":
      return fill(texts.not, { of: showPart(part.of, notice) })
    case "EveryUnit":
      return texts.everyUnit
    case "KindIn":
      return named(part.kinds, vocabulary.unitKinds)
    case "Responsible":
      return fill(texts.responsible, {
        name: named([part.responsibility], vocabulary.responsibilities)
      })
    case "Named":
      return list(part.units.map(same))
    case "UnitMeets":
      return fill(texts.unitMeets, { where: showPart(part.where, notice) })
    case "AllOf":
      return bounds(part.of, texts.and, notice)
    case "AnyOf":
      return bounds(part.of, texts.or, notice)
    case "NotOf":
      return fill(texts.not, { of: showPart(part.of, notice) })
    case "Percent":
    case "Times":
    case "Per":
    case "ByUnit":
      return showAmount(part, notice)
    case "HeldBy":
      return fill(texts.heldBy, { hosts: showPart(part.bound, notice) })
    case "HeldTogether":
      return showTogether(part.by, notice)
    case "Compared":
      return showCompared(part, notice)
    case "Relative":
      return fill(part.to === "before-start" ? texts.beforeStart : texts.afterEnd, {
        ...nounsOf(vocabulary),
        days: daysIn(part)
      })
    case "FromWindow":
      return fill(part.to === "before-start" ? texts.beforeWindow : texts.afterWindow, {
        name: named([part.window], windows),
        days: daysIn(part)
      })
    case "AtOnce":
      return texts.atOnce
    case "Open":
      return texts.openTime
    case "Region":
      return fill(texts.region, { name: notice.region.name })
    case "WindowEnd":
      return fill(texts.windowEnd, { name: named([part.window], windows) })
    case "Until":
      return showDeadline(part.deadline)
    case "NoLimit":
      return texts.noLimit
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
      return fill(texts.days, { name: named([part.window], windows) })
    case "Programmes":
      return named(part.programmes, vocabulary.programmes)
    case "Values":
      return nameOfFact(part.fact, vocabulary)
    case "Weeks":
      return fill(texts.weeks, { name: named([part.window], windows) })
    case "Months":
      return fill(texts.months, { name: named([part.window], windows) })
    case "Quarters":
      return fill(texts.quarters, { name: named([part.window], windows) })
    case "HalfYears":
      return fill(texts.halfYears, { name: named([part.window], windows) })
    case "Years":
      return fill(texts.years, { name: named([part.window], windows) })
    case "Activities":
    case "Recommendations":
    case "Facilities":
    case "Officers":
    case "Submissions":
    case "Units":
      return showNumber(part, notice)
    case "Filled":
      return fill(texts.filled, {
        annex: named([part.annex], vocabulary.annexes)
      })
    case "ActivityTally":
      return of(fill(texts.activityTally, nounsOf(vocabulary)), part.where, notice)
    case "FactSum":
      return of(fill(texts.factSum, { fact: nameOfFact(part.fact, vocabulary) }), part.where, notice)
    case "OfficerTally":
      return texts.officerTally
    case "Tiers":
    case "PerEntry":
    case "FullLess":
    case "ByRule":
    case "ByDecision":
    case "Enough":
    case "RuleMet":
    case "AllPoints":
    case "GradesAbove":
      return showPointsPart(part, notice, (of) => showNumber(of, notice))
    default:
      return sayCondition(part, scopeOf(notice, `${notice.validFrom}T00:00:00Z` as Instant))
  }
}
