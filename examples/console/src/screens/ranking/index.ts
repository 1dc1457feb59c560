import { isOffice } from "../../ledger.ts"
import type { Screen } from "../../screens.ts"
import { RankingView } from "./RankingView.tsx"
import { say } from "./say.ts"

/** Units and activities in order, by weights that one moves. */
export const ranking: Screen = {
  name: "ranking",
  title: () => say("title"),
  isFor: () => isOffice.value,
  view: RankingView
}
