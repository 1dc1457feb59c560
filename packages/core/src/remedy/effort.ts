import type { Fact } from "../condition/Fact.ts"

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

/** What it takes to change a known fact of an activity. */
export const effortOfChange = (fact: Fact): number => {
  switch (fact) {
    case "platform":
      return 4
    case "time":
      return 5
    case "mode":
    case "images":
    case "videos":
    case "newsLinks":
    case "summary":
    case "participants":
    case "staff":
    case "volunteers":
    case "grant":
    case "cost":
      return 3
    default:
      return 2
  }
}
