import type { Case } from "../requirement/Case.ts"
import { isFact } from "../condition/isFact.ts"
import { showFact } from "../condition/showFact.ts"
import type { FormField } from "../condition/Vocabulary.ts"
import { writeSchedule } from "../time/writeSchedule.ts"
import type { Candidate } from "./eligibility.ts"
import type { Draft, DraftField } from "./Selection.ts"

/** What a form takes for a fact, as it is written in Chinese; `undefined` where it is not known. */
const written = (
  fact: string,
  { activity, eligibility, proposal }: Candidate,
  given: Pick<Case, "notice" | "unitById">
): string | undefined => {
  switch (fact) {
    case "host":
      return given.unitById.get(activity.host)!.name
    case "unit":
      return eligibility.unit.name
    case "remark":
      return activity.remark
    case "content":
      return proposal.content
    case "unitOpinion":
    case "officeOpinion":
      return proposal[fact]?.text
    case "contactName":
    case "contactPhone":
      return proposal[fact] ?? activity[fact]
    case "time":
      return activity.timeText ?? (activity.time && writeSchedule(activity.time))
    default: {
      // What the notice declares is of the recommendation, as its form asks for it.
      const record = isFact(fact) ? activity : { name: activity.name, facts: proposal.facts ?? {} }
      return showFact(fact, record, given.notice.vocabulary)?.["zh-CN"]
    }
  }
}

const draftField = (
  { fact, label, required, seal }: FormField,
  candidate: Candidate,
  given: Pick<Case, "notice" | "unitById">
): DraftField => {
  const value = fact && written(fact, candidate, given)
  const on = fact === "unitOpinion" || fact === "officeOpinion" ? candidate.proposal[fact]?.on : undefined
  return {
    label,
    ...(value === undefined ? {} : { value }),
    required,
    ...(seal ? { seal } : {}),
    ...(on === undefined ? {} : { on })
  }
}

/** The notice's recommendation forms for an activity; opinions and seals stay blank until they are given. */
export const draftsOf = (candidate: Candidate, given: Pick<Case, "notice" | "unitById">): ReadonlyArray<Draft> =>
  given.notice.vocabulary.annexes
    .filter(({ about }) => about === "recommendation")
    .map(({ fields, id, name }) => ({
      activity: candidate.eligibility.activity,
      unit: candidate.eligibility.unit,
      annex: id,
      title: name,
      fields: fields.map((field) => draftField(field, candidate, given))
    }))
