import type { Missing } from "../assessment/Finding.ts"
import type { Arrival } from "../explain/howItCame.ts"
import { fill, list, type Localized } from "../text/Localized.ts"
import type { Case } from "../requirement/Case.ts"
import type { Demand } from "../requirement/Requirement.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Truth } from "../Truth.ts"
import type { Impossible } from "./Edit.ts"
import { words } from "./words.ts"

const act = (text: Localized): Impossible["remains"][number] => ({ kind: "act", text })

const explain = act(words.explain)

/** The time is over for what could have been done. */
const timeIsOver: Impossible = { text: words.timeIsOver, remains: [explain] }

/** Whether a demand that is lacking something has no time left. */
export const isTooLate = ({ inTime, lacking }: { readonly inTime: boolean; readonly lacking: number }): boolean =>
  lacking > 0 && !inTime

/** That the time is over, if it is for one of the demands that lack something. */
export const overIfLate = (
  open: ReadonlyArray<{ readonly inTime: boolean; readonly lacking: number }>
): Impossible | undefined => (open.some(isTooLate) ? timeIsOver : undefined)

/** Days have gone by on which something should have been. */
export const daysAreOver = (days: Localized): Impossible => ({
  text: fill(words.daysAreOver, { days }),
  remains: [act(words.seeToTheOthers), explain]
})

/** The groups of days that have gone by without what was asked of them, if there are any. */
export const groupsOver = (
  open: ReadonlyArray<{
    readonly demand: Pick<Demand, "group">
    readonly number: { readonly between?: { readonly end: PlainDate } }
    readonly truth: Truth
  }>,
  { today }: Pick<Case, "today">
): Localized | undefined => {
  const gone = open.flatMap(({ demand: { group }, number: { between }, truth }) =>
    group !== undefined && between !== undefined && truth === false && between.end < today ? [group] : []
  )
  return gone.length === 0 ? undefined : list(gone)
}

/** A document is not in the log, and its time is over. */
const tooLateToSend = (document: Localized, medium: Localized): Impossible => ({
  text: fill(words.tooLateToSend, { document }),
  remains: [act(fill(words.sendLate, { document, medium })), act(words.sayWhyLate)]
})

/** A document came too late. */
const cameTooLate = (document: Localized): Impossible => ({
  text: fill(words.cameTooLate, { document }),
  remains: [act(words.explainLate)]
})

/** A document came before the days on which it counts. */
const cameTooEarly = (document: Localized): Impossible => ({
  text: fill(words.cameTooEarly, { document }),
  remains: [explain]
})

/** A document came in time, and is not as it is asked for. */
const notAsAsked = (document: Localized): Impossible => ({
  text: fill(words.notAsAsked, { document }),
  remains: [act(fill(words.putRight, { document })), explain]
})

/** For a document that is still to be sent, and as it is asked for. */
export const toBeSent = (document: Localized, medium: Localized): Impossible => ({
  text: words.sentByThem,
  remains: [act(fill(words.sendAsAsked, { document, medium }))]
})

/** For a document whose time is over, by how it came. */
export const overFor = (arrival: Arrival, document: Localized, medium: Localized): Impossible => {
  switch (arrival) {
    case "early":
      return cameTooEarly(document)
    case "late":
      return cameTooLate(document)
    case "none":
      return tooLateToSend(document, medium)
    case "otherwise":
      return notAsAsked(document)
  }
}

/** For what no change of the facts can bring about. */
export const nothingHelps: Impossible = { text: words.nothingHelps, remains: [explain] }

/** For what is open and cannot come out well without something else becoming unmet, whatever is reported. */
export const reportAll = (missing: ReadonlyArray<Missing>): Impossible => {
  const facts = missing.filter(({ fact }) => fact !== "unread")
  const names = [...new Map(facts.map(({ name }) => [name["zh-CN"], name])).values()]
  return {
    text: facts.length === 0 ? words.notRead : words.reportMayNotHelp,
    remains: [
      ...(facts.length < missing.length ? [act(words.readTheRest)] : []),
      ...(names.length === 0
        ? []
        : [{ kind: "report" as const, text: fill(words.reportWhatIsSo, { facts: list(names) }) }])
    ]
  }
}

/** There is nobody on record who could do it. */
export const nobodyBound: Impossible = {
  text: words.nobodyBound,
  remains: [{ kind: "report", text: words.recordUnits }]
}

/** For a sum that is too small while there is time: it is reached by what is done. */
export const madeInTime = (fact: Localized): Impossible => ({
  text: words.madeInTime,
  remains: [act(fill(words.carryOn, { fact }))]
})

/** For a number of different values that is too small while there is time. */
export const madeDifferent = (fact: Localized): Impossible => ({
  text: words.madeDifferent,
  remains: [act(fill(words.carryOn, { fact }))]
})

/** For too few that are held together while there is time: with whom is for those who hold them. */
export const heldJointly: Impossible = { text: words.heldJointly, remains: [act(words.holdOneJointly)] }

/** For what an activity that is still to come will have to be: it is reported once it was held. */
export const notYetHeld: Impossible = { text: words.notYetHeld, remains: [act(words.holdAsAsked)] }

/** For a number that is too large of what has been: only what was counted wrongly can be put right. */
export const tooMuch: Impossible = { text: words.tooMuch, remains: [act(words.checkCounted), explain] }
