import type { UnitEntries } from "../../requirement/Requirement.ts"
import { noWay } from "../ways.ts"
import type { EntriesRow } from "./EntriesRow.ts"

/** What units are is not made otherwise; what is not known of them is told as missing. */
export const units: EntriesRow<UnitEntries> = {
  more: (lacking) => lacking.map(() => noWay),
  fewer: () => noWay,
  impossible: () => undefined
}
