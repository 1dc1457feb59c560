import type * as zh from "./zh-CN.ts"

/** What is said of a notice that is not as it must be. */
export const illFormed: Readonly<Record<keyof typeof zh.illFormed, string>> = {
  "declared-twice": "{list} declares “{id}” twice",
  "clause-twice": "clause “{number}” occurs twice",
  "validity-ends-before-start":
    "the last day on which the notice is in force, {validTo}, is before the first, {validFrom}",
  "rule-twice": "rule or indicator “{id}” occurs twice",
  "addressee-undeclared": "addressee “{kind}” is not declared in unitKinds, which has: {choices}",
  undeclared: "{what} “{id}” uses “{term}”, which {list} does not declare; it has: {choices}",
  "stray-account": "clause “{number}” gives a sentence to “{word}”, which it does not have; it has: {choices}",
  "fact-taken": "the id of the declared fact “{id}” is taken by a fact that every notice has: choose another id",
  "fact-misasked":
    "{what} “{id}”: “{question}” asks here for {wanted} that the notice declares of {register}, which “{fact}” is not; it may ask of: {choices}",
  "calendar-absent":
    "rule “{id}” counts in working days, and the notice has no calendar; give it the years concerned with the documents that set them",
  "calendar-gap": "the calendar lacks {year}; its years have to follow one another",
  "calendar-lacks-year":
    "rule “{id}” counts in working days of {year}, which the calendar does not have; give it that year with the document that sets it",
  "relative-to-tentative":
    "rule “{id}” counts from the days of each activity, so it cannot rest on the window “{window}”, whose days are tentative; wait for them, or give it another time",
  "box-undeclared":
    "the box “{label}” of annex “{id}” takes “{fact}”, which is no fact that every notice has ({common}) and none that this one declares of what the form is about; it declares: {choices}",
  "asked-of-activities":
    "{what} “{id}”: “{question}” asks about activities; of {register} only facts that the notice declares can be asked: {choices}",
  "value-undeclared": "{what} “{id}”: “{fact}” has no value “{value}”; its values are: {choices}",
  "only-maximum":
    "{what} “{id}”: nobody knows beforehand what values “{fact}” will have, so that only a maximum can be asked of each"
}

/** What is asked for of declared facts. */
export const asked: Readonly<Record<keyof typeof zh.asked, string>> = {
  noChoices: "(none: declare one in vocabulary.facts first)",
  ofOthers: "{fact} (a fact of {register})",
  ofAnyType: "a fact",
  number: "a number",
  choice: "a choice",
  date: "a date",
  "yes-no": "a yes or no",
  text: "a text",
  units: "units",
  activities: "activities",
  submissions: "documents",
  facilities: "facilities",
  recommendations: "recommendations"
}

/** What uses a name. */
export const users: Readonly<Record<keyof typeof zh.users, string>> = {
  ofRule: "rule",
  ofIndicator: "indicator",
  ofItem: "item",
  ofRubric: "rubric"
}

/** What is said of a rubric that does not fit its notice. */
export const rubricFaults: Readonly<Record<keyof typeof zh.rubricFaults, string>> = {
  "rubric-id-twice": "the id “{id}” occurs twice",
  "rubric-clause-unknown": "the notice has no clause “{id}”; it has: {choices}",
  "rubric-rule-unknown": "the notice has no rule “{id}” that is judged for {of}; it has: {choices}",
  "rubric-judgement-unknown": "the notice has no rule “{id}” that is left to judgement for {of}; it has: {choices}",
  "rubric-grade-unknown": "there is no grade “{id}”; there are: {choices}",
  "rubric-term-undeclared": "uses “{id}”, which {list} does not declare; it has: {choices}"
}

/** Whom a rubric scores, and that there is nothing to choose from. */
export const rubricWords: Readonly<Record<keyof typeof zh.rubricWords, string>> = {
  units: "units",
  region: "the region",
  nothing: "none"
}

/** What is said where a notice is not the one to ask. */
export const notInForce: Readonly<Record<keyof typeof zh.notInForce, string>> = {
  "not-yet-in-force": "“{title}” is in force from {from}, not at {asOf}; {next}",
  "no-longer-in-force": "“{title}” was in force until {to}, not at {asOf}; {next}",
  "unknown-region": "there is no notice of the region {region}",
  "none-in-force": "no notice of the region {region} is in force at {asOf}: {found}",
  "several-in-force": "more than one notice of the region {region} is in force at {asOf}, name one of them: {found}"
}

/** What is said of the days on which a notice is the one to ask. */
export const validity: Readonly<Record<keyof typeof zh.validity, string>> = {
  followed: "its successor is “{successor}”",
  last: "it has no successor",
  validity: "“{id}” ({from} to {to})",
  open: "a later notice"
}

/** What a sentence counts as. */
export const sentenceKinds: Readonly<Record<keyof typeof zh.sentenceKinds, string>> = {
  rule: "rule",
  indicator: "indicator",
  points: "rubric item",
  definition: "definition",
  informative: "informative",
  judgement: "left to judgement",
  guide: "guide",
  changed: "in a changed clause",
  unaccounted: "unaccounted"
}

