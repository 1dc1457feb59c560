import { nounsOf } from "../../condition/nouns.ts"
import { fill, type Localized } from "../../text/Localized.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { type Check, inRules } from "../found.ts"
import { words } from "../words.ts"
import { deadlinesOfReports } from "./deadlines.ts"

/** Holds the deadline of what reports on a window against the last day of the window. */
export const endOfReport =
  (isAtFault: (due: PlainDate, end: PlainDate) => boolean, message: Localized): Check =>
  (draft) => {
    const reports = deadlinesOfReports(draft)
    return draft.notice.windows.flatMap(({ end, id, name: window }) =>
      (reports.get(id) ?? [])
        .filter(({ deadline }) => isAtFault(deadline.date, end))
        .map(({ deadline, rules }) =>
          inRules(
            rules,
            fill(message, nounsOf(draft.notice.vocabulary)),
            fill(words.endOfWindow, { deadline: showDeadline(deadline), window, end })
          )
        )
    )
  }
