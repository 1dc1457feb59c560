import type { Finding } from "@kepu/core"
import { statusName } from "@kepu/core/assessment"
import { languages } from "@kepu/core/text"

/** A finding for a failure message: clause, rule and subject, then what is said and what to do in every language. */
export const showFinding = ({ clause, message, modality, remedies, rule, status, subject }: Finding): string =>
  [
    `${clause} ${rule} (${modality}) · ${subject.name} (${subject.kind} ${subject.id})`,
    ...languages.flatMap((language) => [
      `  ${statusName[status][language]}: ${message[language]}`,
      ...remedies.map(({ text }) => `    → ${text[language]}`)
    ])
  ].join("\n")

export const showFindings = (findings: ReadonlyArray<Finding>): string => findings.map(showFinding).join("\n\n")
