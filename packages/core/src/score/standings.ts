import type { Figures } from "../rank/Figures.ts"
import { type Placing, placingOf } from "../rank/Placing.ts"
import type { Weights } from "../rank/Weights.ts"
import type { Range } from "../rubric/earned.ts"
import type { Subject } from "../requirement/Subject.ts"

/** Level totals share a rank. */
const byTotal: Weights = {
  format: "kepu.weights/1",
  items: [{ indicator: "total", points: 1, scale: { _tag: "PerUnit", per: 1 } }]
}

/** Puts subjects in order by their totals, in hundredths, as a ranking by weights does. */
export const standingsOf = (
  head: Pick<Figures, "notice" | "asOf">,
  subjects: ReadonlyArray<Subject>,
  totals: ReadonlyArray<Range>
): Placing =>
  placingOf(
    {
      ...head,
      size: subjects.length,
      subjectAt: (place) => ({ subject: subjects[place]! }),
      namedAt: (place) => subjects[place]!,
      of: () => (place) => {
        const { from, to } = totals[place]!
        return { known: from, possible: Number.isFinite(to) ? to : null }
      }
    },
    byTotal
  )
