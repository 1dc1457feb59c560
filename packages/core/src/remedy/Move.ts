import type { Case } from "../requirement/Case.ts"
import { ofActivity } from "../requirement/asSubject.ts"
import type { Fact } from "../condition/Fact.ts"
import { factName } from "../condition/factName.ts"
import { showFact } from "../condition/showFact.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { writeSchedule } from "../time/writeSchedule.ts"
import type { Edit, EditKind, PatchOperation } from "./Edit.ts"
import { effort, effortOfChange } from "./effort.ts"
import { refines } from "./redate.ts"
import type { Target } from "./targets.ts"
import { words } from "./words.ts"

/** An edit of an activity, and what it makes of it. */
export interface Move {
  readonly edit: Edit
  readonly facts: Partial<Activity>
}

export const moved = (activity: Activity, moves: ReadonlyArray<Move>): Activity =>
  Object.assign({}, activity, ...moves.map(({ facts }) => facts))

const kindOf = (fact: Fact): EditKind => {
  switch (fact) {
    case "platform":
    case "images":
    case "videos":
    case "newsLinks":
    case "summary":
    case "participants":
    case "staff":
    case "volunteers":
    case "grant":
    case "cost":
      return "act"
    default:
      return "change"
  }
}

/** Whether the name comes to declare a topic that nobody stated: then it may only be given if it is true. */
const declaresMore = (name: string, activity: Activity, { notice }: Case): boolean =>
  notice.vocabulary.topics.some(
    ({ declaredBy = [], id }) =>
      declaredBy.some((word) => name.includes(word)) &&
      !declaredBy.some((word) => activity.name.includes(word)) &&
      activity.topics?.includes(id) !== true
  )

const says = (fact: Fact, kind: EditKind, supply: boolean, ifTrue: boolean): Localized => {
  if (kind === "report") {
    return supply ? words.reportAny : words.reportIfSo
  }
  switch (fact) {
    case "name":
      return ifTrue ? words.renameIfSo : words.rename
    case "time":
      return words.move
    case "platform":
      return words.getTo
    case "summary":
      return words.addTo
    case "topics":
    case "settings":
    case "programme":
    case "annexes":
    case "mode":
      return words.changeIfSo
    default:
      return words.bringTo
  }
}

/** The edit that gives the activity at `index` of the portfolio another value of a fact. */
export const moveTo = ({ anyWillDo, fact, value }: Target, activity: Activity, index: number, given: Case): Move => {
  const facts: Partial<Activity> = { [fact]: value }
  const kind =
    activity[fact] === undefined || (facts.time && activity.time && refines(facts.time, activity.time))
      ? "report"
      : kindOf(fact)
  const path = `/activities/${index}/${fact}`
  const written =
    kind === "change" && facts.time !== undefined && activity.timeText !== undefined
      ? { timeText: writeSchedule(facts.time) }
      : {}
  const set = (key: string, to: Target["value"] | null): PatchOperation => ({
    op: key in activity ? "replace" : "add",
    path: `/activities/${index}/${key}`,
    value: to
  })
  return {
    facts: { ...facts, ...written },
    edit: {
      patch: [set(fact, kind === "report" ? null : value), ...Object.entries(written).map(([key, to]) => set(key, to))],
      subject: ofActivity(activity, [fact]),
      what: fill(says(fact, kind, anyWillDo, facts.name !== undefined && declaresMore(facts.name, activity, given)), {
        name: activity.name,
        fact: factName[fact],
        value: showFact(fact, { ...activity, ...facts }, given.notice.vocabulary) ?? ""
      }),
      kind,
      effort: kind === "report" ? (anyWillDo ? effort.supply : effort.confirm) : effortOfChange(fact),
      ...(kind === "report"
        ? {
            needs: [
              {
                path,
                fact,
                name: factName[fact],
                asks: anyWillDo ? ("supply" as const) : ("confirm" as const),
                favourable: value
              }
            ]
          }
        : {})
    }
  }
}
