import { columns, type Fact } from "../portfolio/facts.ts"

/** The facts of an activity on which a condition may rest. */
export const facts = Object.keys(columns).filter((key): key is Fact => key !== "timeText")

/** Whether it is a fact of an activity, and not one that a form alone asks for. */
export const isFact = (fact: string | undefined): fact is Fact => facts.includes(fact as Fact)
