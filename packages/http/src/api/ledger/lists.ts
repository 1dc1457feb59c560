import { shortText } from "../queries.ts"
import { Status } from "@kepu/core/schema"
import { portfolioRegisters, type RegisterName, registers } from "@kepu/core/port"
import * as Schema from "effect/Schema"
import { limit } from "./place.ts"

/** Several of some words, with commas between them. */
export const severalOf = (words: ReadonlyArray<string>) =>
  Schema.optionalKey(
    Schema.String.check(
      Schema.isMaxLength(200),
      Schema.isPattern(new RegExp(`^(${words.join("|")})(,(${words.join("|")}))*$`, "u"), {
        message: `expected some of ${words.join(", ")}`
      })
    )
  ).annotate({ description: `One or more of ${words.join(", ")}, with commas between them` })

/** The statuses of findings that are wanted. */
export const statuses = severalOf(Status.literals)

const text = Schema.optionalKey(shortText)

/** By what lists of records are put in order; `-` turns it round. What lacks it stands last. */
export const orders = ["key", "-key", "name", "-name", "time", "-time"] as const
export type Order = (typeof orders)[number]

/** What may be asked of a list of records; a register takes of it what its records have. */
const asked = {
  q: text.annotate({ description: "A part of the name, as it looks: width, case and blanks do not matter" }),
  host: text.annotate({ description: "The unit that holds it" }),
  unit: text.annotate({ description: "The unit whose it is" }),
  kind: text.annotate({ description: "The kind, or one of the kinds" }),
  platform: severalOf(["not-filed", "filed", "under-review", "published", "rejected"]),
  sort: Schema.optionalKey(Schema.Literals(orders)).annotate({ description: "The order; by key if it is not said" }),
  total: Schema.optionalKey(Schema.Literal("true")).annotate({ description: "Tells how many there are in all" })
}

/** The facts that each question is about. */
const about = {
  q: ["name"],
  host: ["host"],
  unit: ["unit"],
  kind: ["kind", "kinds"],
  platform: ["platform"]
} as const

const factsOf = (register: RegisterName): ReadonlySet<string> | undefined =>
  (portfolioRegisters as ReadonlyArray<RegisterName>).includes(register)
    ? new Set(Object.keys((registers[register] as typeof registers.activities).fields))
    : undefined

/** The query of a register's list. Where a cursor is not of the order that is asked for, the list begins anew. */
export const listQuery = (register: RegisterName) => {
  const facts = factsOf(register)
  const isAsked = (name: string): boolean =>
    facts !== undefined && (!(name in about) || about[name as keyof typeof about].some((fact) => facts.has(fact)))
  return {
    after: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(1024))).annotate({
      description: "`next` of the page before"
    }),
    limit,
    withRemoved: Schema.optionalKey(Schema.Literal("true")),
    // Every register is typed as if it had all; what it lacks is refused as any parameter that is not known.
    ...(Object.fromEntries(Object.entries(asked).filter(([name]) => isAsked(name))) as typeof asked)
  }
}
