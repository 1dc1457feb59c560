import type { Remedy } from "../assessment/Finding.ts"
import type { Counted } from "../requirement/counted.ts"
import { fill, list, type Localized } from "../text/Localized.ts"
import { reportOf } from "./missing.ts"
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

/** What can be done about groups that are not known to be reached. */
const remediesFor = (
  uncovered: ReadonlyArray<Localized>,
  open: ReadonlyArray<Localized>,
  { missing, status }: Pick<Telling, "missing" | "status">
): ReadonlyArray<Remedy> => {
  if (status === "undetermined") return missing.map(reportOf)
  if (status === "not-applicable") return []
  const [names, advice] = uncovered.length > 0 ? [uncovered, words.arrange] : [open, words.confirm]
  return names.map((name) => ({ kind: "act", text: fill(advice, { name }) }))
}

/** Tells of groups, each of which has to be reached. */
export const tellGroups = (counts: ReadonlyArray<Counted>, telling: Telling): Omit<Told, "missing"> => {
  const { missing, says, status, subject } = telling
  const named = (wanted: Counted["truth"]) =>
    counts.flatMap(({ demand: { group }, truth }) => (truth === wanted ? [group!] : []))
  const covered = named(true)
  const open = named(undefined)
  const uncovered = named(false)
  const template = (): Localized => {
    if (status === "undetermined" && open.length === 0) return words.cannotBeJudged
    return status === "pending" && uncovered.length === 0 ? words.groupsAwaited : messages[status]
  }
  return {
    message: fill(template(), {
      subject: subjectName(subject),
      says,
      total: counts.length,
      uncovered: list(uncovered),
      open: open.length,
      missing: list(missing.map(({ name }) => name))
    }),
    facts: covered.length === 0 ? [] : [{ fact: "covered", name: words.covered, value: list(covered) }],
    remedies: remediesFor(uncovered, open, telling)
  }
}
