export { fill, list, localized, same } from "./text/Localized.ts"
export { languages } from "./text/languages.ts"
export { Language, Localized } from "./text/schema.ts"
export { all, any, not, type Truth } from "./Truth.ts"

export { fromMillis, toMillis } from "./time/millis.ts"
export { Instant } from "./time/Instant.ts"
export { atClock, dayOf, startOfDay } from "./time/civil.ts"
export { addDays, daysBetween } from "./time/days.ts"
export { PlainDate, PlainDateTime, PlainTime } from "./time/PlainDate.ts"
export { firstDay, hasReachedLastDay, isWithin, lastDay, touches } from "./time/scheduleDays.ts"
export { Schedule, Session } from "./time/Schedule.ts"
export { Deadline } from "./time/Deadline.ts"
export { firstLateInstant } from "./time/firstLateInstant.ts"
export { showDeadline } from "./time/showDeadline.ts"
export { TimeLimit } from "./time/TimeLimit.ts"
export { Window } from "./time/Window.ts"
export { writeSchedule } from "./time/writeSchedule.ts"

export { ActivityId, TermId, UnitId } from "./portfolio/ids.ts"
export { Activity, Mode, PlatformState } from "./portfolio/Activity.ts"
export { Attestation } from "./portfolio/Attestation.ts"
export { Facility } from "./portfolio/Facility.ts"
export { OfficerRegistration } from "./portfolio/OfficerRegistration.ts"
export { Portfolio, Unread } from "./portfolio/Portfolio.ts"
export { Opinion, Recommendation } from "./portfolio/Recommendation.ts"
export { Source } from "./portfolio/Source.ts"
export { ReportedTime, Submission } from "./portfolio/Submission.ts"
export { Unit } from "./portfolio/Unit.ts"
export { InputIssue } from "./InputIssue.ts"

export { Condition, type ConditionEncoded } from "./condition/Condition.ts"
export { CountFact, Fact } from "./condition/Fact.ts"
export { factName } from "./condition/factName.ts"
export { holds } from "./condition/holds.ts"
export { type Scope, scopeOf } from "./condition/Scope.ts"

export { Bound } from "./rule/Bound.ts"
export { binds } from "./rule/binds.ts"
export { Modality, Rule, RuleForm } from "./rule/Rule.ts"

export { Evidence, Grade, Publicity, Rubric, RubricItem, Veto } from "./rubric/Rubric.ts"
export { Scoring } from "./rubric/Scoring.ts"

export { requirementOf } from "./requirement/lower.ts"
export type { Requirement } from "./requirement/Requirement.ts"

export { Clause } from "./notice/Clause.ts"
export { type ClauseText, clauseTexts, fingerprint } from "./notice/clauseTexts.ts"
export { fromData as noticeFromData, Notice } from "./notice/Notice.ts"
export { type Change, diff as diffNotices } from "./show/diff.ts"
export { inForce, noticeInForce, NoSuchNotice, NotInForce } from "./notice/inForce.ts"
export { Validity } from "./notice/Validity.ts"
export { validityAt } from "./notice/validityAt.ts"
export { type DataProblem, problemsIn } from "./notice/readData.ts"
export { parseNotice, readNotice } from "./notice/readNotice.ts"
export { type NoticeSeed, scaffold as scaffoldNotice, type ScaffoldFormat, scaffoldFormats } from "./notice/scaffold.ts"
export { type Rulebook, rulebookOf } from "./requirement/Rulebook.ts"
export { sentencesOf } from "./notice/sentences.ts"
export { show as showNotice, showClause } from "./show/show.ts"
export { showRubric } from "./show/rubricLines.ts"
export { trace } from "./notice/trace.ts"
export {
  ClauseState,
  clauseStateName,
  ClauseTrace,
  SentenceKind,
  sentenceKindName,
  SentenceTrace,
  Trace
} from "./notice/TraceDocument.ts"
export {
  Annex,
  DeclaredTerm,
  FormFact,
  FormField,
  HeaderFact,
  HeaderField,
  Responsibility,
  Term,
  Vocabulary
} from "./condition/Vocabulary.ts"

