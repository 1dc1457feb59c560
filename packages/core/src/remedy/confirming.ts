import type { Localized } from "../text/Localized.ts"
import type { Edit, Need } from "./Edit.ts"
import { effort } from "./effort.ts"

/** Reports what is not known at one place: it works if it is as the remedy would have it, and is done only if it is so. */
export const confirming = (
  subject: Edit["subject"],
  what: Localized,
  { fact, favourable, name, path }: Omit<Need, "asks">,
  weight: number = effort.confirm
): Edit => ({
  patch: [{ op: "add", path, value: null }],
  subject,
  what,
  kind: "report",
  effort: weight,
  needs: [{ path, fact, name, asks: "confirm", favourable }]
})
