import type { Remedy } from "../assessment/Finding.ts"
import type { Counted } from "../requirement/counted.ts"
import { wantedOf } from "../requirement/wantedOf.ts"
import { nounsOf } from "../condition/nouns.ts"
import { nounOf } from "./nouns.ts"
import { fill, list, type Localized } from "../text/Localized.ts"
import { namesOf, reportOf } from "./missing.ts"
import type { Messages, Telling, Told } from "./Telling.ts"
import { words } from "./words.ts"
import { subjectName } from "../requirement/subjectName.ts"

const messages: Messages = {
  met: words.groupsMet,
  unmet: words.groupsUnmet,
  pending: words.groupsPending,
  undetermined: words.groupsUndetermined,
  "not-applicable": words.notBound
}

/** What is said where so many of the groups have to be reached, and not every one. */
const ofSome: Messages = {
  met: words.someCovered,
  unmet: words.someCovered,
  pending: words.someCovered,
  undetermined: words.cannotBeJudged,
  "not-applicable": words.notBound
}

/** What can be done about groups that are not known to be reached. */
const remediesFor = (
  uncovered: ReadonlyArray<Localized>,
  gone: boolean,
  open: ReadonlyArray<Localized>,
  over: ReadonlyArray<Counted>,
  [
    {
      demand: { number }
    }
  ]: readonly [Counted, ...ReadonlyArray<Counted>],
  { given, missing, status }: Pick<Telling, "given" | "missing" | "status">
): ReadonlyArray<Remedy> => {
  if (status === "undetermined") return missing.map(reportOf)
  if (status === "not-applicable") return []
  if (over.length > 0)
    return over.map((counted) => ({
      kind: "act",
      text: fill(words.checkSurplus, {
        surplus: counted.known - wantedOf(counted).atMost,
        noun: nounOf(counted.demand.number, given.notice.vocabulary)
      })
    }))
  const isKnown = uncovered.length > 0
  // Nobody holds anything on days that are over.
  if (gone && !isKnown) return [{ kind: "act", text: words.timeIsOver }]
  const { vocabulary } = given.notice
  return (isKnown ? uncovered : open).map((name): Remedy => ({
    kind: "act",
    text:
      number.of === "submissions"
        ? fill(words.sendFor, {
            name,
            document: vocabulary.documents.find(({ id }) => id === number.document)!.name
          })
        : fill(isKnown ? words.arrange : words.confirm, { ...nounsOf(vocabulary), name })
  }))
}

/** What can be done so that more of the groups are reached, whichever they are. */
const remediesForSome = (
  lacking: number,
  names: ReadonlyArray<Localized>,
  { inTime, missing, status }: Pick<Telling, "inTime" | "missing" | "status">
): ReadonlyArray<Remedy> => {
  if (status === "undetermined") return missing.map(reportOf)
  if (status === "unmet" && !inTime) return [{ kind: "act", text: words.timeIsOver }]
  return status === "unmet" || status === "pending"
    ? [{ kind: "act", text: fill(words.coverMore, { lacking, names: list(names) }) }]
    : []
}

/** Tells of groups, each of which has to be reached. */
export const tellGroups = (
  counts: readonly [Counted, ...ReadonlyArray<Counted>],
  some: number | undefined,
  telling: Telling
): Omit<Told, "missing"> => {
  const { applies, missing, says, status, subject } = telling
  const named = (wanted: Counted["truth"]) =>
    counts.flatMap(({ demand: { group }, truth }) => (truth === wanted ? [group!] : []))
  const covered = named(true)
  const open = named(undefined)
  const uncovered = named(false)
  const lacking = (some ?? 0) - covered.length
  const over = counts.filter((counted) => counted.known > wantedOf(counted).atMost)
  const template = (): Localized => {
    if (over.length > 0 && (status === "unmet" || status === "pending")) return words.groupsOver
    // Where it is open whether it is asked at all, that is told, and not how far it is covered.
    if (status === "undetermined" && (applies === undefined || open.length === 0)) return words.cannotBeJudged
    if (some !== undefined) return ofSome[status]
    return status === "pending" && uncovered.length === 0 ? words.groupsAwaited : messages[status]
  }
  return {
    message: fill(template(), {
      subject: subjectName(subject),
      says,
      total: counts.length,
      some: some ?? 0,
      covered: covered.length,
      lacking,
      uncovered: list(uncovered),
      over: list(
        over.map((counted) =>
          fill(words.groupOver, {
            group: counted.demand.group!,
            counted: counted.known,
            atMost: wantedOf(counted).atMost
          })
        )
      ),
      open: list(open),
      missing: namesOf(missing)
    }),
    facts: covered.length === 0 ? [] : [{ fact: "covered", name: words.covered, value: list(covered) }],
    remedies:
      some === undefined
        ? remediesFor(
            counts.flatMap(({ demand, inTime, truth }) => (truth === false && inTime ? [demand.group!] : [])),
            counts.some(({ inTime, truth }) => truth === false && !inTime),
            open,
            over,
            counts,
            telling
          )
        : remediesForSome(lacking, [...uncovered, ...open], telling)
  }
}
