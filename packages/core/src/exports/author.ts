/**
 * A notice written in TypeScript: each function returns the JSON that one would write by hand, and `noticeFromData` of
 * `@kepu/core` checks the whole.
 */
export { localized as text } from "../text/Localized.ts"
export { annex, box, clause, heading, may, must, noTerms, noun, should, term, word } from "../author/clauses.ts"
export type { ClauseInputOf, RuleInputOf } from "../notice/NoticeOf.ts"
export {
  and,
  fact,
  heldOn,
  heldOnlyOn,
  inWindow,
  isNot,
  lastDayReached,
  listedIn,
  mode,
  nameHas,
  or,
  platform,
  programme,
  setting,
  topic
} from "../author/conditions.ts"
export {
  atOnce,
  datesOf,
  daysAfter,
  daysBefore,
  eachYear,
  fromWindow,
  noLimit,
  open,
  tentative,
  windowEnd,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysOf
} from "../author/limits.ts"
export { allOf, anyOf, everyUnit, except, kinds, named, region, responsible, unitsWhere } from "../author/bounds.ts"
export { activities, facilities, officers, recommendations, submissions, units } from "../author/counted.ts"
export { byUnit, per, percent, times } from "../author/amounts.ts"
export {
  eachDay,
  eachHalfYear,
  eachMonth,
  eachProgramme,
  eachQuarter,
  eachSetting,
  eachTopic,
  eachValue,
  eachWeek,
  eachYearOf
} from "../author/groups.ts"
export {
  compared,
  count,
  due,
  eachActivity,
  eachRecommendation,
  filled,
  heldBy,
  heldTogether,
  judgement
} from "../author/forms.ts"
export { textsWith } from "../author/texts.ts"
export { settingsCovered, tally, topicsCovered, total } from "../author/measures.ts"
