import type { Activity, Notice } from "@kepu/core"
import type { Condition } from "@kepu/core/condition"
import { asked, bothStages, type Code, type JudgeRows, type Terms, unheardOf } from "./rowRules.ts"

type Ask = (activity: Activity) => Code

const codeOf = (truth: boolean | undefined): Code => (truth === undefined ? 0 : truth ? 1 : -1)

/** A condition as a function, made of the functions of its parts. */
const closureOf = (condition: Condition, terms: Terms): Ask => {
  const partsOf = (of: ReadonlyArray<Condition>) => of.map((part) => closureOf(part, terms))
  switch (condition._tag) {
    case "Always":
      return () => 1
    case "All": {
      const parts = partsOf(condition.of)
      return (activity) => {
        let least: Code = 1
        for (const part of parts) {
          const code = part(activity)
          if (code < least) least = code
        }
        return least
      }
    }
    case "Any": {
      const parts = partsOf(condition.of)
      return (activity) => {
        let greatest: Code = -1
        for (const part of parts) {
          const code = part(activity)
          if (code > greatest) greatest = code
        }
        return greatest
      }
    }
    case "InWindow": {
      const { end: last, start: first } = terms.days(condition.window)
      const isIn = condition.wholly
        ? (start: string, end: string) => start >= first && end <= last
        : (start: string, end: string) => start <= last && end >= first
      return ({ time }) => {
        if (time === undefined) return 0
        const { end, start } = time.sessions[0]
        return isIn(start, end ?? start) ? 1 : -1
      }
    }
    case "NameContains":
      return ({ name }) => (condition.words.some((word) => name.includes(word)) ? 1 : -1)
    case "HasTopic": {
      const words = terms.declaring(condition.topic)
      return ({ name, topics }) =>
        words.some((word) => name.includes(word)) ? 1 : codeOf(topics?.includes(condition.topic))
    }
    case "ModeIn":
      return ({ mode }) => codeOf(mode && condition.modes.includes(mode))
    case "PlatformIn":
      return ({ platform }) => codeOf(platform && condition.states.includes(platform))
    case "AtLeast": {
      const { fact, number } = condition
      return (activity) => {
        const value = activity[fact]
        return value === undefined ? 0 : value >= number ? 1 : -1
      }
    }
    case "Reported": {
      const { fact } = condition
      return fact === "summary"
        ? ({ summary }) => codeOf(summary)
        : (activity) => (activity[fact] === undefined ? 0 : 1)
    }
    default:
      return unheardOf(condition)
  }
}

/** Each rule a tree of closures, asked of each activity. */
export const closureTree = (notice: Notice) => {
  const { counted, rules, terms } = asked(notice)
  const asks = rules.map(({ id, require, where }) => ({
    id,
    where: closureOf(where, terms),
    require: closureOf(require, terms)
  }))
  const counts = closureOf(counted, terms)
  const judge: JudgeRows = (activities, unitPlace, findings, sure, possible) => {
    for (const activity of activities) {
      for (const { id: rule, require, where } of asks) {
        const applies = where(activity)
        if (applies === -1) continue
        const fulfils = require(activity)
        if (applies === 1 && fulfils === 1) continue
        const status = applies === 1 && fulfils === -1 ? "unmet" : "undetermined"
        findings.push({ rule, status, id: activity.id })
      }
      const code = counts(activity)
      if (code === -1) continue
      const place = unitPlace.get(activity.host)!
      possible[place]!++
      if (code === 1) sure[place]!++
    }
  }
  return bothStages(judge)
}
