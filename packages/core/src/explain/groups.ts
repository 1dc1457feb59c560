import type { Counted } from "../requirement/counted.ts"
import { fill, list } from "../text/Localized.ts"
import { reportOf } from "./missing.ts"
import type { Messages, Telling, Told } from "./Telling.ts"
import { words } from "./words.ts"

const messages: Messages = {
  met: words.groupsMet,
  unmet: words.groupsUnmet,
  pending: words.groupsPending,
  undetermined: words.groupsUndetermined,
  "not-applicable": words.notBound
}

/** Tells of groups, each of which has to be reached. */
export const tellGroups = (
  counts: ReadonlyArray<Counted>,
  { missing, says, status, subject }: Telling
): Omit<Told, "missing"> => {
  const named = (wanted: Counted["truth"]) =>
    counts.flatMap(({ demand: { group }, truth }) => (truth === wanted && group !== undefined ? [group] : []))
  const covered = named(true)
  const open = named(undefined)
  // What is waited for is not covered yet, known or not.
  const uncovered = status === "pending" ? [...named(false), ...open] : named(false)
  const template = status === "undetermined" && open.length === 0 ? words.cannotBeJudged : messages[status]
  return {
    message: fill(template, {
      subject: subject.name,
      says,
      total: counts.length,
      uncovered: list(uncovered),
      open: open.length,
      missing: list(missing.map(({ name }) => name))
    }),
    facts: covered.length === 0 ? [] : [{ fact: "covered", name: words.covered, value: list(covered) }],
    remedies:
      status === "undetermined"
        ? missing.map(reportOf)
        : status === "not-applicable"
          ? []
          : uncovered.map((name) => ({ kind: "act", text: fill(words.arrange, { name }) }))
  }
}
