import { comparedIn, typeAsked } from "../condition/Check.ts"
import { isFact } from "../condition/isFact.ts"
import { isQuestionTag, type Question, testOf } from "../condition/Question.ts"
import type { DeclaredFact, Vocabulary } from "../condition/Vocabulary.ts"
import { activityFacts, type FactRow } from "../portfolio/facts.ts"
import { registers } from "../portfolio/registers.ts"
import { fill, type Localized } from "../text/Localized.ts"
import { askedWords as words } from "./words.ts"

type Register = DeclaredFact["of"]
type Node = Readonly<Record<string, unknown>>

/** A declared fact that is used: by a question, to be added up, or to make groups; and of which records. */
interface Asked {
  readonly register: Register
  readonly question: Question | "sum" | "Values"
  readonly fact: string
  readonly only: "maximum" | undefined
}

/** Of which records a condition asks, by what it stands in. */
const registerBy: Readonly<Record<string, Register>> = {
  UnitMeets: "units",
  Units: "units",
  Facilities: "facilities",
  Submissions: "submissions"
}

/** What is asked anywhere in a part of a notice, and of which records. */
const askedIn = (data: unknown, register: Register = "activities"): ReadonlyArray<Asked> => {
  if (Array.isArray(data)) return data.flatMap((one) => askedIn(one, register))
  if (typeof data !== "object" || data === null) return []
  const node = data as Node
  if (isQuestionTag(node["_tag"])) {
    const question = data as Question
    return [{ register, question, fact: String(node["fact"]), only: undefined }]
  }
  const own = registerBy[String(node["_tag"])] ?? register
  const { each } = node as { readonly each?: Node }
  const sum = node["_tag"] === "FactSum" ? node["fact"] : node["sum"]
  const isLeast = node["atLeast"] !== undefined || node["moreThan"] !== undefined
  return [
    ...(typeof sum === "string" && !isFact(sum)
      ? [{ register: own, question: "sum" as const, fact: sum, only: undefined }]
      : []),
    ...(each?.["_tag"] === "Values"
      ? [
          {
            register: "activities" as const,
            question: "Values" as const,
            fact: String(each["fact"]),
            only: isLeast ? ("maximum" as const) : undefined
          }
        ]
      : []),
    ...Object.entries(node).flatMap(([key, value]) => {
      if (key === "where") return askedIn(value, own)
      if (key === "having") return askedIn(value, "submissions")
      // The parts of a condition ask of the same records.
      return askedIn(value, key === "of" ? register : "activities")
    })
  ]
}

/** What is wrong, by its code, and what its text is filled with. */
interface Fault {
  readonly code: "asked-of-activities" | "fact-misasked" | "only-maximum" | "value-undeclared"
  /** The name that is wrong, by which its place is found. */
  readonly at: string
  readonly slots: Readonly<Record<string, string | Localized>>
}

/** The ids, as a message lists them. */
export const choicesOf = (
  terms: ReadonlyArray<{ readonly id: string }>,
  none: Localized = words.noChoices
): Localized | string => (terms.length === 0 ? none : terms.map(({ id }) => id).join(", "))

/** Whether it is a number that every activity may have. */
const isNumberOf = (register: Register, id: string): boolean =>
  register === "activities" && isFact(id) && activityFacts[id].type === "count"

/** What is wrong with how a declared fact is used, once all of its names are declared. */
const faultOf = ({ fact, only, question, register }: Asked, facts: ReadonlyArray<DeclaredFact>): Fault | undefined => {
  const own = facts.filter((one) => one.of === register)
  const test = typeof question === "string" ? undefined : testOf(question)
  const said = typeof question === "string" ? question : question._tag
  if (test !== undefined && test.kind !== "declared") {
    if (register === "activities" || test.kind === "anything") return undefined
    const slots = { question: said, register: words[register], choices: choicesOf(own) }
    return { code: "asked-of-activities", at: said, slots }
  }
  const type = test === undefined ? (question === "sum" ? "number" : undefined) : typeAsked[test.check.is]
  const askable = own.filter((one) => type === undefined || one.type === type)
  const other = test && comparedIn(test.check)
  const isAskable = (id: string): boolean =>
    askable.some((one) => one.id === id) || (other !== undefined && type === "number" && isNumberOf(register, id))
  const stray = [fact, ...(other === undefined ? [] : [other])].find((id) => !isAskable(id))
  if (stray !== undefined) {
    const wanted = words[type ?? "ofAnyType"]
    const elsewhere = facts.find(({ id, of }) => id === stray && of !== register)
    const slots = {
      question: said,
      wanted,
      register: words[register],
      fact: elsewhere === undefined ? stray : fill(words.ofOthers, { fact: stray, register: words[elsewhere.of] }),
      choices: choicesOf(askable),
      at: stray
    }
    return { code: "fact-misasked", at: stray, slots }
  }
  const { type: isOf, values = [] } = own.find(({ id }) => id === fact) ?? {}
  if (only === "maximum" && isOf !== "choice") return { code: "only-maximum", at: fact, slots: { fact } }
  if (test?.check.is !== "among") return undefined
  const unknown = test.check.values.find((value) => !values.some(({ id }) => id === value))
  return unknown === undefined
    ? undefined
    : { code: "value-undeclared", slots: { fact, value: unknown, choices: choicesOf(values) }, at: unknown }
}

/** The first use of a declared fact in a rule or an indicator that the fact is not made for. */
export const misasked = (part: unknown, { facts = [] }: Vocabulary): Fault | undefined => {
  for (const asked of askedIn(part)) {
    const found = faultOf(asked, facts)
    if (found !== undefined) return found
  }
  return undefined
}

/** The first fact whose id is taken: what every activity, or every record of its register, has is called so already. */
export const takenFact = ({ facts = [] }: Vocabulary): DeclaredFact | undefined =>
  facts.find(({ id, of }) => {
    const own: Readonly<Record<string, FactRow>> = { ...activityFacts, ...registers[of].facts }
    // What every object has, such as a constructor, is taken too.
    return id in own
  })
