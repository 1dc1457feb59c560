import type { Screen } from "../../screens.ts"
import { ReviewScreen } from "./ReviewScreen.tsx"
import { say } from "./say.ts"

/** What units have reported and how it stands in review, and the review of each record. */
export const review: Screen = { name: "review", title: () => say("title"), view: ReviewScreen }
