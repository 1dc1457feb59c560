import type { Case } from "../requirement/Case.ts"
import { ofActivity } from "../requirement/asSubject.ts"
import type { Fact } from "../condition/Fact.ts"
import { nameOfFact } from "../condition/factName.ts"
import { showFact } from "../condition/showFact.ts"
import type { Activity } from "../portfolio/Activity.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { writeSchedule } from "../time/writeSchedule.ts"
import type { Edit, EditKind, PatchOperation } from "./Edit.ts"
import { isRecord } from "../condition/mayChange.ts"
import { activityFacts } from "../portfolio/facts.ts"
import { declaredBy } from "./isHonest.ts"
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

/** Whether the name comes to declare what nobody stated: then it may only be given if it is true. */
const declaresMore = (name: string, activity: Activity, { notice: { vocabulary } }: Case): boolean =>
  [vocabulary.topics, vocabulary.programmes].some((terms) =>
    declaredBy(name, terms).some(
      (id) =>
        !declaredBy(activity.name, terms).includes(id) && ![...(activity.topics ?? []), activity.programme].includes(id)
    )
  )

/** A number that is told by people, and no patch. */
const isFigure = (fact: Fact): boolean => activityFacts[fact].type === "count"

/** What stands for the time where it cannot be read, or leaves open which day is meant. */
export const writtenTime = ({ time, timeText }: Activity): string | undefined =>
  time === undefined || time.approximate === true ? timeText : undefined

const says = (
  { fact, value }: Pick<Target, "fact" | "value">,
  activity: Activity,
  kind: EditKind,
  supply: boolean,
  ifTrue: boolean
): Localized => {
  if (kind === "report") {
    if (fact === "time" && writtenTime(activity) !== undefined)
      return supply ? words.correctTime : words.correctTimeIfSo
    return supply ? words.reportAny : words.reportIfSo
  }
  switch (fact) {
    case "name":
      return ifTrue ? words.renameIfSo : words.rename
    case "time":
      return (value as Activity["time"])!.sessions.length > 1 ? words.moveAll : words.move
    case "platform":
      return words.getTo
    case "summary":
      return words.addTo
    case "annexes":
      return words.changeIfSo
    case "settings":
    case "mode":
      return words.changeTo
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
  const text = says(
    { fact, value },
    activity,
    kind,
    anyWillDo,
    facts.name !== undefined && declaresMore(facts.name, activity, given)
  )
  const what = fill(text, {
    name: activity.name,
    written: activity.timeText ?? "",
    fact: nameOfFact(fact, given.notice.vocabulary),
    value: showFact(fact, { ...activity, ...facts }, given.notice.vocabulary) ?? ""
  })
  // What has no time may have been held.
  const ifToCome = kind !== "report" && activity.time === undefined && !isRecord(fact)
  const isOpen = kind === "report" || isFigure(fact)
  const set = (key: string, to: Target["value"] | null): PatchOperation => ({
    op: key in activity ? "replace" : "add",
    path: `/activities/${index}/${key}`,
    value: to
  })
  return {
    facts: { ...facts, ...written },
    edit: {
      patch: [set(fact, isOpen ? null : value), ...Object.entries(written).map(([key, to]) => set(key, to))],
      subject: ofActivity(activity, [fact]),
      what: ifToCome ? fill(words.ifToCome, { what }) : what,
      kind,
      effort: kind === "report" ? (anyWillDo ? effort.supply : effort.confirm) : effortOfChange(fact),
      ...(isOpen
        ? {
            needs: [
              {
                path,
                fact,
                name: nameOfFact(fact, given.notice.vocabulary),
                asks: anyWillDo || kind !== "report" ? ("supply" as const) : ("confirm" as const),
                favourable: value
              }
            ]
          }
        : {})
    }
  }
}
