import { comparedIn, typeAsked } from "../condition/Check.ts"
import { isFact } from "../condition/isFact.ts"
import { isQuestionTag, type Question, testOf } from "../condition/Question.ts"
import type { DeclaredFact, Vocabulary } from "../condition/Vocabulary.ts"
import { activityFacts, type FactRow } from "../portfolio/facts.ts"
import { registers } from "../portfolio/registers.ts"
import { fill, inQuotes, type Localized } from "../text/Localized.ts"
import { askedWords as words } from "./words.ts"

type Register = DeclaredFact["of"]
type Node = Readonly<Record<string, unknown>>

/** A declared fact that is used: by a question, to be added up, or to make groups; and of which records. */
interface Asked {
  readonly register: Register
  readonly question: Question | "Compared" | "distinct" | "sum" | "Values"
  readonly fact: string
  readonly only: "maximum" | undefined
  /** Where the question stands, or what has the fact; and where in it the fact does. */
  readonly path: string
  readonly key: string
}

/** Of which records a condition asks, by what it stands in. */
const registerBy: Readonly<Record<string, Register>> = {
  UnitMeets: "units",
  Units: "units",
  Facilities: "facilities",
  Submissions: "submissions"
}

/** By which key a record says whose it is: that too may be told apart. */
const whose: { readonly [R in Register]?: string } = { activities: "host", submissions: "unit", facilities: "unit" }

/** The facts that every notice has of activities of which different values can be counted. */
const countable: ReadonlySet<string> = new Set(["name", "place", "programme", "topics", "settings", "mode"])

/** What is asked anywhere in a part of a notice, and of which records. */
const askedIn = (data: unknown, register: Register = "activities", path: string = ""): ReadonlyArray<Asked> => {
  if (Array.isArray(data)) return data.flatMap((one, n) => askedIn(one, register, `${path}[${n}]`))
  if (typeof data !== "object" || data === null) return []
  const node = data as Node
  if (isQuestionTag(node["_tag"])) {
    const question = data as Question
    return [{ register, question, fact: String(node["fact"]), only: undefined, path, key: ".fact" }]
  }
  const own = registerBy[String(node["_tag"])] ?? register
  const { each } = node as { readonly each?: Node }
  const key = node["_tag"] === "FactSum" ? "fact" : "sum"
  const sum = node[key]
  const isLeast = node["atLeast"] !== undefined || node["moreThan"] !== undefined
  return [
    ...(typeof sum === "string" && !isFact(sum)
      ? [{ register: own, question: "sum" as const, fact: sum, only: undefined, path, key: `.${key}` }]
      : []),
    ...(node["_tag"] === "Compared" && !isFact(String(node["fact"]))
      ? [
          {
            register: "activities" as const,
            question: "Compared" as const,
            fact: String(node["fact"]),
            only: undefined,
            path,
            key: ".fact"
          }
        ]
      : []),
    ...(typeof node["distinct"] === "string" && node["distinct"] !== whose[own]
      ? [
          {
            register: own,
            question: "distinct" as const,
            fact: node["distinct"],
            only: undefined,
            path,
            key: ".distinct"
          }
        ]
      : []),
    ...(each?.["_tag"] === "Values"
      ? [
          {
            register: registerBy[String((node["of"] as Node | undefined)?.["_tag"])] ?? ("activities" as const),
            question: "Values" as const,
            fact: String(each["fact"]),
            only: isLeast ? ("maximum" as const) : undefined,
            path: `${path}.each`,
            key: ".fact"
          }
        ]
      : []),
    ...Object.entries(node).flatMap(([key, value]) => {
      const place = `${path}.${key}`
      if (key === "where") return askedIn(value, own, place)
      if (key === "having") return askedIn(value, "submissions", place)
      // The parts of a condition ask of the same records.
      return askedIn(value, key === "of" ? register : "activities", place)
    })
  ]
}

/** What is wrong, by its code, and what its text is filled with. */
interface Fault {
  readonly code: "asked-of-activities" | "fact-misasked" | "only-maximum" | "value-undeclared"
  /** Where the name that is wrong stands: `.where.of[1].fact`. */
  readonly at: string
  readonly slots: Readonly<Record<string, string | Localized>>
}

