import { activityFacts, type Fact, type FactRow } from "../portfolio/facts.ts"

/** The work of an edit compared with others: reporting is least, then changing a record, then acting in the world. */
export const effort = {
  confirm: 1,
  supply: 2,
  decide: 2,
  register: 6,
  withdraw: 3,
  recommend: 4,
  send: 4,
  putRight: 8,
  enrol: 10,
  hold: 20,
  build: 30
} as const

/** What it takes to change a known fact of an activity, by its type; a row may say otherwise. */
const byType: Partial<Record<FactRow["type"], number>> = { choice: 3, count: 3, schedule: 5, "yes-no": 3 }

export const effortOfChange = (fact: Fact): number => {
  const { effort, type }: FactRow = activityFacts[fact]
  return effort ?? byType[type] ?? 2
}
