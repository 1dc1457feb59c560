import type { Counted } from "../requirement/counted.ts"
import { valueName } from "../condition/factName.ts"
import type { FactId } from "../condition/Fact.ts"
import { type Entries, valuesOf } from "../requirement/Requirement.ts"
import { fill, list, same } from "../text/Localized.ts"
import { reportOf } from "./missing.ts"
import type { Messages, Telling, Told } from "./Telling.ts"
import { nounOf } from "./nouns.ts"
import { words } from "./words.ts"
import { subjectName } from "../requirement/subjectName.ts"

const messages: Messages = {
  met: words.quotaMet,
  unmet: words.quotaUnmet,
  pending: words.quotaPending,
  undetermined: words.cannotBeJudged,
  "not-applicable": words.notBound
}

/** What is said of a number of other things than recommendations. */
const ofOthers: Messages = { ...messages, met: words.tallyMet, unmet: words.overUnmet, pending: words.overPending }

/** Whether a number is told of as one that may not be exceeded: where none is asked for, or there is too much. */
export const isQuota = ({ demand: { atLeast, atMost = Infinity }, known }: Counted): boolean =>
  atLeast === undefined || known > atMost

/** What is said of the largest of the numbers that the values of a fact have. */
const ofValues: Messages = { ...messages, met: words.valuesMet, unmet: words.valuesUnmet, pending: words.valuesUnmet }

const byOf = (number: Entries): FactId | undefined => valuesOf(number)?.fact

const messagesFor = (number: Entries): Messages => {
  if (byOf(number) !== undefined) return ofValues
  return number.of === "recommendations" ? messages : ofOthers
}

/** Tells of a number that may not be exceeded. */
export const tellQuota = (
  { demand: { atMost = Infinity, number }, entries, known }: Counted,
  { given, missing, says, status, subject }: Telling
): Omit<Told, "missing"> => ({
  message: fill(messagesFor(number)[status], {
    by: byOf(number) === undefined ? "" : valueName(byOf(number)!, given.notice.vocabulary),
    subject: subjectName(subject),
    says,
    count: known,
    counted: known,
    noun: nounOf(number, given.notice.vocabulary),
    atMost,
    missing: list(missing.map(({ name }) => name))
  }),
  facts:
    entries === undefined || status === "not-applicable"
      ? []
      : number.of === "recommendations"
        ? [{ fact: "recommended", name: words.recommended, value: same(known) }]
        : [{ fact: "counted", name: words.counted, value: same(known) }],
  remedies:
    status === "unmet" || status === "pending"
      ? [
          {
            kind: "act",
            text: fill(number.of === "recommendations" ? words.withdraw : words.checkSurplus, {
              surplus: known - atMost,
              noun: nounOf(number, given.notice.vocabulary)
            })
          }
        ]
      : missing.map(reportOf)
})
