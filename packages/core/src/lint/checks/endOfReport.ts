import { fill, localized, type Localized } from "../../text/Localized.ts"
import type { PlainDate } from "../../time/PlainDate.ts"
import { showDeadline } from "../../time/showDeadline.ts"
import { type Check, inRules } from "../found.ts"
import { deadlinesAfter } from "./deadlines.ts"

/** Holds the deadline of what reports on a window against the last day of the window. */
export const endOfReport =
  (isAtFault: (due: PlainDate, end: PlainDate) => boolean, message: Localized): Check =>
  (draft) =>
    draft.notice.windows.flatMap((window) =>
      deadlinesAfter(window, draft)
        .filter(({ deadline }) => isAtFault(deadline.date, window.end))
        .map(({ deadline, rules }) =>
          inRules(
            rules,
            message,
            fill(localized("{deadline}；{window}至 {end}", "{deadline}; {window} to {end}"), {
              deadline: showDeadline(deadline),
              window: window.name,
              end: window.end
            })
          )
        )
    )
