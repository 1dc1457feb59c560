import { assess, assessmentDocument, type Instant, type Language } from "@kepu/core"
import { type Condition, holds, scopeOf } from "@kepu/core/condition"
import type { Paging } from "@kepu/core/live"
import { byCodePoint, type ValueOf } from "@kepu/core/port"
import { rank, type Quotas, ratesOf, recommend, type Weights } from "@kepu/core/rank"
import type { Edit } from "@kepu/core/remedy"
import { activityCalendar } from "../handlers/calendar.ts"
import type { Reach } from "../ledger/Reach.ts"
import { pageOf } from "../ledger/filled.ts"
import { writesOfEdits } from "../ledger/remedy.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"
import type { WantedHere } from "../live/picked.ts"
import { type UnitQuestionsAsked, unitQuestionsOf } from "./unitQuestions.ts"
import { countsOf } from "./counts.ts"
import { type ListAsked, listOf } from "./lists.ts"
import { jsonParts } from "./parts.ts"
import { type ReviewedAsked, reviewedOf } from "./reviews.ts"
import { type ShiftsAsked, shiftsOf } from "./shifts.ts"
import { type StepsAsked, stepsOf } from "./steps.ts"
import { csvOf, type Measured, type MeasuredAsked, type TableAsked } from "./tables.ts"

/** What may be asked of a ledger as a whole, as data: what is answered in words, or in a file of an office program. */
export type Question = InWords | MeasuredAsked

type InWords =
  | { readonly _tag: "Assessment"; readonly asOf: Instant }
  | { readonly _tag: "Findings"; readonly asOf: Instant; readonly wanted: WantedHere; readonly stretch: Paging }
  | StepsAsked
  | UnitQuestionsAsked
  | ShiftsAsked
  | { readonly _tag: "Rates"; readonly asOf: Instant }
  | { readonly _tag: "Indicators"; readonly asOf: Instant; readonly of: Measured }
  | { readonly _tag: "Ranking"; readonly asOf: Instant; readonly of: Measured; readonly weights: Weights }
  | {
      readonly _tag: "Recommendation"
      readonly asOf: Instant
      readonly quotas: Quotas
      readonly weights?: Weights
    }
  | { readonly _tag: "Counts"; readonly asOf: Instant; readonly unit: string | undefined }
  | ListAsked
  | ReviewedAsked
  | { readonly _tag: "Portfolio" }
  | {
      readonly _tag: "Search"
      readonly asOf: Instant
      readonly where: Condition
      readonly unit: string | undefined
      readonly after: string | undefined
      readonly size: number
      /** UTF-16 units that the page may have. */
      readonly most: number
    }
  | TableAsked
  | { readonly _tag: "Calendar"; readonly unit?: string; readonly language: Language }
  | {
      readonly _tag: "Remedy"
      readonly edits: ReadonlyArray<Edit>
      readonly supplied: Readonly<Record<string, unknown>> | undefined
      readonly sequence: number
    }

const asItIs: Reach["show"] = (shown) => shown

const isOf = (unit: string | undefined, id: string): boolean => unit === undefined || id === unit

/** A page of the activities, all or those of a unit, for which a condition is certainly true of what is shown of them. */
const matching = (
  { after, asOf, most, size, unit, where }: Question & { readonly _tag: "Search" },
  { notice, registers }: KeptLedger,
  show: Reach["show"]
) => {
  const scope = scopeOf(notice, asOf)
  const all = unit === undefined ? registers.inOrder(["activities"]) : registers.ownOf("activities", unit)
  const rest = after === undefined ? all : all.filter(({ key }) => byCodePoint(key, after) > 0)
  const found = function* () {
    for (const record of rest)
      if (holds(where, show(record.value) as ValueOf<"activities">, scope) === true) yield show(record)
  }
  return pageOf(found(), { size, most })
}

/** Whether the answer to a question is a file that office programs open. */
export const asksForFile = (question: Question): question is TableAsked | MeasuredAsked =>
  question._tag === "IndicatorTable" ||
  question._tag === "RankingTable" ||
  (question._tag === "Table" && question.format !== "csv")

/** The answer to a question in words, part by part, as those may see it to whom it is shown; of a table as CSV. */
export const partsOfAnswer = (question: InWords, ledger: KeptLedger, show: Reach["show"]): Iterable<string> => {
  const { notice, portfolio, sequence } = ledger
  const json = (answer: object) => jsonParts(answer, show)
  switch (question._tag) {
    case "Assessment":
      return json(assessmentDocument(assess(notice, portfolio, question), []))
    case "Findings": {
      const { findings, next } = ledger.findingsAt(question.asOf, question.wanted, question.stretch)
      return json({ findings, sequence, next })
    }
    case "NextSteps":
      return json({ sequence, ...stepsOf(question, ledger) })
    case "UnitQuestions":
      return json({ sequence, ...unitQuestionsOf(question, ledger) })
    case "Rates":
      return json({ sequence, rates: ratesOf(notice, portfolio, question) })
    case "Shifts":
      return json(shiftsOf(question, ledger))
    case "Counts":
      return json(countsOf(question, ledger))
    case "List":
      return jsonParts(listOf(question, ledger, show), asItIs)
    case "Reviewed":
      return jsonParts(reviewedOf(question, ledger, show), asItIs)
    case "Indicators":
      return json(ledger.indicators(question.asOf, question.of))
    case "Ranking":
      return json(rank(ledger.indicators(question.asOf, question.of), question.weights))
    case "Recommendation":
      return json(recommend(notice, portfolio, question))
    case "Portfolio":
      return json(portfolio)
    case "Search":
      return jsonParts(matching(question, ledger, show), asItIs)
    case "Table":
      return csvOf(question, ledger, show)
    case "Calendar": {
      const { language, unit } = question
      const own = portfolio.activities.filter(({ host }) => isOf(unit, host))
      const { activities, units } = show({ units: portfolio.units, activities: own })
      return [activityCalendar({ region: ledger.region, notice, units, activities, language })]
    }
    case "Remedy":
      return json(writesOfEdits(ledger, question))
  }
}
