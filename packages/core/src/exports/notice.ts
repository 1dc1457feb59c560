/** What a notice is made of, and work on notices themselves: trace, show, compare, begin one. */
export type { Bound, Counting } from "../rule/Bound.ts"
export type { Amended, AmendingNotice } from "../rule/Amended.ts"
export type { Level, Modality, Rule, RuleForm } from "../rule/Rule.ts"
export type { Clause } from "../notice/Clause.ts"
export { type ClauseText, clauseTexts, fingerprint } from "../notice/clauseTexts.ts"
export { type Change, diff as diffNotices } from "../show/diff.ts"
export type { Amendment, NoticeChange } from "../notice/Amendment.ts"
export { mergeNotices } from "../notice/mergeNotices.ts"
export { isAmendment, parseAmendment, parseNoticeOrAmendment, readAmendment } from "../notice/readAmendment.ts"
export { amendmentsOf, type NoticeVersion, versionAt, versionsOf } from "../notice/versions.ts"
export {
  type Cause,
  compareStates,
  compareUnder,
  type Comparison,
  type Shift,
  type State
} from "../compare/compareStates.ts"
export type { Validity } from "../notice/Validity.ts"
export {
  type NoticeSeed,
  scaffold as scaffoldNotice,
  type ScaffoldFormat,
  scaffoldFormats
} from "../notice/scaffold.ts"
export type { ClauseOf, NoticeInputOf, RuleOf } from "../notice/NoticeOf.ts"
export { ruleIn } from "../notice/ruleIn.ts"
export { type Rulebook, rulebookOf } from "../requirement/Rulebook.ts"
export { sentencesOf } from "../notice/sentences.ts"
export { show as showNotice, showClause } from "../show/show.ts"
export { type RuleProblem, ruleProblems } from "../notice/ruleProblems.ts"
export { sayingOfNotice } from "../notice/readNotice.ts"
export { trace } from "../notice/trace.ts"
export { writeFingerprints } from "../notice/writeFingerprints.ts"
export {
  type ClauseState,
  clauseStateName,
  type ClauseTrace,
  type SentenceKind,
  sentenceKindName,
  type SentenceTrace,
  type Trace
} from "../notice/TraceDocument.ts"
export type {
  Annex,
  DeclaredFact,
  DeclaredTerm,
  FormFact,
  FormField,
  HeaderFact,
  HeaderField,
  Responsibility,
  Term,
  Vocabulary
} from "../condition/Vocabulary.ts"
export { noticeDigest } from "../notice/noticeDigest.ts"
export { type JsonSchema, noticeJsonSchema, portfolioJsonSchema } from "../show/jsonSchema.ts"
export { declaredProblems, declaredProblemsOf, type DeclaredProblem } from "../notice/declaredProblems.ts"
export { factsDeclared } from "../notice/factsDeclared.ts"
export { termProblemsOf, type TermProblem } from "../notice/termProblems.ts"
export { withKnownTerms } from "../requirement/knownTerms.ts"
export { type MissingUnit, missingUnits } from "../requirement/missingUnits.ts"
export { tellMissingUnit, type UnitNotFound, unitsNotFound } from "../requirement/unitsNotFound.ts"
export { exemptionProblemOf, portfolioProblems, type PortfolioProblem } from "../requirement/portfolioProblems.ts"
