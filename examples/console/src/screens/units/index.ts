import type { Screen } from "../../screens.ts"
import { say } from "./say.ts"
import { UnitsScreen } from "./UnitsScreen.tsx"

/** The units of the ledger, and the page of each. */
export const units: Screen = { name: "units", title: () => say("title"), view: UnitsScreen }
