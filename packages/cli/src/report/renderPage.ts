import { clauses } from "./clauses.ts"
import { deadlines } from "./deadlines.ts"
import { doubtful, unread } from "./issues.ts"
import { mend } from "./mend.ts"
import type { Page, Section } from "./Page.ts"
import { passedOver } from "./passedOver.ts"
import { title } from "./title.ts"
import { unknowns } from "./unknowns.ts"
import { units } from "./units.ts"

const sections: ReadonlyArray<Section> = [
  title,
  unread,
  mend,
  doubtful,
  clauses,
  units,
  unknowns,
  deadlines,
  passedOver
]

/** The assessment on one page, for the person at the office. */
export const renderPage = (page: Page): string =>
  sections
    .map((section) => section(page))
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n")
