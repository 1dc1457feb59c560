import type { Moment } from "../condition/momentOf.ts"
import type { Notice } from "../notice/Notice.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { AskedFact, UnitQuestions, Contact } from "./UnitQuestions.ts"
import type { FactQuestion, OpenFinding } from "./FactQuestion.ts"
import { bringsRecords, questionsFor } from "./questionsFor.ts"

/** So many people are named at most. */
const mostContacts = 5

const keyOf = ({ id, kind }: Subject): string => `${kind} ${id}`
const findingKey = ({ rule, subject }: OpenFinding): string => `${rule} ${keyOf(subject)}`

/** The people whom activities name, those whom most name first. */
const contactsOf = (activities: ReadonlyArray<Activity>): ReadonlyArray<Contact> => {
  const contacts = new Map<string, Contact>()
  for (const { contactName, contactPhone } of activities) {
    if (contactName === undefined && contactPhone === undefined) continue
    const key = `${contactName ?? ""} ${contactPhone ?? ""}`
    contacts.set(key, {
      ...(contactName === undefined ? {} : { contactName }),
      ...(contactPhone === undefined ? {} : { contactPhone }),
      activities: (contacts.get(key)?.activities ?? 0) + 1
    })
  }
  return [...contacts.values()].toSorted((a, b) => b.activities - a.activities).slice(0, mostContacts)
}

const askedOf = ({ bearsOn, fact, name, settles, subject }: FactQuestion): AskedFact => {
  const findings = [...settles, ...bearsOn]
  return {
    fact,
    name,
    subject,
    settles: settles.length,
    bearsOn: bearsOn.length,
    modality: findings.some(({ modality }) => modality === "must") ? "must" : findings[0]!.modality,
    clauses: [...new Set(findings.map(({ clause }) => clause))]
  }
}

/**
 * Whom to ask first: what `questionsFor` asks, put together by whom to ask. The first are those whose answers decide most
 * findings, then those whose answers bear on most; then in the order of `questionsFor`.
 *
 * Of a `unit` alone, it is what that unit is asked; nothing where there is no such unit.
 *
 * @throws `Failed` if `asOf` is not a moment
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { questionsByUnit } from "@kepu/core/next"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const activities = [{ id: "1", name: "讲座", host: "edu", contactName: "王一", contactPhone: "13900000000" }]
 * const portfolio = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities })
 * const [first] = questionsByUnit(notice, portfolio, { asOf: "2023-09-25" })
 * console.log(first?.whom.name, first?.contacts[0]?.contactName) // 县教育局 王一
 * ```
 */
export const questionsByUnit = (
  notice: Notice,
  portfolio: Portfolio,
  { asOf, unit }: { readonly asOf: Moment; readonly unit?: string | undefined }
): ReadonlyArray<UnitQuestions> => {
  const questions = questionsFor(notice, portfolio, { asOf })
  /** Of each finding whom it takes; `undefined` where it takes several, or records that are not there yet. */
  const takes = new Map<string, string | undefined>()
  for (const { bearsOn, fact, settles, whom } of questions)
    for (const finding of [...settles, ...bearsOn]) {
      const key = findingKey(finding)
      const own = bringsRecords.has(fact) ? undefined : keyOf(whom)
      takes.set(key, takes.has(key) && takes.get(key) !== own ? undefined : own)
    }
  const byWhom = new Map<string, Array<FactQuestion>>()
  for (const question of questions) {
    if (unit !== undefined && (question.whom.kind !== "unit" || question.whom.id !== unit)) continue
    const key = keyOf(question.whom)
    const own = byWhom.get(key)
    if (own === undefined) byWhom.set(key, [question])
    else own.push(question)
  }
  const ofHost = new Map<string, Array<Activity>>()
  for (const activity of portfolio.activities) {
    if (!byWhom.has(`unit ${activity.host}`)) continue
    const own = ofHost.get(activity.host)
    if (own === undefined) ofHost.set(activity.host, [activity])
    else own.push(activity)
  }
  return [...byWhom]
    .map(([key, own]): UnitQuestions => {
      const { whom } = own[0]!
      const findings = new Set(own.flatMap(({ bearsOn, settles }) => [...settles, ...bearsOn].map(findingKey)))
      const settled = [...findings].filter((finding) => takes.get(finding) === key).length
      const activities = whom.kind === "unit" ? (ofHost.get(whom.id) ?? []) : []
      const asked = new Set(own.flatMap(({ subject }) => (subject.kind === "activity" ? [subject.id] : [])))
      const named = contactsOf(activities.filter(({ id }) => asked.has(id)))
      const [first, ...rest] = own.map(askedOf)
      return {
        whom,
        contacts: named.length > 0 ? named : contactsOf(activities),
        settles: settled,
        bearsOn: findings.size - settled,
        facts: [first!, ...rest]
      }
    })
    .toSorted((a, b) => b.settles - a.settles || b.bearsOn - a.bearsOn)
}
