import { isOffice } from "../../ledger.ts"
import type { Screen } from "../../screens.ts"
import { RecommendationView } from "./RecommendationView.tsx"
import { say } from "./say.ts"

/** Which activities can be recommended, and which are chosen. */
export const recommendation: Screen = {
  name: "recommendation",
  title: () => say("title"),
  isFor: () => isOffice.value,
  view: RecommendationView
}
