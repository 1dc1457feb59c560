import type { Suppression } from "../../notice/Suppression.ts"
import { localized as text } from "../../text/Localized.ts"

/** Why what lint finds of the printed text of a notice stays, and how it is read. */
const reasons = {
  "subject-not-listed": text(
    "原文没有列出单位；以单位名册登记的职责为准",
    "the printed text lists no units; those count whose responsibility stands in the unit register"
  ),
  "figure-without-subject": text(
    "原文没有写明由谁完成；按全地区合计，不归于某个单位",
    "the printed text names nobody; it is counted of the whole region and held against no unit"
  ),
  "deadline-without-year": text(
    "原文没有写年份；按印发的年份理解",
    "the printed text has no year; that of its issue is meant"
  ),
  "deadline-on-last-activity-day": text(
    "原文的日期如此；“前”按含当日理解",
    "the date is as printed; that day is read as included"
  ),
  "deadline-on-rest-day": text("原文的日期如此；不提前，也不顺延", "the date is as printed; it is moved neither way"),
  "contact-conflict": text(
    "原文两处不同；均照录，不作取舍",
    "the printed text has both; both are kept, none is chosen"
  ),
  "criteria-without-weights": text(
    "原文没有给分值或没有列全；不据此排名，分值由使用者给出",
    "the printed text gives no points or leaves the list open; nothing is ranked by it unless the caller gives weights"
  ),
  "label-conflict": text("原文各附件的栏目名称如此；都能识别", "the annexes are printed so; each heading is understood")
}

/** Suppressions, by their code, of what a notice's printed text has and whoever encodes it cannot mend. */
export const asPrinted = (digests: { readonly [Code in keyof typeof reasons]?: ReadonlyArray<string> }): readonly [
  Suppression,
  ...Array<Suppression>
] => {
  const all = Object.entries(digests).flatMap(([code, of]) =>
    of.map((digest): Suppression => ({ code, digest, reason: reasons[code as keyof typeof reasons] }))
  )
  return all as unknown as readonly [Suppression, ...Array<Suppression>]
}
