import { isOffice } from "../../ledger.ts"
import type { Screen } from "../../screens.ts"
import { OverviewView } from "./OverviewView.tsx"
import { say } from "./say.ts"

/** How the whole county stands. */
export const overview: Screen = {
  name: "overview",
  title: () => say("title"),
  isFor: () => isOffice.value,
  view: OverviewView
}
