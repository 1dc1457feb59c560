import type { Json } from "effect/Schema"
import type { DeclaredFact } from "../condition/Vocabulary.ts"
import { missingOf } from "../assessment/missing.ts"
import { isBlank } from "../requirement/boxes.ts"
import { howDocumentCame } from "../explain/ofDocument.ts"
import { documentFor } from "../requirement/documents.ts"
import type {
  Boxes,
  OfActivities,
  OfDecision,
  OfDocuments,
  OfNumbers,
  OfRecommendations
} from "../requirement/Requirement.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { hostsOf, evaluateSubject } from "../requirement/evaluate.ts"
import { fill, list, same } from "../text/Localized.ts"
import { allOf } from "./asked.ts"
import { notYetHeld, overFor, toBeSent } from "./tooLate.ts"
import { boundWays } from "./boundWays.ts"
import { supposing } from "./consequences.ts"
import type { Edit, Need } from "./Edit.ts"
import { effort } from "./effort.ts"
import { entry } from "./entry.ts"
import { isToCome, jointWays } from "./jointHosts.ts"
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

/** The same of an activity itself, and of who holds it, or of its numbers. */
const mendActivity = (requirement: OfActivities, search: Search): Mends => {
  const activity = search.record.activity!
  const ways = activityMends(activity, requirement, search)
  const { beside, together } = requirement
  if (search.goal !== "met" || (together === undefined && beside === undefined)) return ways
  const all = together === undefined ? ways : both([ways, jointWays(together, activity, search)], search.breadth)
  return isToCome(activity, search.given) ? { ...all, impossible: notYetHeld } : all
}

const anyValue: { readonly [T in DeclaredFact["type"]]: string | number | boolean } = {
  number: 0,
  choice: toBeFilled,
  date: "2000-01-01",
  "yes-no": true,
  text: toBeFilled
}

/** The empty boxes for facts that the notice declares of recommendations: one edit, as they stand in one place. */
const fillDeclared = (boxes: Boxes["boxes"], { given, record, subject }: Search): ReadonlyArray<Edit> => {
  const recommendation = record.recommendation!
  const place = `/recommendations/${given.portfolio.recommendations!.indexOf(recommendation)}/facts`
  const need = ({ fact, label }: Boxes["boxes"][number]): Need => {
    const declared = given.notice.vocabulary.facts?.find(({ id }) => id === fact)
    return {
      path: `${place}/${fact!}`,
      fact: fact!,
      name: same(label ?? fact!),
      asks: "supply",
      favourable: declared?.values?.[0].id ?? anyValue[declared?.type ?? "text"]
    }
  }
  const [first, ...rest] = boxes.map(need)
  if (first === undefined) return []
  const needs = [first, ...rest] as const
  const blank = Object.fromEntries(needs.map(({ fact }): [string, Json] => [fact, null]))
  return [
    {
      patch: [{ op: "add", path: place, value: { ...recommendation.facts, ...blank } }],
      subject,
      what: fill(words.fillIn, { name: subject.name, label: list(needs.map(({ name }) => name)) }),
      kind: "report",
      effort: effort.supply * needs.length,
      needs
    }
  ]
}

/** The empty boxes of a recommendation form, each to be filled by a person. */
const fillBoxes = (
  boxes: Extract<OfRecommendations["require"], { readonly boxes: unknown }>["boxes"],
  search: Search
): ReadonlyArray<Edit> => {
  const { given, record, subject } = search
  const recommendation = record.recommendation!
  const index = given.portfolio.recommendations!.indexOf(recommendation)
  const blank = boxes.filter((box) => isBlank(recommendation, box))
  const own = blank
    .filter(({ declared }) => !declared)
    .map(({ fact, label }): Edit => {
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
  return [
    ...own,
    ...fillDeclared(
      blank.filter(({ declared }) => declared),
      search
    )
  ]
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
  if (hosts === undefined) return noWay
  const found = both(
    given.portfolio.units.map((unit) => boundWays(hosts, unit, false, given)),
    breadth
  )
  // Where one of them is known to be, what is reported of the others leads nowhere.
  return found.ways.length === 0 ? noWay : found
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

/** No edit stands for a document of an activity: what is said is whether it is still to be sent. */
const mendDocument = (asked: OfDocuments, { given, record: { activity } }: Search): Mends => {
  const document = given.notice.vocabulary.documents.find(({ id }) => id === asked.document)!.name
  const medium = words.asTheNoticeSays
  const arrival = howDocumentCame(asked, activity!, given)
  const { inTime } = documentFor(asked, activity!, given)
  return {
    ...noWay,
    impossible: inTime ? toBeSent(document, medium) : overFor(arrival, document, medium)
  }
}

/** The ways in which a requirement that is not met for a subject can come to be, or turn out not to apply. */
export const mend = (search: Search): Mends => {
  const { requirement } = search.asked
  switch (requirement.about) {
    case "activity":
      return "document" in requirement ? mendDocument(requirement, search) : mendActivity(requirement, search)
    case "recommendation":
      return mendRecommendation(requirement, search)
    case "unit":
    case "region":
      return mendSubject(requirement, search)
  }
}
