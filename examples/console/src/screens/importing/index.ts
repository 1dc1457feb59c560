import { mayWrite } from "../../ledger.ts"
import type { Screen } from "../../screens.ts"
import { ImportView } from "./ImportView.tsx"
import { say } from "./say.ts"

/** Tables that are taken into the ledger, once it is seen what they would change. */
export const importing: Screen = {
  name: "import",
  title: () => say("title"),
  isFor: () => mayWrite.value,
  view: ImportView
}
