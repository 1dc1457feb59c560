import { missingOf } from "../assessment/missing.ts"
import { isBlank } from "../requirement/boxes.ts"
import type { OfActivities, OfDecision, OfNumbers, OfRecommendations } from "../requirement/Requirement.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { hostsOf, evaluateSubject } from "../requirement/evaluate.ts"
import { fill, same } from "../text/Localized.ts"
import { allOf } from "./asked.ts"
import { boundWays } from "./boundWays.ts"
import { supposing } from "./consequences.ts"
import type { Edit } from "./Edit.ts"
import { effort } from "./effort.ts"
import { entry } from "./entry.ts"
import { waysToNumbers } from "./numbers.ts"
import { activityWays, type Mends, type Search } from "./Search.ts"
import { toBeFilled } from "./targets.ts"
import { already, both, eitherOf, noWay, onlyWay, type Ways } from "./ways.ts"
import { words } from "./words.ts"
import { subjectName } from "../requirement/subjectName.ts"

/** The ways in which an activity meets both conditions or, where that is the goal, is not one that is asked about. */
const activityMends = (
  activity: Activity,
  { require, where }: Pick<OfActivities, "require" | "where">,
  search: Search
): Ways =>
  activityWays(search, activity, {
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

const mendRecommendation = ({ require, where }: OfRecommendations, search: Search): Ways => {
  const activity = search.given.activityById.get(search.record.recommendation!.activity)!
  if (!("boxes" in require)) return activityMends(activity, { require, where }, search)
  const asked = activityMends(activity, { require: { _tag: "Always" }, where }, search)
  return search.goal === "met" ? both([asked, onlyWay(fillBoxes(require.boxes, search))], search.breadth) : asked
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
    what: fill(isAgain ? words.decideAgain : words.decide, { subject: subjectName(subject), says: asked.rule.says }),
    kind: isAgain ? "act" : "report",
    effort: isAgain ? effort.putRight : effort.decide,
    needs: [
      {
        path: `${place}/decision`,
        fact: "decision",
        name: missingOf("decision", subject, given).name,
        asks: "confirm",
        favourable: "met"
      }
    ]
  }
}

const waysToDecision = (asked: OfDecision, search: Search): Ways => {
  const { decision } = evaluateSubject(asked, search.record.unit, search.given)
  if (decision?.decision === "met") return already
  return decision !== undefined && search.reportsOnly ? noWay : onlyWay([decide(asked, decision !== undefined, search)])
}

/** The ways to fulfil what is asked of a unit or of the region. */
const fulfilling = (asked: OfNumbers | OfDecision, search: Search): Mends =>
  "decision" in asked ? waysToDecision(asked, search) : waysToNumbers(asked, search)

/** The ways to learn that no unit is one of those of which alone the region is asked. */
const nobodyIs = (asked: OfNumbers | OfDecision, { breadth, given }: Search): Ways => {
  const hosts = "decision" in asked ? undefined : hostsOf(asked)
  return hosts === undefined
    ? noWay
    : both(
        given.portfolio.units.map((unit) => boundWays(hosts, unit, false, given)),
        breadth
      )
}

/**
 * The ways to settle what is asked of a unit or of the region: that it applies, and that it is fulfilled. What has to
 * be reported of a unit for that may bear on what counts too, so it is looked at as if it were reported.
 */
const mendSubject = (asked: OfNumbers | OfDecision, search: Search): Mends => {
  const { breadth, given, goal, record } = search
  const { unit } = record
  const isMet = goal === "met"
  if (unit === undefined || asked.bound._tag === "Region")
    return isMet ? fulfilling(asked, search) : nobodyIs(asked, search)
  const applying = boundWays(asked.bound, unit, isMet, given)
  if (!isMet) return applying
  const found = applying.ways.map((way) => {
    const supposed = supposing(given, way)!
    const mends = fulfilling(asked, { ...search, given: supposed, record: { unit: supposed.unitById.get(unit.id)! } })
    return { ...mends, ...both([onlyWay(way), mends], breadth) }
  })
  const impossible = found.find((mends) => mends.impossible !== undefined)?.impossible
  return {
    ...(found.length === 1 ? found[0]! : eitherOf(found)),
    ...(impossible === undefined ? {} : { impossible })
  }
}

/** The ways in which a requirement that is not met for a subject can come to be, or turn out not to apply. */
export const mend = (search: Search): Mends => {
  const { requirement } = search.asked
  switch (requirement.about) {
    case "activity":
      return "document" in requirement ? noWay : activityMends(search.record.activity!, requirement, search)
    case "recommendation":
      return mendRecommendation(requirement, search)
    case "unit":
    case "region":
      return mendSubject(requirement, search)
  }
}
