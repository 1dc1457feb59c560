import { type Finding, KepuProblem, type ReviewedRecord, type StoredRecord } from "@kepu/client"
import { type ReasonChoice, reasonChoices } from "@kepu/view/review"
import { ledger } from "../../ledger.ts"

/** A record, what is found of it and what was decided on it, as one looks at it. */
export interface Look {
  /** None where it was withdrawn. */
  readonly record: StoredRecord | undefined
  readonly reviewed: ReviewedRecord
  /** Those that ask somebody for something. */
  readonly findings: ReadonlyArray<Finding>
  readonly choices: ReadonlyArray<ReasonChoice>
}

const open = ["unmet", "undetermined", "pending", "judgement"] as const satisfies ReadonlyArray<Finding["status"]>

/** Whom findings are about that concern a record: itself, or its unit where nothing is found of such records alone. */
const subjectOf = ({ key, register, value }: StoredRecord, unit: string | undefined): string | undefined => {
  if (register === "activities") return key
  if (register !== "recommendations") return unit
  const { activity, unit: from } = value as StoredRecord<"recommendations">["value"]
  return `${from}/${activity}`
}

const recordOf = async ({ key, register }: Pick<ReviewedRecord, "register" | "key">) => {
  try {
    return (await ledger.value![register].get(key)) as StoredRecord
  } catch (error) {
    if (error instanceof KepuProblem && error.code === "no-such-record") return undefined
    throw error
  }
}

/** Reads all that one looks at before deciding. */
export const lookAt = async (place: Pick<ReviewedRecord, "register" | "key">): Promise<Look> => {
  const here = ledger.value!
  const [reviewed, record] = await Promise.all([here.reviewing.get(place), recordOf(place)])
  const subject = record === undefined ? undefined : subjectOf(record, reviewed.unit)
  const findings: Array<Finding> = []
  if (subject !== undefined)
    for await (const finding of here.findings({ subject, status: [...open] })) findings.push(finding)
  // What was read before the review was is older: a step then names the version that one has seen.
  return { record, reviewed, findings, choices: reasonChoices(findings) }
}