/** The ids, as a message lists them. */
export const choicesOf = (
  terms: ReadonlyArray<{ readonly id: string }>,
  none: Localized = words.noChoices
): Localized | string => (terms.length === 0 ? none : inQuotes([...new Set(terms.map(({ id }) => id))]))

/** Whether it is a number that every activity may have. */
const isNumberOf = (register: Register, id: string): boolean =>
  register === "activities" && isFact(id) && activityFacts[id].type === "count"

/** What may be told apart besides what the notice declares. */
const distinctChoices = (register: Register): ReadonlyArray<{ readonly id: string }> =>
  [...(register === "activities" ? countable : []), ...(whose[register] === undefined ? [] : [whose[register]])].map(
    (id) => ({ id })
  )

/** What is wrong with how a declared fact is used. A name that nothing declares is told elsewhere. */
const faultsOf = (asked: Asked, facts: ReadonlyArray<DeclaredFact>): ReadonlyArray<Fault> => {
  const { fact, key, only, path, question, register } = asked
  const own = facts.filter((one) => one.of === register)
  const test = typeof question === "string" ? undefined : testOf(question)
  const said = typeof question === "string" ? question : question._tag
  if (test !== undefined && test.kind !== "declared") {
    if (register === "activities" || test.kind === "anything") return []
    const slots = { question: said, register: words[register], choices: choicesOf(own) }
    return [{ code: "asked-of-activities", at: `${path}._tag`, slots }]
  }
  const type =
    test === undefined
      ? question === "sum" || question === "Compared"
        ? "number"
        : undefined
      : typeAsked[test.check.is]
  const askable = own.filter((one) => type === undefined || one.type === type)
  const other = test && comparedIn(test.check)
  const isAskable = (id: string): boolean =>
    askable.some((one) => one.id === id) ||
    (question === "distinct" && register === "activities" && countable.has(id)) ||
    (other !== undefined && type === "number" && isNumberOf(register, id)) ||
    (test?.check.is === "before" &&
      register === "activities" &&
      id === "time" &&
      (fact === "time") !== (other === "time"))
  const names = [{ id: fact, at: path + key }, ...(other === undefined ? [] : [{ id: other, at: `${path}.of` }])]
  const strays = names.filter(({ id }) => !isAskable(id))
  if (strays.length > 0)
    return strays
      .filter(({ id }) => isFact(id) || facts.some((one) => one.id === id))
      .map(({ at, id }) => {
        const elsewhere = facts.find((one) => one.id === id && one.of !== register)
        const slots = {
          question: said,
          wanted: words[type ?? "ofAnyType"],
          register: words[register],
          fact: elsewhere === undefined ? id : fill(words.ofOthers, { fact: id, register: words[elsewhere.of] }),
          choices: choicesOf(question === "distinct" ? [...askable, ...distinctChoices(register)] : askable)
        }
        return { code: "fact-misasked", at, slots }
      })
  const { type: isOf, values = [] } = own.find(({ id }) => id === fact) ?? {}
  if (only === "maximum" && isOf !== "choice") return [{ code: "only-maximum", at: path + key, slots: { fact } }]
  if (test?.check.is !== "among") return []
  return test.check.values.flatMap((value, n): ReadonlyArray<Fault> =>
    values.some(({ id }) => id === value)
      ? []
      : [
          {
            code: "value-undeclared",
            at: `${path}.values[${n}]`,
            slots: { fact, value, choices: choicesOf(values) }
          }
        ]
  )
}

/** Every use of a declared fact in a part of a notice that the fact is not made for. */
export const misasked = (part: unknown, { facts = [] }: Vocabulary): ReadonlyArray<Fault> =>
  askedIn(part).flatMap((asked) => faultsOf(asked, facts))

/** The facts whose ids are taken: what every activity, or every record of its register, has is called so already. */
export const takenFacts = ({ facts = [] }: Vocabulary): ReadonlyArray<DeclaredFact> =>
  facts.filter(({ id, of }) => {
    const own: Readonly<Record<string, FactRow>> = { ...activityFacts, ...registers[of].facts }
    // What every object has, such as a constructor, is taken too.
    return id in own
  })
