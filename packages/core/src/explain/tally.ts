import type { Basis, Remedy } from "../assessment/Finding.ts"
import { adviseOn, canBeSo } from "../condition/advise.ts"
import { shortfall } from "../condition/facts.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { nameOfFact, valueName } from "../condition/factName.ts"
import { nounsOf } from "../condition/nouns.ts"
import { type ActivityEntries, valuesOf } from "../requirement/Requirement.ts"
import { type Counted, isCredited } from "../requirement/counted.ts"
import { wantedOf } from "../requirement/wantedOf.ts"
import { fill, list, type Localized, same } from "../text/Localized.ts"
import { namesOf, reportOf } from "./missing.ts"
import { nounOf } from "./nouns.ts"
import type { Messages, Telling, Told } from "./Telling.ts"
import { words } from "./words.ts"
import { subjectName } from "../requirement/subjectName.ts"

const messages: Messages = {
  met: words.tallyMet,
  unmet: words.tallyUnmet,
  pending: words.tallyPending,
  undetermined: words.tallyUndetermined,
  "not-applicable": words.notBound
}

const number = (fact: string, name: Localized, value: number): Basis => ({ fact, name, value: same(value) })

/** The activity of the unit that lacks least to be counted, and what it lacks, of those that can still come to count. */
const nearest = (asked: ActivityEntries, entries: Counted["entries"], { given, unit }: Telling) =>
  (entries ?? [])
    .map(({ record }) => record as Activity)
    .filter((activity) => isCredited(asked, activity, unit) === true)
    .map((activity) => ({ activity, lacking: shortfall(asked.where, activity, given) }))
    .filter(({ activity, lacking }) => lacking.length > 0 && lacking.every((asked) => canBeSo(asked, activity, given)))
    .toSorted((a, b) => a.lacking.length - b.lacking.length)
    .at(0)

/** What can be done so that more is counted. */
export const more = (counted: Counted, telling: Telling): Localized => {
  const { demand, entries, known } = counted
  const asked = demand.number
  const lacking = Math.ceil(wantedOf(counted).atLeast - known)
  const { given, inTime } = telling
  const by = valuesOf(asked)
  if (by?.take === "distinct")
    return inTime ? fill(words.differMore, { fact: valueName(by.fact, given.notice.vocabulary) }) : words.sumOver
  if ("sum" in asked && asked.sum !== undefined)
    return inTime ? fill(words.sumMore, { fact: nameOfFact(asked.sum, given.notice.vocabulary) }) : words.sumOver
  switch (asked.of) {
    case "activities": {
      const found = nearest(asked, entries, telling)
      if (found !== undefined)
        return fill(words.makeCount, {
          activity: found.activity.name,
          advice: list(adviseOn(found.lacking, found.activity, given))
        })
      return inTime ? fill(words.hold, nounsOf(given.notice.vocabulary)) : words.timeIsOver
    }
    case "units":
      return inTime ? words.unitsMore : words.timeIsOver
    case "facilities": {
      if (asked.kind === undefined)
        return inTime ? fill(words.build, { name: words.facilities, lacking }) : words.timeIsOver
      const { name } = given.notice.vocabulary.facilities.find(({ id }) => id === asked.kind)!
      return inTime ? fill(words.build, { name, lacking }) : words.timeIsOver
    }
    case "officers":
      return inTime ? fill(words.enrol, { lacking }) : words.timeIsOver
    case "recommendations":
      return inTime ? fill(words.recommend, { lacking }) : words.timeIsOver
    case "submissions": {
      const { name } = given.notice.vocabulary.documents.find(({ id }) => id === asked.document)!
      return inTime ? fill(words.sendMore, { name, lacking }) : words.timeIsOver
    }
  }
}

/** Tells of a number that has to be reached. */
export const tellTally = (counted: Counted, telling: Telling): Omit<Told, "missing"> => {
  const { demand, known, possible } = counted
  const { missing, says, status, subject } = telling
  const required = demand.atLeast ?? 0
  const isOpen = status === "unmet" || status === "pending"
  return {
    message: fill(messages[status], {
      subject: subjectName(subject),
      says,
      noun: nounOf(demand.number, telling.given.notice.vocabulary),
      counted: known,
      required,
      lacking: required - known,
      missing: namesOf(missing)
    }),
    facts:
      status === "not-applicable"
        ? []
        : [
            number("counted", words.counted, known),
            ...(possible === Infinity ? [] : [number("open", words.open, possible - known)]),
            number("required", words.required, required)
          ],
    remedies: isOpen ? [{ kind: "act", text: more(counted, telling) } satisfies Remedy] : missing.map(reportOf)
  }
}
