import type { Counted } from "../requirement/trace.ts"
import { fill, list, same } from "../text/Localized.ts"
import { reportOf } from "./missing.ts"
import type { Messages, Telling, Told } from "./Telling.ts"
import { words } from "./words.ts"

const messages: Messages = {
  met: words.quotaMet,
  unmet: words.quotaUnmet,
  pending: words.quotaPending,
  undetermined: words.cannotBeJudged,
  "not-applicable": words.notBound
}

/** Tells of a number of recommendations that may not be exceeded. */
export const tellQuota = (
  { demand: { atMost = Infinity }, entries, known }: Counted,
  { missing, says, status, subject }: Telling
): Omit<Told, "missing"> => ({
  message: fill(messages[status], {
    subject: subject.name,
    says,
    count: known,
    atMost,
    missing: list(missing.map(({ name }) => name))
  }),
  facts:
    entries === undefined || status === "not-applicable"
      ? []
      : [{ fact: "recommended", name: words.recommended, value: same(known) }],
  remedies:
    status === "unmet"
      ? [{ kind: "act", text: fill(words.withdraw, { surplus: known - atMost }) }]
      : missing.map(reportOf)
})