export { assess } from "./engine/assess.ts"
export { select } from "./engine/select.ts"
export { type Teller, teller } from "./engine/teller.ts"
export { type Survey, survey } from "./engine/survey.ts"
export type { LazyFinding } from "./engine/LazyFinding.ts"
export { emptyPart, type Gathering, gathering, mergeParts, type Part, partOf, type PartOptions } from "./engine/Part.ts"
export { PartRefused } from "./engine/PartRefused.ts"
export { type Whole, wholeOf } from "./engine/whole.ts"
export { indicateLive } from "./live/indicateLive.ts"
export { live, Live } from "./live/Live.ts"
export type { LiveOptions, LiveRegisters } from "./live/LiveOptions.ts"
export type { Listed, Paging, Wanted } from "./live/findingsPage.ts"
export type { Choice, ChoosingOptions } from "./live/Choices.ts"
export { LiveRefused } from "./live/LiveRefused.ts"
export type { Rank } from "./live/Ranks.ts"
export { isViolation } from "./explain/assessByReference.ts"
export { Assessment } from "./assessment/Assessment.ts"
export { AssessmentDocument, assessmentDocument } from "./assessment/AssessmentDocument.ts"
export { Basis, Finding, Missing, Remedy } from "./assessment/Finding.ts"
export { Subject } from "./requirement/Subject.ts"
export { Status, statusName } from "./requirement/Status.ts"
export { explain, type Explainer, explainer, Explanation } from "./explain/explain.ts"
export { Step } from "./explain/Step.ts"
export { sayCondition } from "./condition/say.ts"
export { renderTokens, Token } from "./text/Token.ts"
export { Receipt, receiptOf } from "./receipt/Receipt.ts"
export { parseReceipt } from "./receipt/readReceipt.ts"
export { type Difference, replay } from "./receipt/replay.ts"
export { version } from "./version.ts"
export { digest } from "./digest.ts"
export { noticeDigest } from "./notice/noticeDigest.ts"

export { lint } from "./lint/lint.ts"
export { Diagnostic, DiagnosticCode, Severity } from "./lint/Diagnostic.ts"
export { ruleDigest } from "./lint/ruleDigest.ts"
export { Suppression } from "./lint/Suppression.ts"
export { parseSuppressions } from "./lint/parseSuppressions.ts"

export { bySubject } from "./rank/inOrder.ts"
export { indicate } from "./recommend/indicate.ts"
export { IndicatorRow, Indicators } from "./rank/Indicators.ts"
export { Quantity } from "./rank/Quantity.ts"
export { Dominance, dominance, DominanceRow } from "./rank/Dominance.ts"
export { Scale, WeightItem, Weights } from "./rank/Weights.ts"
export { parseWeights } from "./recommend/parseWeights.ts"
export { readWeights, WeightsRefused } from "./recommend/readWeights.ts"
export { rank, type Ranked } from "./rank/rank.ts"
export type { Placing } from "./rank/Placing.ts"
export { ItemPoints, Ranking, RankingRow } from "./rank/Ranking.ts"
export { Robustness, robustness } from "./rank/Robustness.ts"
export { score } from "./score/score.ts"
export { Amount, ItemScore, Raise, ScoreRow, Scores } from "./score/Scores.ts"
export { recommend } from "./recommend/recommend.ts"
export { Chosen, Draft, DraftField, Eligibility, NotChosen, Quotas, Selection, WhyNot } from "./recommend/Selection.ts"

export { applyPlan, PlanRefused } from "./remedy/applyPlan.ts"
export { Edit, EditKind, Impossible, Remedies, Need, PatchOperation, RemedyPlan } from "./remedy/Edit.ts"
export { remediesFor } from "./remedy/remediesFor.ts"
export { SafeFix, safeFixes } from "./remedy/safeFixes.ts"
export { deadlines, NoticeDeadline } from "./next/deadlines.ts"
export { nextSteps } from "./next/nextSteps.ts"
export { NextStep, Phase, UnitSteps } from "./next/NextStep.ts"
