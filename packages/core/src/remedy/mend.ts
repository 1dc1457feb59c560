import { missingOf } from "../assessment/missing.ts"
import { isBlank } from "../requirement/boxes.ts"
import type { OfActivities, OfDecision, OfNumbers, OfRecommendations } from "../requirement/Requirement.ts"
import { traceSubject } from "../requirement/trace.ts"
import { fill, same } from "../text/Localized.ts"
import { allOf } from "./asked.ts"
import { boundWays } from "./boundWays.ts"
import type { Edit } from "./Edit.ts"
import { effort } from "./effort.ts"
import { entry } from "./entry.ts"
import { waysToNumbers } from "./numbers.ts"
import { activityWays, type Mends, type Search } from "./Search.ts"
import { toBeFilled } from "./targets.ts"
import { already, both, noWay, onlyWay, type Ways } from "./ways.ts"
import { words } from "./words.ts"

const mendActivity = ({ require, where }: OfActivities, search: Search): Ways =>
  activityWays(search, search.record.activity!, {
    condition: search.goal === "met" ? allOf([where, require]) : { _tag: "Not", of: where }
  })

/** The empty boxes of a recommendation form, each to be filled by a person. */
const fillBoxes = (
  boxes: Extract<OfRecommendations["require"], { readonly boxes: unknown }>["boxes"],
  { given, record, subject }: Search
): ReadonlyArray<Edit> => {
  const recommendation = record.recommendation!
  const index = given.portfolio.recommendations!.indexOf(recommendation)
  return boxes
    .filter((box) => isBlank(recommendation, box))
    .map(({ fact, label }) => {
      const path = `/recommendations/${index}/${fact!}`
      const name = same(label ?? fact!)
      const isOpinion = fact === "unitOpinion" || fact === "officeOpinion"
      return {
        patch: [{ op: "add", path, value: null }],
        subject,
        what: fill(words.fillIn, { name: subject.name, label: name }),
        kind: "report",
        effort: effort.supply,
        needs: [{ path, fact: fact!, name, asks: "supply", favourable: isOpinion ? { text: toBeFilled } : toBeFilled }]
      }
    })
}

const mendRecommendation = ({ require }: OfRecommendations, search: Search): Ways => {
  if (search.goal !== "met") return noWay
  if ("boxes" in require) return onlyWay(fillBoxes(require.boxes, search))
  const activity = search.given.activityById.get(search.record.recommendation!.activity)!
  return activityWays(search, activity, { condition: require })
}

/** Records a person's decision: where one on record says that the rule is not met, after it was put right. */
const decide = ({ decision: rule }: OfDecision, isAgain: boolean, search: Search): Edit => {
  const { asked, given, record, subject } = search
  const { patch, place } = entry("attestations", given, 0, {
    rule,
    ...(record.unit === undefined ? {} : { unit: record.unit.id }),
    decision: null
  })
  return {
    patch,
    subject,
    what: fill(isAgain ? words.decideAgain : words.decide, { subject: subject.name, says: asked.rule.says }),
    kind: isAgain ? "act" : "report",
    effort: isAgain ? effort.putRight : effort.decide,
    needs: [
      {
        path: `${place}/decision`,
        fact: "decision",
        name: missingOf("decision", subject).name,
        asks: "confirm",
        favourable: "met"
      }
    ]
  }
}

const waysToDecision = (asked: OfDecision, search: Search): Ways => {
  const { decision } = traceSubject(asked, search.record.unit, search.given)
  if (decision?.decision === "met") return already
  return decision !== undefined && search.reportsOnly ? noWay : onlyWay([decide(asked, decision !== undefined, search)])
}

/** The ways to settle what is asked of a unit or of the region: that it applies, and that it is fulfilled. */
const mendSubject = (asked: OfNumbers | OfDecision, search: Search): Mends => {
  const { breadth, given, goal, record } = search
  const { bound } = asked
  const isMet = goal === "met"
  const applying =
    record.unit === undefined || bound._tag === "Region"
      ? isMet
        ? already
        : noWay
      : boundWays(bound, record.unit, isMet, given)
  if (!isMet) return applying
  if ("decision" in asked) return both([applying, waysToDecision(asked, search)], breadth)
  const { impossible, ways } = waysToNumbers(asked, search)
  return { ...both([applying, ...ways], breadth), ...(impossible === undefined ? {} : { impossible }) }
}

/** The ways in which a requirement that is not met for a subject can come to be, or turn out not to apply. */
export const mend = (search: Search): Mends => {
  const { requirement } = search.asked
  switch (requirement.about) {
    case "activity":
      return mendActivity(requirement, search)
    case "recommendation":
      return mendRecommendation(requirement, search)
    case "unit":
    case "region":
      return mendSubject(requirement, search)
  }
}