/** How a clause stands to a text. */
export const clauseStates: Readonly<Record<keyof typeof zh.clauseStates, string>> = {
  accounted: "accounted for",
  changed: "changed",
  unaccounted: "unaccounted",
  "missing-in-source": "not in the text",
  "not-in-notice": "not in the notice"
}

/** What is told of a clause that is not accounted for. */
export const tracing: Readonly<Record<keyof typeof zh.tracing, string>> = {
  changed: "its text is not the one encoded (sentences: {now} now, {expected} then); what rests on it: {rests}",
  sameNumber: "its text is not the one encoded (sentences: still {now}); what rests on it: {rests}",
  unaccounted: "the notice accounts for {expected} sentences and the text has {now}, so they cannot be matched",
  invented: "no sentence has become: {rests}",
  "missing-in-source": "the text has no such clause; what rests on it: {rests}",
  "not-in-notice": "the notice has no such clause ({now} sentences)",
  nothing: "nothing"
}

/** How a rule cites the notice that has changed it. */
export const citing: Readonly<Record<keyof typeof zh.citing, string>> = {
  cited: "as “{clause}” of “{title}” ({issuedOn}) has it",
  citedByNumber: "as “{clause}” of “{title}” ({documentNumber}, {issuedOn}) has it",
  readAndCited: "{reading}; {cited}"
}

/** What is said of an amendment that does not fit what it changes. */
export const misfits: Readonly<Record<keyof typeof zh.misfits, string>> = {
  "unknown-rule": "the notice that is changed has no rule “{id}”",
  "unknown-clause": "the notice that is changed has no clause “{number}”",
  "unknown-window": "the notice that is changed has no window “{id}”",
  "rule-there": "the notice that is changed has a rule “{id}” already: write that it is replaced",
  "clause-there": "the notice that is changed has a clause “{number}” already",
  "no-time-to-move": "rule “{id}” has no time that could be moved",
  "rule-unchanged": "rule “{id}” is the same after the change",
  "unknown-indicator": "the amended notice has no indicator “{id}”",
  "indicator-there": "the amended notice has an indicator “{id}”, so this one replaces it",
  "indicator-unchanged": "the indicator “{id}” would be as before",
  "criteria-unchanged": "the criteria of clause “{number}” would be as before",
  "guide-unchanged": "the guide of clause “{number}” would be as before",
  "window-unchanged": "window “{id}” is the same after the change",
  "window-backwards": "the window ends before it starts",
  "other-notice": "it changes “{id}”, and the notice given is “{base}”",
  "merged-already": "“{id}” is in the notice already, or is the notice itself",
  "issued-before": "it is issued on {issuedOn}, before what it changes ({last})",
  "below-only-adds": "an office below may add to what is asked, and may not change it or take from it",
  "unknown-notice": "there is no notice “{id}” to change",
  "amends-itself": "what “{id}” changes is in the end “{id}” itself",
  "amendment-twice": "the id “{id}” occurs twice",
  "before-amended": "it is issued before “{id}”, which it changes"
}

/** What is said of a file into which fingerprints cannot be written. */
export const fingerprinting: Readonly<Record<keyof typeof zh.fingerprinting, string>> = {
  "fingerprints-unlike": "the file has {found} fingerprints and {clauses} clauses, so they cannot be written"
}

/** What is said of the form of a rule. */
export const formFaults: Readonly<Record<keyof typeof zh.formFaults, string>> = {
  "no-amount": "needs at least one of: atLeast, atMost, moreThan, lessThan",
  "least-above-most": "atLeast is above atMost, so that nobody can do it",
  "amount-by-unit-of-region": "the region has no amount by unit: let bound say which units are meant",
  "groups-of-no-activities":
    "only Activities can be counted in groups by each, Submissions by Days, Weeks, Months, Quarters, HalfYears, Years or Values, and Facilities by Values",
  "sum-and-distinct": "sum adds a fact up and distinct counts its different values: only one of them can stand",
  "distinct-in-values": "each already parts by values, so that distinct has no place beside Values",
  "compared-with-others": "a number of an activity is compared with one of its host: of must be Units",
  "in-at-least-of-nothing": "inAtLeast counts groups in which a minimum is reached: it needs each and no maximum",
  "in-at-least-above-groups": "inAtLeast asks for more groups than each makes",
  "part-of-a-record": "{end}: {amount} is no whole number, and records are counted whole",
  "where-beside-form": "a form says itself which records it lists, so where has no place beside Filled",
  "where-beside-fixed-deadline": "where picks activities, so the deadline must be Relative to them",
  "holding-beside-relative-deadline":
    "a document of each activity is due of those who hold one, so holding has no place beside it",
  "relative-time-of-no-activities": "only activities have a time to be relative to: of must be activities",
  "id-or-whole": "must be an id, or {…}",
  "hosts-of-no-activities": "only activities are held by somebody: of must be activities",
  "measure-of-no-activity": "only the word whose id is activity has a measure and a verb",
  "sentence-in-parts": "a sentence is one text: the ids of all the rules that it became stand in it, parted by spaces"
}
