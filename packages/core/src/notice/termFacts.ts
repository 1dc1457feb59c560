import type { Vocabulary } from "../condition/Vocabulary.ts"
import type { Portfolio } from "../portfolio/Portfolio.ts"

/** The facts of each register that are terms of the notice, with the list of them. */
export const termFacts = {
  units: { kinds: "unitKinds", responsibilities: "responsibilities" },
  activities: { programme: "programmes", topics: "topics", settings: "settings", annexes: "annexes" },
  submissions: { document: "documents" },
  facilities: { kind: "facilities" }
} as const satisfies Partial<Record<keyof Portfolio, Readonly<Record<string, keyof Vocabulary>>>>

/** The lists of a vocabulary from which records take terms. */
export type TermList =
  | "unitKinds"
  | "responsibilities"
  | "topics"
  | "settings"
  | "programmes"
  | "annexes"
  | "documents"
  | "facilities"
