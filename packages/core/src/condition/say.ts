import { fill, list, localized, type Localized } from "../text/Localized.ts"
import type { Condition, Question } from "./Condition.ts"
import { factName } from "./factName.ts"
import { type Scope, topicOf, windowOf } from "./Scope.ts"
import { modeName, platformName } from "./showFact.ts"

type Named = { readonly id: string; readonly name: Localized }

const named = (terms: ReadonlyArray<Named>, ids: ReadonlyArray<string>): Localized =>
  list(terms.filter(({ id }) => ids.includes(id)).map(({ name }) => name))

const or = (texts: ReadonlyArray<Localized>): Localized =>
  localized(texts.map((text) => text["zh-CN"]).join("或"), texts.map((text) => text.en).join(" or "))

const sayQuestion = (question: Question, scope: Scope): Localized => {
  const { vocabulary } = scope.notice
  switch (question._tag) {
    case "Always":
      return localized("任何活动", "any activity")
    case "InWindow": {
      const { end, start } = windowOf(scope, question.window)
      return fill(
        question.wholly
          ? localized("活动时间全部在 {start} 至 {end} 之内", "every day of it lies from {start} to {end}")
          : localized("活动时间有一天在 {start} 至 {end} 之内", "some day of it lies from {start} to {end}"),
        { start, end }
      )
    }
    case "LastDayReached":
      return localized("活动最后一天已到", "its last day has come")
    case "HasTopic":
      return fill(localized("主题属于“{topic}”", "it is about “{topic}”"), {
        topic: topicOf(scope, question.topic).name
      })
    case "SettingIn":
      return fill(localized("开展场所为{settings}", "it reaches {settings}"), {
        settings: named(vocabulary.settings, question.settings)
      })
    case "NameContains":
      return fill(localized("活动名称含“{words}”", "its name contains “{words}”"), {
        words: localized(question.words.join("”或“"), question.words.join("” or “"))
      })
    case "PlatformIn":
      return fill(localized("平台状态为{states}", "on the platform it is {states}"), {
        states: or(question.states.map((state) => platformName[state]))
      })
    case "ModeIn":
      return fill(localized("活动形式为{modes}", "it is held {modes}"), {
        modes: or(question.modes.map((mode) => modeName[mode]))
      })
    case "ProgrammeIn":
      return fill(localized("属于{programmes}", "it belongs to {programmes}"), {
        programmes: named(vocabulary.programmes, question.programmes)
      })
    case "ListedIn":
      return fill(localized("列入{annex}", "it is listed in {annex}"), {
        annex: named(vocabulary.annexes, [question.annex])
      })
    case "Reported":
      return fill(localized("已报{fact}", "reported: {fact}"), { fact: factName[question.fact] })
    case "AtLeast":
      return fill(localized("{fact}不少于 {number}", "{fact} at least {number}"), {
        fact: factName[question.fact],
        number: question.number
      })
    case "AtMost":
      return fill(localized("{fact}不超过 {number}", "{fact} at most {number}"), {
        fact: factName[question.fact],
        number: question.number
      })
    case "ShareAtMost":
      return fill(localized("{fact}不超过{of}的 {percent}%", "{fact} at most {percent} % of {of}"), {
        fact: factName[question.fact],
        of: factName[question.of],
        percent: question.percent
      })
  }
}

/** A condition in words: of several parts how they are joined, of a question what it asks. */
export const sayCondition = (condition: Condition, scope: Scope): Localized => {
  switch (condition._tag) {
    case "All":
      return localized("以下全部成立", "all of these hold")
    case "Any":
      return localized("以下至少一项成立", "at least one of these holds")
    case "Not":
      return localized("以下不成立", "this does not hold")
    default:
      return sayQuestion(condition, scope)
  }
}
