import type { Finding } from "../assessment/Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { Language } from "../text/schema.ts"

/** What a page shows beside a field. */
export interface FieldNote {
  readonly rule: string
  readonly clause: string
  readonly modality: Finding["modality"]
  readonly status: Finding["status"]
  readonly message: string
}

const isOf = (subject: Subject, other: Subject): boolean => subject.kind === other.kind && subject.id === other.id

/** The facts of the subject that a finding is about: those that are missing, else those on which it rests. */
const fieldsOf = ({ facts, missing, subject }: Finding): ReadonlyArray<string> => {
  const own = missing.filter((one) => isOf(one.subject, subject)).map(({ fact }) => fact)
  return own.length > 0 ? own : facts.map(({ fact }) => fact)
}

/**
 * Findings of one record by the fields of its form: `name`, `time`, `contactPhone` … What is about no fact of it stands
 * under the empty text, for the form as a whole. Findings that are met or do not apply are left out.
 *
 * @example
 * ```ts
 * import { assess, portfolioFromData } from "@kepu/core"
 * import { byField } from "@kepu/core/form"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const data = { units: [{ id: "edu", name: "县教育局" }], activities: [{ id: "1", name: "讲座", host: "edu" }] }
 * const { findings } = assess(notice, portfolioFromData(data), { asOf: "2023-09-10" })
 * const notes = byField(findings.filter(({ subject }) => subject.kind === "activity"), { language: "en" })
 * console.log([...notes.keys()].includes("time")) // true
 * ```
 */
export const byField = (
  findings: Iterable<Finding>,
  { language = "zh-CN" }: { readonly language?: Language } = {}
): ReadonlyMap<string, ReadonlyArray<FieldNote>> => {
  const notes = new Map<string, Array<FieldNote>>()
  for (const finding of findings) {
    const { clause, message, modality, rule, status } = finding
    if (status === "met") continue
    const note = { rule, clause, modality, status, message: message[language] }
    const fields = fieldsOf(finding)
    for (const field of fields.length === 0 ? [""] : fields) notes.set(field, [...(notes.get(field) ?? []), note])
  }
  return notes
}
