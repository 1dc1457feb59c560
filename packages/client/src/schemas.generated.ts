// Made from the service's OpenAPI document by `pnpm --filter @kepu/client generate`; not edited by hand.
export interface ActivitiesChange {
    readonly before?: Activity;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "activities";
    readonly sequence: number;
    readonly value: Activity;
    readonly version: number;
}

export interface ActivitiesRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "activities";
    readonly sequence: number;
    readonly value: Activity;
    readonly version: number;
}

/**
 * One science-popularisation activity (科普活动).
 *
 * Every optional fact may be absent, and absent means *not known*: never "no", never zero. A list or a
 * number that is present is complete: `topics: []` says that no topic of the notice applies.
 */
export interface Activity {
    readonly address?: string;
    readonly annexes?: readonly string[];
    readonly coHosts?: readonly string[];
    readonly contactName?: string;
    readonly contactPhone?: string;
    readonly cost?: number;
    readonly facts?: {
        readonly [key: string]: number | boolean | string;
    };
    readonly grant?: number;
    readonly host: string;
    readonly id: string;
    readonly images?: number;
    /** @enum {string} */
    readonly mode?: "on-site" | "online" | "hybrid";
    readonly name: string;
    readonly newsLinks?: number;
    readonly participants?: number;
    readonly place?: string;
    /** @enum {string} */
    readonly platform?: "not-filed" | "filed" | "under-review" | "published" | "rejected";
    readonly programme?: string;
    readonly remark?: string;
    readonly settings?: readonly string[];
    readonly source?: Source;
    readonly staff?: number;
    readonly summary?: boolean;
    readonly time?: Schedule;
    readonly timeText?: string;
    readonly topics?: readonly string[];
    readonly videos?: number;
    readonly volunteers?: number;
}

/** The clause of a later notice by which something became what it is. */
export interface Amended {
    readonly clause: string;
    readonly documentNumber?: string;
    readonly id: string;
    readonly issuedOn: PlainDate;
    readonly title: string;
}

/** A notice and those that amend it. */
export interface AmendedNotice {
    readonly amendments: readonly Amendment[];
    readonly notice: string | Notice;
}

/**
 * A notice that changes another one (补充通知、延期通知), as data: what it changes and in which of its clauses.
 * `mergeNotices` makes of both the notice that holds from its day of issue on.
 */
export interface Amendment {
    readonly amends: {
        readonly changes: readonly NoticeChange[];
        readonly declares?: {
            readonly annexes?: readonly Annex[];
            readonly documents?: readonly Term[];
            readonly facilities?: readonly Term[];
            readonly facts?: readonly DeclaredFact[];
            readonly nouns?: readonly Noun[];
            readonly programmes?: readonly DeclaredTerm[];
            readonly responsibilities?: readonly Responsibility[];
            readonly settings?: readonly Term[];
            readonly topics?: readonly DeclaredTerm[];
            readonly unitKinds?: readonly Term[];
            readonly windows?: readonly Window[];
        };
        readonly notice: string;
    };
    readonly below?: {
        /** @enum {string} */
        readonly level: "nation" | "province" | "city" | "county";
        readonly region: {
            readonly code: string;
            readonly name: Localized;
        };
    };
    readonly documentNumber?: string;
    /** @enum {string} */
    readonly format: "kepu.amendment/1";
    readonly id: string;
    readonly issuedOn: PlainDate;
    readonly issuer: string;
    readonly title: string;
}

export type Amount = number | {
    /** @enum {string} */
    readonly _tag: "Percent";
    readonly of: Counted;
    readonly percent: number;
    /** @enum {string} */
    readonly round?: "down" | "up" | "nearest";
} | {
    /** @enum {string} */
    readonly _tag: "Times";
    readonly of: Counted;
    readonly times: number;
} | {
    /** @enum {string} */
    readonly _tag: "Per";
    readonly amount?: number;
    readonly each: number;
    readonly of: Counted;
    /** @enum {string} */
    readonly round?: "down" | "up" | "nearest";
} | {
    /** @enum {string} */
    readonly _tag: "ByUnit";
    readonly amounts: readonly {
        readonly amount: number;
        readonly bound: Bound;
    }[];
    readonly otherwise?: number;
}

/**
 * A form (附件) of the notice, each filled in form telling of activities or of a recommendation; header lines and
 * fields in printed order.
 */
export interface Annex {
    /** @enum {string} */
    readonly about: "activity" | "recommendation";
    readonly fields: readonly {
        readonly fact?: ("name" | "coHosts" | "programme" | "topics" | "settings" | "mode" | "time" | "place" | "contactName" | "contactPhone" | "address" | "platform" | "images" | "videos" | "newsLinks" | "summary" | "participants" | "staff" | "volunteers" | "grant" | "cost" | "annexes" | "host" | "remark" | "unit" | "content" | "unitOpinion" | "officeOpinion") | string;
        readonly label: string;
        readonly required: boolean;
        /** @enum {boolean} */
        readonly seal?: true;
    }[];
    readonly header?: readonly {
        /** @enum {string} */
        readonly fact: "unit" | "filledOn";
        readonly label: string;
        /** @enum {boolean} */
        readonly seal?: true;
    }[];
    readonly id: string;
    readonly name: Localized;
    readonly synonyms?: readonly string[];
}

/** A missing fact that is asked for, and how much it decides. */
export interface AskedFact {
    readonly bearsOn: number;
    readonly clauses: readonly string[];
    readonly fact: ("name" | "coHosts" | "programme" | "topics" | "settings" | "mode" | "time" | "place" | "contactName" | "contactPhone" | "address" | "platform" | "images" | "videos" | "newsLinks" | "summary" | "participants" | "staff" | "volunteers" | "grant" | "cost" | "annexes" | "host" | "remark" | "unit" | "content" | "unitOpinion" | "officeOpinion") | ("kinds" | "responsibilities" | "submissions" | "receivedAt" | "activity" | "facilities" | "officers" | "recommendations" | "decision" | "points" | "unread") | string;
    /** @enum {string} */
    readonly modality: "must" | "should" | "may";
    readonly name: Localized;
    readonly settles: number;
    readonly subject: Subject;
}

/** What was found of a portfolio under a notice at a moment (评估): every rule answered for every subject. */
export interface Assessment {
    readonly asOf: Instant;
    readonly counts: {
        readonly activities: number;
        readonly judgement: number;
        readonly met: number;
        readonly pending: number;
        readonly undetermined: number;
        readonly units: number;
        readonly unmet: number;
    };
    readonly findings: readonly Finding[];
    readonly notice: {
        readonly digest: string;
        readonly id: string;
    };
    /** @enum {string} */
    readonly validity: "in-force" | "not-yet" | "expired";
}

/** An assessment as a file: what was found, and what of the input could not be used. */
export interface AssessmentDocument {
    readonly asOf: Instant;
    readonly counts: {
        readonly activities: number;
        readonly judgement: number;
        readonly met: number;
        readonly pending: number;
        readonly undetermined: number;
        readonly units: number;
        readonly unmet: number;
    };
    readonly findings: readonly Finding[];
    /** @enum {string} */
    readonly format: "kepu.assessment/1";
    readonly issues: readonly InputIssue[];
    readonly notice: {
        readonly digest: string;
        readonly id: string;
    };
    /** @enum {string} */
    readonly validity: "in-force" | "not-yet" | "expired";
}

/** A portfolio to judge, as a form: the files of a county as they are, CSV in any encoding or of an office program. */
export interface AssessmentForm {
    readonly annex1: readonly string[];
    readonly annex2?: readonly string[];
    readonly asOf?: Instant;
    /** @description Id of a notice that the service knows */
    readonly notice: string;
    /** Format: binary */
    readonly platform?: string;
    /** Format: binary */
    readonly submissions?: string;
    /** Format: binary */
    readonly units?: string;
}

/**
 * A portfolio to judge, by a notice that the service knows or by one that comes along; of a notice with amendments by the
 * version that holds at the moment.
 */
export interface AssessmentRequest {
    readonly amendments?: readonly Amendment[];
    readonly asOf?: Instant;
    readonly notice: string | Notice;
    readonly portfolio: Portfolio;
}

export interface AssessmentsChange {
    readonly before?: ReceiptedAssessment;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "assessments";
    readonly sequence: number;
    readonly value: ReceiptedAssessment;
    readonly version: number;
}

export interface AssessmentsRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "assessments";
    readonly sequence: number;
    readonly value: ReceiptedAssessment;
    readonly version: number;
}

/**
 * A recorded decision on a rule that the notice leaves to a person's judgement.
 * Without `unit` it decides for the whole region.
 */
export interface Attestation {
    readonly by?: string;
    /** @enum {string} */
    readonly decision: "met" | "unmet";
    readonly on?: PlainDate;
    readonly points?: number;
    readonly rule: string;
    readonly source?: Source;
    readonly unit?: string;
}

export interface AttestationsChange {
    readonly before?: Attestation;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "attestations";
    readonly sequence: number;
    readonly value: Attestation;
    readonly version: number;
}

export interface AttestationsRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "attestations";
    readonly sequence: number;
    readonly value: Attestation;
    readonly version: number;
}

/** A fact on which the finding rests, and its value as people read it. */
export interface Basis {
    readonly fact: string;
    readonly name: Localized;
    readonly value: Localized;
}

/** Whom a rule binds. */
export type Bound = {
    /** @enum {string} */
    readonly _tag: "EveryUnit";
} | {
    /** @enum {string} */
    readonly _tag: "KindIn";
    readonly kinds: readonly string[];
} | {
    /** @enum {string} */
    readonly _tag: "Responsible";
    readonly responsibility: string;
} | {
    /** @enum {string} */
    readonly _tag: "Named";
    readonly units: readonly string[];
} | {
    /** @enum {string} */
    readonly _tag: "UnitMeets";
    readonly where: Condition;
} | {
    /** @enum {string} */
    readonly _tag: "AllOf";
    readonly of: readonly Bound[];
} | {
    /** @enum {string} */
    readonly _tag: "AnyOf";
    readonly of: readonly Bound[];
} | {
    /** @enum {string} */
    readonly _tag: "NotOf";
    readonly of: Bound;
}

/** A change that was made to a record: what it was made to, and what it was before unless it is new. */
export type Change = UnitsChange | ActivitiesChange | SubmissionsChange | FacilitiesChange | OfficersChange | RecommendationsChange | AttestationsChange | ExemptionsChange | UnreadChange | KeptChange | WeightsChange | AssessmentsChange | ReviewsChange

/** An activity that is chosen, with its rank among the eligible ones and its points. */
export interface Chosen {
    readonly activity: Subject;
    readonly points: Quantity;
    /** @enum {boolean} */
    readonly provisional?: true;
    readonly rank: number;
    readonly unit: Subject;
}

/** A part of the notice, under the number by which people cite it. */
export interface Clause {
    readonly criteria?: {
        readonly amendedBy?: readonly Amended[];
        readonly names: readonly Localized[];
        readonly open: boolean;
        readonly points?: readonly number[];
    };
    readonly fingerprint: string;
    readonly guide?: Guide;
    readonly indicators?: readonly Indicator[];
    /** @enum {string} */
    readonly modality?: "must" | "should" | "may";
    readonly number: string;
    readonly phrase: string;
    readonly reading?: Localized;
    readonly rules: readonly Rule[];
    readonly sentences?: readonly string[];
    readonly summary: Localized;
}

/**
 * A question about one activity, or a combination of such, out of a closed set. There are no expressions and no
 * callbacks: a condition can be stored, compared, explained, generated and translated to SQL.
 */
export type Condition = {
    /** @enum {string} */
    readonly _tag: "Always";
} | {
    /** @enum {string} */
    readonly _tag: "InWindow";
    /** @enum {boolean} */
    readonly wholly?: true;
    readonly window: string;
} | {
    /** @enum {string} */
    readonly _tag: "HeldOn";
    readonly days: readonly ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "working-day" | "rest-day")[];
    /** @enum {boolean} */
    readonly wholly?: true;
} | {
    /** @enum {string} */
    readonly _tag: "LastDayReached";
} | {
    /** @enum {string} */
    readonly _tag: "HasTopic";
    readonly topic: string;
} | {
    /** @enum {string} */
    readonly _tag: "SettingIn";
    readonly settings: readonly string[];
} | {
    /** @enum {string} */
    readonly _tag: "NameContains";
    readonly words: readonly string[];
} | {
    /** @enum {string} */
    readonly _tag: "PlatformIn";
    readonly states: readonly ("not-filed" | "filed" | "under-review" | "published" | "rejected")[];
} | {
    /** @enum {string} */
    readonly _tag: "ModeIn";
    readonly modes: readonly ("on-site" | "online" | "hybrid")[];
} | {
    /** @enum {string} */
    readonly _tag: "ProgrammeIn";
    readonly programmes: readonly string[];
} | {
    /** @enum {string} */
    readonly _tag: "ListedIn";
    readonly annex: string;
} | {
    /** @enum {string} */
    readonly _tag: "Reported";
    /** @enum {string} */
    readonly fact: "name" | "coHosts" | "programme" | "topics" | "settings" | "mode" | "time" | "place" | "contactName" | "contactPhone" | "address" | "platform" | "images" | "videos" | "newsLinks" | "summary" | "participants" | "staff" | "volunteers" | "grant" | "cost" | "annexes";
} | {
    /** @enum {string} */
    readonly _tag: "AtLeast";
    /** @enum {string} */
    readonly fact: "images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost";
    readonly number: number;
} | {
    /** @enum {string} */
    readonly _tag: "AtMost";
    /** @enum {string} */
    readonly fact: "images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost";
    readonly number: number;
} | {
    /** @enum {string} */
    readonly _tag: "ShareAtMost";
    /** @enum {string} */
    readonly fact: "images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost";
    /** @enum {string} */
    readonly of: "images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost";
    readonly percent: number;
} | {
    /** @enum {string} */
    readonly _tag: "FactReported";
    readonly fact: string;
} | {
    /** @enum {string} */
    readonly _tag: "FactIn";
    readonly fact: string;
    readonly values: readonly string[];
} | {
    /** @enum {string} */
    readonly _tag: "FactAtLeast";
    readonly fact: string;
    readonly number: number;
} | {
    /** @enum {string} */
    readonly _tag: "FactAtMost";
    readonly fact: string;
    readonly number: number;
} | {
    /** @enum {string} */
    readonly _tag: "FactFrom";
    readonly date: PlainDate;
    readonly fact: string;
} | {
    /** @enum {string} */
    readonly _tag: "FactUntil";
    readonly date: PlainDate;
    readonly fact: string;
} | {
    /** @enum {string} */
    readonly _tag: "FactShareAtMost";
    readonly fact: string;
    readonly of: string;
    readonly percent: number;
} | {
    /** @enum {string} */
    readonly _tag: "FactShareAtLeast";
    readonly fact: string;
    readonly of: string;
    readonly percent: number;
} | {
    /** @enum {string} */
    readonly _tag: "FactShareBelow";
    readonly fact: string;
    readonly of: string;
    readonly percent: number;
} | {
    /** @enum {string} */
    readonly _tag: "FactBelow";
    readonly fact: string;
    readonly of: string;
} | {
    /** @enum {string} */
    readonly _tag: "FactBefore";
    readonly fact: string;
    readonly of: string;
} | {
    /** @enum {string} */
    readonly _tag: "All";
    readonly of: readonly Condition[];
} | {
    /** @enum {string} */
    readonly _tag: "Any";
    readonly of: readonly Condition[];
} | {
    /** @enum {string} */
    readonly _tag: "Not";
    readonly of: Condition;
}

/** A person whom activities of a unit name. */
export interface Contact {
    readonly activities: number;
    readonly contactName?: string;
    readonly contactPhone?: string;
}

/** What is counted: entries of one register. */
export type Counted = {
    /** @enum {string} */
    readonly _tag: "Activities";
    /** @enum {string} */
    readonly credit?: "host" | "all-hosts";
    readonly distinct?: string;
    readonly hosts?: Bound;
    readonly sum?: SummedFact;
    readonly together?: readonly Bound[];
    readonly where?: Condition;
} | {
    /** @enum {string} */
    readonly _tag: "Recommendations";
    readonly where?: Condition;
} | {
    /** @enum {string} */
    readonly _tag: "Facilities";
    readonly distinct?: string;
    readonly kind?: string;
    readonly sum?: SummedFact;
    readonly where?: Condition;
} | {
    /** @enum {string} */
    readonly _tag: "Officers";
} | {
    /** @enum {string} */
    readonly _tag: "Submissions";
    readonly distinct?: string;
    readonly document: string;
    readonly sum?: SummedFact;
    readonly where?: Condition;
    readonly within?: string;
} | {
    /** @enum {string} */
    readonly _tag: "Units";
    readonly among?: Bound;
    readonly sum?: SummedFact;
    readonly where?: Condition;
}

/** Who has to reach a number: each bound unit for itself, or the region all together. */
export type Counting = {
    /** @enum {string} */
    readonly _tag: "EveryUnit";
} | {
    /** @enum {string} */
    readonly _tag: "KindIn";
    readonly kinds: readonly string[];
} | {
    /** @enum {string} */
    readonly _tag: "Responsible";
    readonly responsibility: string;
} | {
    /** @enum {string} */
    readonly _tag: "Named";
    readonly units: readonly string[];
} | {
    /** @enum {string} */
    readonly _tag: "UnitMeets";
    readonly where: Condition;
} | {
    /** @enum {string} */
    readonly _tag: "AllOf";
    readonly of: readonly Bound[];
} | {
    /** @enum {string} */
    readonly _tag: "AnyOf";
    readonly of: readonly Bound[];
} | {
    /** @enum {string} */
    readonly _tag: "NotOf";
    readonly of: Bound;
} | {
    /** @enum {string} */
    readonly _tag: "Region";
}

/**
 * The latest moment for something, with every reading of 「X日前」 spelt out as a field.
 *
 * - without `time`, `inclusive` lasts to 24:00 of `date` and `exclusive` to its 00:00; the instant 24:00:00
 *   belongs to the next day and is late;
 * - with `time`, `inclusive` takes the stroke of the clock itself as on time, `exclusive` does not.
 *
 * No official standard settles whether the day of 「X日前」 counts, so `boundary` has no default.
 */
export interface Deadline {
    /** @enum {string} */
    readonly boundary: "inclusive" | "exclusive";
    readonly date: PlainDate;
    readonly medium?: Localized;
    /** @enum {boolean} */
    readonly tentative?: true;
    readonly time?: PlainTime;
    readonly written?: string;
    readonly zone: Zone;
}

/**
 * A fact that the notice itself declares (自定指标), of records of a register: its type, of a number the unit in which it
 * is told, and of a choice what it can be. The facts that every notice has stand in `portfolio/facts.ts`.
 */
export interface DeclaredFact {
    readonly id: string;
    readonly name: Localized;
    /** @enum {string} */
    readonly of: "units" | "activities" | "submissions" | "facilities" | "recommendations";
    readonly synonyms?: readonly string[];
    /** @enum {string} */
    readonly type: "number" | "choice" | "date" | "yes-no" | "text";
    readonly unit?: Localized;
    readonly values?: readonly Term[];
}

/** A topic or programme that activities may have; `declaredBy` are words that declare it in an activity's name. */
export interface DeclaredTerm {
    readonly declaredBy?: readonly string[];
    readonly id: string;
    readonly name: Localized;
    readonly synonyms?: readonly string[];
}

/** Something that is wrong with a notice before it is sent out. */
export interface Diagnostic {
    readonly clauses: readonly string[];
    /** @enum {string} */
    readonly code: "contact-conflict" | "name-twice" | "addressee-unbound" | "quota-binds-nobody" | "subject-not-listed" | "figure-without-subject" | "deadline-before-last-activity-day" | "deadline-on-last-activity-day" | "deadline-on-rest-day" | "deadline-without-year" | "deadline-without-clock" | "label-conflict" | "criteria-without-weights" | "tier-never-reached" | "tier-against-order" | "points-do-not-add-up" | "grade-never-reached" | "grades-leave-gap" | "compared-with-itself" | "percentage-of-nothing" | "group-without-day" | "late-copies-count" | "unsatisfiable-rule" | "contradictory-rules" | "rule-never-fires" | "rule-never-fails" | "rule-subsumed" | "too-large-to-check" | "stale-suppression";
    readonly digest: string;
    readonly message: Localized;
    readonly reason?: Localized;
    readonly rules?: readonly string[];
    /** @enum {string} */
    readonly severity: "error" | "warning" | "known";
    readonly witness: Localized;
}

/** One thing in which two notices differ: where by the keys and names of their data, what it was and what it is. */
export interface Difference {
    readonly after?: Localized;
    readonly before?: Localized;
    /** @enum {string} */
    readonly kind: "added" | "removed" | "changed";
    readonly path: readonly string[];
    readonly text: Localized;
}

/**
 * Who is at least as good as whom in every indicator and better in one. It needs no weights and gives no number.
 * Rows are ordered by front, then by name.
 */
export interface Dominance {
    readonly indicators: readonly string[];
    readonly rows: readonly DominanceRow[];
}

/** Where a row stands without weights. */
export interface DominanceRow {
    readonly dominators: readonly Subject[];
    readonly front: number;
    readonly open: number;
    readonly subject: Subject;
}

/** A recommendation form (annex 2) of a chosen activity, filled in as far as the facts go; fields in printed order. */
export interface Draft {
    readonly activity: Subject;
    readonly annex: string;
    readonly fields: readonly DraftField[];
    readonly title: Localized;
    readonly unit: Subject;
}

/** A box of a form: what is to stand in it, absent where that is not known. */
export interface DraftField {
    readonly label: string;
    readonly on?: PlainDate;
    readonly required: boolean;
    /** @enum {boolean} */
    readonly seal?: true;
    readonly value?: string;
}

/** One change of a portfolio, in words and as a patch. Its first operation names the one place that it is about. */
export interface Edit {
    readonly effort: number;
    /** @enum {string} */
    readonly kind: "change" | "report" | "act";
    readonly needs?: readonly Need[];
    readonly patch: readonly PatchOperation[];
    readonly subject: Subject;
    readonly what: Localized;
}

/**
 * Whether an activity can be recommended: `met` if it fulfils every `must` of a recommendation. The findings are those
 * that are unmet or undetermined, of any modality; where they are no `must`, they are advice.
 */
export interface Eligibility {
    readonly activity: Subject;
    readonly findings: readonly Finding[];
    /** @enum {string} */
    readonly status: "met" | "unmet" | "undetermined";
    readonly unit: Subject;
}

/** What has to be there for an item to count (佐证材料). */
export type Evidence = {
    /** @enum {string} */
    readonly _tag: "Enough";
    readonly atLeast: number;
    readonly name: Localized;
    readonly of: Counted;
} | {
    /** @enum {string} */
    readonly _tag: "RuleMet";
    readonly name: Localized;
    readonly rule: string;
}

/**
 * That a unit was let off a rule about units (免除), or given more time for it (延期), by an office or a post that may do
 * so. It holds from its day on; `until` is the last day, included: of an exemption the last on which it holds, without
 * it there is none; of an extension the last for doing it.
 */
export interface Exemption {
    readonly by: string;
    /** @enum {string} */
    readonly kind: "exempt" | "extended";
    readonly on: PlainDate;
    readonly reason: string;
    readonly rule: string;
    readonly source?: Source;
    readonly unit: string;
    readonly until?: PlainDate;
}

export interface ExemptionsChange {
    readonly before?: Exemption;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "exemptions";
    readonly sequence: number;
    readonly value: Exemption;
    readonly version: number;
}

export interface ExemptionsRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "exemptions";
    readonly sequence: number;
    readonly value: Exemption;
    readonly version: number;
}

export interface FacilitiesChange {
    readonly before?: Facility;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "facilities";
    readonly sequence: number;
    readonly value: Facility;
    readonly version: number;
}

export interface FacilitiesRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "facilities";
    readonly sequence: number;
    readonly value: Facility;
    readonly version: number;
}

/** A place or display that was built for science popularisation, such as an outdoor site (户外宣教场地). */
export interface Facility {
    readonly facts?: {
        readonly [key: string]: number | boolean | string;
    };
    readonly kind: string;
    readonly name: string;
    readonly source?: Source;
    readonly unit?: string;
}

/** What was found of one rule for one subject (核查结果). */
export interface Finding {
    readonly clause: string;
    readonly facts: readonly Basis[];
    readonly message: Localized;
    readonly missing: readonly Missing[];
    /** @enum {string} */
    readonly modality: "must" | "should" | "may";
    readonly reading?: Localized;
    readonly remedies: readonly Remedy[];
    readonly rule: string;
    /** @enum {string} */
    readonly status: "met" | "unmet" | "pending" | "undetermined" | "not-applicable" | "judgement";
    readonly subject: Subject;
    readonly unit?: Subject;
}

/** A grade (等次), for a total of `from` or more, that number included. */
export interface Grade {
    readonly from: number;
    readonly id: string;
    readonly name: Localized;
}

/** How a person does something that the notice explains step by step; `people` are the kinds of person it tells apart. */
export interface Guide {
    readonly amendedBy?: readonly Amended[];
    readonly choices: readonly {
        readonly choose: Localized;
        readonly field: string;
        readonly otherwise: Localized;
        readonly who: readonly string[];
    }[];
    readonly fields: readonly {
        readonly id: string;
        readonly name: Localized;
        /** @enum {boolean} */
        readonly optional?: true;
    }[];
    readonly people: readonly {
        readonly id: string;
        readonly name: Localized;
    }[];
    readonly steps: readonly Localized[];
}

/** Whom a credential stands for, once it is checked. */
export type Identity = {
    readonly id: string;
    readonly region: RegionCodeEncoded;
    /** @enum {string} */
    readonly role: "unit";
    readonly unit: string;
} | {
    readonly id: string;
    /** @enum {boolean} */
    readonly onBehalf?: true;
    readonly region: RegionCodeEncoded;
    /** @enum {string} */
    readonly role: "county";
} | {
    readonly id: string;
    readonly region: RegionCodeEncoded;
    /** @enum {string} */
    readonly role: "viewer";
} | {
    readonly id: string;
    /** @enum {string} */
    readonly role: "issuer";
}

/** Whom a credential stands for, once it is checked. */
export type Identity_1 = {
    readonly id: string;
    readonly region: RegionCodeEncoded;
    /** @enum {string} */
    readonly role: "unit";
    readonly unit: string;
} | {
    readonly id: string;
    /** @enum {boolean} */
    readonly onBehalf?: true;
    readonly region: RegionCodeEncoded;
    /** @enum {string} */
    readonly role: "county";
} | {
    readonly id: string;
    readonly region: RegionCodeEncoded;
    /** @enum {string} */
    readonly role: "viewer";
} | {
    readonly id: string;
    /** @enum {string} */
    readonly role: "issuer";
}

/** The tables of a county, as CSV or as files of an office program; one of them at least. */
export interface ImportForm {
    readonly annex1?: readonly string[];
    readonly annex2?: readonly string[];
    /** Format: binary */
    readonly platform?: string;
    /** Format: binary */
    readonly submissions?: string;
    /** Format: binary */
    readonly units?: string;
}

/** What an import adds, changes and removes, or would; at most `toldChanges` changes and issues are told one by one. */
export interface ImportOutcome {
    readonly changes: readonly {
        readonly after?: unknown;
        readonly before?: unknown;
        readonly key: string;
        /** @enum {string} */
        readonly kind: "added" | "changed" | "removed";
        /** @enum {string} */
        readonly register: "units" | "activities" | "submissions" | "facilities" | "officers" | "recommendations" | "attestations" | "exemptions" | "unread" | "kept" | "weights" | "assessments" | "reviews";
    }[];
    readonly committed: boolean;
    readonly counts: {
        readonly added: number;
        readonly changed: number;
        readonly removed: number;
        readonly unchanged: number;
    };
    /** @description Issues that are not told */
    readonly furtherIssues: number;
    readonly issues: readonly InputIssue[];
    /** @description Records that a unit sent and that are not its own to report; none where an office sends them */
    readonly leftOut: number;
    /** @description Rows that hold no record, such as totals and notes */
    readonly passedOver: number;
    /** @description The ledger's change by which it goes; `commit` of what is to be written */
    readonly sequence: number;
}

/** A number that a clause speaks of without asking for one: reported for each unit and the region, never judged. */
export interface Indicator {
    readonly amendedBy?: readonly Amended[];
    readonly id: string;
    readonly measure: {
        /** @enum {string} */
        readonly _tag: "ActivityTally";
        readonly where: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "FactSum";
        readonly fact: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "TopicsCovered";
        readonly topics: readonly string[];
        readonly where: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "SettingsCovered";
        readonly settings: readonly string[];
        readonly where: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "OfficerTally";
    };
    readonly name: Localized;
}

/** The indicators of one unit, activity or region, by id. */
export interface IndicatorRow {
    readonly subject: Subject;
    readonly unit?: Subject;
    readonly values: {
        readonly [key: string]: Quantity;
    };
}

/**
 * What the indicators of a notice (指标) amount to at a moment: numbers that the notice speaks of without asking for
 * one. They carry no points and no order.
 */
export interface Indicators {
    readonly asOf: Instant;
    readonly criteria: readonly {
        readonly amendedBy?: readonly Amended[];
        readonly clause: string;
        readonly names: readonly Localized[];
        readonly open: boolean;
        readonly points?: readonly number[];
    }[];
    readonly indicators: readonly {
        readonly clause: string;
        readonly id: string;
        readonly name: Localized;
    }[];
    readonly notice: {
        readonly digest: string;
        readonly id: string;
    };
    readonly region: IndicatorRow;
    readonly rows: readonly IndicatorRow[];
}

/**
 * Something in the input that could not be used as it stands, and where. It is not a finding: the notice
 * does not speak of it, and whatever else was on the row is kept.
 */
export interface InputIssue {
    readonly cell?: string;
    readonly code: string;
    readonly column?: string;
    readonly file: string;
    readonly message: Localized;
    readonly row: number;
    /** @enum {string} */
    readonly severity: "error" | "warning";
    readonly suggestion: Localized;
    readonly table?: string;
}

/**
 * A point in time: ISO 8601 with an offset, such as `2023-09-07T00:00:00+08:00`.
 * Without an offset a text is no instant, as it would mean another moment on every machine. Its day has a year of four
 * digits wherever it is looked at, since days are written so.
 */
export type Instant = string

/**
 * A point in time: ISO 8601 with an offset, such as `2023-09-07T00:00:00+08:00`.
 * Without an offset a text is no instant, as it would mean another moment on every machine. Its day has a year of four
 * digits wherever it is looked at, since days are written so.
 */
export type Instant_1 = string

/**
 * A point in time: ISO 8601 with an offset, such as `2023-09-07T00:00:00+08:00`.
 * Without an offset a text is no instant, as it would mean another moment on every machine. Its day has a year of four
 * digits wherever it is looked at, since days are written so.
 */
export type Instant_2 = string

/**
 * A point in time: ISO 8601 with an offset, such as `2023-09-07T00:00:00+08:00`.
 * Without an offset a text is no instant, as it would mean another moment on every machine. Its day has a year of four
 * digits wherever it is looked at, since days are written so.
 */
export type Instant_3 = string

/**
 * A point in time: ISO 8601 with an offset, such as `2023-09-07T00:00:00+08:00`.
 * Without an offset a text is no instant, as it would mean another moment on every machine. Its day has a year of four
 * digits wherever it is looked at, since days are written so.
 */
export type Instant_7 = string

/**
 * A point in time: ISO 8601 with an offset, such as `2023-09-07T00:00:00+08:00`.
 * Without an offset a text is no instant, as it would mean another moment on every machine. Its day has a year of four
 * digits wherever it is looked at, since days are written so.
 */
export type Instant_8 = string

/** What one item of the weights earned. */
export interface ItemPoints {
    readonly capped: boolean;
    readonly deducted?: number;
    readonly indicator: string;
    readonly points: Quantity;
    readonly value: Quantity;
}

/** Says that a register is kept, even if nothing is in it: without a submission log nobody is late, with an empty one all are. */
export interface Kept {
    /** @enum {string} */
    readonly register: "submissions" | "facilities" | "officers" | "recommendations" | "attestations" | "exemptions";
}

export interface KeptChange {
    readonly before?: Kept;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "kept";
    readonly sequence: number;
    readonly value: Kept;
    readonly version: number;
}

export interface KeptRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "kept";
    readonly sequence: number;
    readonly value: Kept;
    readonly version: number;
}

/** A ledger (台账): all that is kept of one region under one notice. Nothing in a ledger points into another. */
export interface Ledger {
    readonly notice: string;
    readonly region: RegionCodeEncoded;
}

/** What a rule may say of its time. `requirement/moments` works out days, so that whatever judges knows `TimeLimit` alone. */
export type Limit = {
    /** @enum {string} */
    readonly _tag: "WindowEnd";
    readonly window: string;
} | {
    /** @enum {string} */
    readonly _tag: "Until";
    readonly deadline: Deadline;
} | {
    /** @enum {string} */
    readonly _tag: "NoLimit";
} | {
    /** @enum {string} */
    readonly _tag: "Open";
} | {
    /** @enum {string} */
    readonly _tag: "FromWindow";
    readonly days: number;
    /** @enum {string} */
    readonly to: "before-start" | "after-end";
    readonly window: string;
    /** @enum {boolean} */
    readonly working?: true;
} | {
    /** @enum {string} */
    readonly _tag: "AtOnce";
}

/** What a rule may say of its time. `requirement/moments` works out days, so that whatever judges knows `TimeLimit` alone. */
export type Limit_1 = {
    /** @enum {string} */
    readonly _tag: "WindowEnd";
    readonly window: string;
} | {
    /** @enum {string} */
    readonly _tag: "Until";
    readonly deadline: Deadline;
} | {
    /** @enum {string} */
    readonly _tag: "NoLimit";
} | {
    /** @enum {string} */
    readonly _tag: "Open";
} | {
    /** @enum {string} */
    readonly _tag: "FromWindow";
    readonly days: number;
    /** @enum {string} */
    readonly to: "before-start" | "after-end";
    readonly window: string;
    /** @enum {boolean} */
    readonly working?: true;
}

/** A text in every language. A missing language is a type error and a decoding error. */
export interface Localized {
    readonly en: string;
    readonly "zh-CN": string;
}

/** A person's session: whom it stands for, since when, and until when at the latest. */
export interface LoginSession {
    readonly begunAt: Instant;
    readonly endsAt: Instant_2;
    readonly id: string;
    /** @description Whether the request itself comes with it */
    readonly isThis: boolean;
    readonly of: Identity_1;
    readonly usedAt: Instant_1;
}

/** A fact that would decide an undetermined finding, and of whom it is wanted. */
export interface Missing {
    readonly fact: ("name" | "coHosts" | "programme" | "topics" | "settings" | "mode" | "time" | "place" | "contactName" | "contactPhone" | "address" | "platform" | "images" | "videos" | "newsLinks" | "summary" | "participants" | "staff" | "volunteers" | "grant" | "cost" | "annexes" | "host" | "remark" | "unit" | "content" | "unitOpinion" | "officeOpinion") | ("kinds" | "responsibilities" | "submissions" | "receivedAt" | "activity" | "facilities" | "officers" | "recommendations" | "decision" | "points" | "unread") | string;
    readonly name: Localized;
    readonly subject: Subject;
}

/**
 * A value that only a person can give; until then the patch holds `null` in its place, so that a patch applied
 * without it makes no portfolio.
 *
 * - `confirm`: the fact may be otherwise; with `favourable` the remedy works, and it is taken only if it is so;
 * - `supply`: what a person writes or plans; `favourable` shows what would do.
 */
export interface Need {
    /** @enum {string} */
    readonly asks: "confirm" | "supply";
    readonly fact: string;
    readonly favourable: unknown;
    readonly name: Localized;
    readonly path: string;
}

/** One thing to do next, and all the findings that it helps to settle. */
export interface NextStep {
    readonly by?: Instant;
    readonly clauses: readonly string[];
    readonly edits: readonly Edit[];
    /** @enum {string} */
    readonly kind: "change" | "report" | "act";
    readonly left?: {
        readonly days: number;
        readonly hours: number;
    };
    /** @enum {string} */
    readonly modality: "must" | "should" | "may";
    readonly overdue: boolean;
    /** @enum {string} */
    readonly phase: "before" | "during" | "after";
    readonly settles: readonly {
        readonly clause: string;
        readonly rule: string;
        readonly subject: Subject;
    }[];
    readonly text: Localized;
}

/** An eligible activity that is not chosen, with the code of the reason and the reason in words. */
export interface NotChosen {
    readonly activity: Subject;
    /** @enum {boolean} */
    readonly provisional?: true;
    readonly reason: Localized;
    readonly unit: Subject;
    /** @enum {string} */
    readonly why: "no-weights" | "unit-quota" | "total" | "tie";
}

/** Who changed something, when and why. It comes in with the call: a store has no clock and knows no users. */
export interface Note {
    readonly at: Instant;
    readonly by: string;
    readonly why?: string;
}

/**
 * An official notice (通知) as data: JSON-shaped, free of code, and enough for every function of Kepu.
 *
 * Decoding also refuses ids that occur twice and terms, windows and addressees that are used but not declared.
 */
export interface Notice {
    readonly addressees: readonly string[];
    readonly amendments?: readonly {
        readonly documentNumber?: string;
        readonly id: string;
        readonly issuedOn: PlainDate;
        readonly removed?: readonly {
            readonly clause: string;
            readonly rule: string;
        }[];
        readonly title: string;
    }[];
    readonly calendar?: WorkingCalendar;
    readonly channels: readonly {
        readonly clause: string;
        /** @enum {string} */
        readonly kind: "website" | "email" | "telephone";
        readonly value: string;
    }[];
    readonly clauses: readonly Clause[];
    readonly documentNumber?: string;
    readonly event: Localized;
    /** @enum {string} */
    readonly format: "kepu.notice/2";
    readonly id: string;
    /** @enum {boolean} */
    readonly illustrative?: true;
    readonly issuedOn: PlainDate;
    readonly issuer: string;
    readonly parents: readonly {
        readonly id?: string;
        /** @enum {string} */
        readonly level: "nation" | "province" | "city" | "county";
        readonly title: string;
    }[];
    readonly region: {
        readonly code: string;
        readonly name: Localized;
    };
    readonly rubric?: Rubric;
    readonly successor?: string;
    readonly suppressions?: readonly Suppression[];
    readonly themes: readonly string[];
    readonly title: string;
    readonly validFrom: PlainDate;
    readonly validTo?: PlainDate;
    readonly vocabulary: Vocabulary;
    readonly windows: readonly Window[];
    readonly zone: Zone;
}

/** What a notice may change of another, out of a closed set. */
export type NoticeChange = {
    /** @enum {string} */
    readonly _tag: "DeadlineMoved";
    readonly clause: string;
    readonly deadline: Deadline;
    readonly rule: string;
    readonly says?: Localized;
} | {
    /** @enum {string} */
    readonly _tag: "WindowMoved";
    readonly clause: string;
    readonly end: PlainDate;
    readonly start: PlainDate;
    /** @enum {boolean} */
    readonly tentative?: true;
    readonly window: string;
} | {
    /** @enum {string} */
    readonly _tag: "RuleReplaced";
    readonly clause: string;
    readonly rule: Rule;
} | {
    /** @enum {string} */
    readonly _tag: "RuleRemoved";
    readonly clause: string;
    readonly rule: string;
} | {
    /** @enum {string} */
    readonly _tag: "RuleAdded";
    readonly clause: string;
    readonly rule: Rule;
    readonly to: string;
} | {
    /** @enum {string} */
    readonly _tag: "ClauseAdded";
    readonly added: Clause;
    readonly clause: string;
} | {
    /** @enum {string} */
    readonly _tag: "IndicatorReplaced";
    readonly clause: string;
    readonly indicator: Indicator;
} | {
    /** @enum {string} */
    readonly _tag: "IndicatorRemoved";
    readonly clause: string;
    readonly indicator: string;
} | {
    /** @enum {string} */
    readonly _tag: "IndicatorAdded";
    readonly clause: string;
    readonly indicator: Indicator;
    readonly to: string;
} | {
    /** @enum {string} */
    readonly _tag: "CriteriaReplaced";
    readonly clause: string;
    readonly criteria: {
        readonly amendedBy?: readonly Amended[];
        readonly names: readonly Localized[];
        readonly open: boolean;
        readonly points?: readonly number[];
    };
    readonly of: string;
} | {
    /** @enum {string} */
    readonly _tag: "GuideReplaced";
    readonly clause: string;
    readonly guide: Guide;
    readonly of: string;
}

/** A moment that a notice sets. */
export interface NoticeDeadline {
    readonly at: Instant;
    readonly clause?: string;
    readonly id: string;
    /** @enum {string} */
    readonly kind: "window-start" | "window-end" | "deadline";
    readonly name: Localized;
    readonly reading?: Localized;
    readonly says: Localized;
}

/** What a list says of a notice: who issued it, for which region and event, and from when to when it holds. */
export interface NoticeSummary {
    readonly digest: string;
    readonly event: Localized;
    readonly id: string;
    readonly issuedOn: PlainDate;
    readonly issuer: string;
    readonly region: {
        readonly code: string;
        readonly name: Localized;
    };
    readonly title: string;
    readonly validFrom: PlainDate;
    readonly validTo?: PlainDate;
}

/**
 * A word of the notice's own for something that every notice has: for an activity (作品), a fact of one (所属专项), or the
 * register of recommendations. Of an activity also by what one is counted (件; works) and what is done with one (提交; enter).
 */
export interface Noun {
    /** @enum {string} */
    readonly id: "activity" | "recommendations" | "name" | "coHosts" | "programme" | "topics" | "settings" | "mode" | "time" | "place" | "contactName" | "contactPhone" | "address" | "platform" | "images" | "videos" | "newsLinks" | "summary" | "participants" | "staff" | "volunteers" | "grant" | "cost" | "annexes" | "host" | "remark" | "unit" | "content" | "unitOpinion" | "officeOpinion";
    readonly measure?: Localized;
    readonly name: Localized;
    readonly synonyms?: readonly string[];
    readonly verb?: Localized;
}

/** How many of a unit's people are registered information officers (科普中国信息员). No person is recorded. */
export interface OfficerRegistration {
    readonly registered: number;
    readonly source?: Source;
    readonly unit: string;
}

export interface OfficersChange {
    readonly before?: OfficerRegistration;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "officers";
    readonly sequence: number;
    readonly value: OfficerRegistration;
    readonly version: number;
}

export interface OfficersRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "officers";
    readonly sequence: number;
    readonly value: OfficerRegistration;
    readonly version: number;
}

/** An opinion box of the form: what was written, and the day beside the seal. */
export interface Opinion {
    readonly on?: PlainDate;
    readonly text: string;
}

/** An operation of a JSON Patch (RFC 6902) over an encoded portfolio; nothing is ever removed by its place in a list. */
export interface PatchOperation {
    /** @enum {string} */
    readonly op: "add" | "replace";
    readonly path: string;
    readonly value: unknown;
}

/**
 * A civil date `YYYY-MM-DD`, without a time zone: what a person writes and a calendar shows.
 * Dates compare correctly as strings.
 */
export type PlainDate = string

/** A civil date and time `YYYY-MM-DDTHH:mm`, without a time zone. */
export type PlainDateTime = string

/** A civil clock time `HH:mm`, 00:00 to 23:59. */
export type PlainTime = string

/**
 * All that is reported of a region under one notice.
 *
 * `units` and `activities` are what the office has on record, so a unit without an activity here has
 * reported none. Each other register is complete when present and unknown when absent: without a
 * submission log nobody is late.
 */
export interface Portfolio {
    readonly activities: readonly Activity[];
    readonly attestations?: readonly Attestation[];
    readonly exemptions?: readonly Exemption[];
    readonly facilities?: readonly Facility[];
    readonly officers?: readonly OfficerRegistration[];
    readonly recommendations?: readonly Recommendation[];
    readonly submissions?: readonly Submission[];
    readonly units: readonly Unit[];
    readonly unread?: readonly Unread[];
}

/**
 * A number of which part may be open: at least `known`, at most `possible`, both included; `possible` is `null`
 * where nothing bounds it. More facts may raise `known` and lower `possible`; where they are equal it is exact.
 */
export interface Quantity {
    readonly known: number;
    readonly possible: number | null;
}

/** How many activities may be chosen: of each unit, and in all; what is absent is not limited by the caller. */
export interface Quotas {
    readonly perUnit?: number;
    readonly total?: number;
}

/** Who stands where under the caller's weights (排序), ordered by rank, then by name. */
export interface Ranking {
    readonly asOf: Instant;
    readonly digest: string;
    readonly notice: {
        readonly digest: string;
        readonly id: string;
    };
    readonly rows: readonly RankingRow[];
    readonly weights: Weights;
}

/** One unit or activity of a ranking: where it stands, and the points item by item. */
export interface RankingRow {
    readonly breakdown: readonly ItemPoints[];
    readonly points: Quantity;
    readonly rank: number;
    readonly ranks: {
        readonly best: number;
        readonly worst: number;
    };
    readonly subject: Subject;
    readonly tieBreaks: readonly Quantity[];
    readonly unit?: Subject;
}

/**
 * How many are in time, and how many units have all that is asked of them (按时率, 齐全率), as numbers from which rates are
 * made. What is open is told apart, as it may yet be met.
 */
export interface Rates {
    readonly asOf: Instant;
    readonly clauses: readonly {
        readonly clause: string;
        readonly findings: {
            readonly judgement: number;
            readonly met: number;
            readonly "not-applicable": number;
            readonly pending: number;
            readonly undetermined: number;
            readonly unmet: number;
        };
    }[];
    readonly complete: {
        readonly must: StandingsByKind;
        readonly should: StandingsByKind;
    };
    readonly notice: {
        readonly digest: string;
        readonly id: string;
    };
    readonly timed: readonly TimedRule[];
}

/**
 * What an assessment was made from, so that anybody who has the same notice, portfolio and weights can make it
 * again and see that it is the same. It holds digests only: no name, no phone, no activity.
 */
export interface Receipt {
    readonly asOf: Instant;
    readonly assessment: string;
    /** @enum {string} */
    readonly format: "kepu.receipt/1";
    readonly notice: {
        readonly digest: string;
        readonly id: string;
    };
    readonly portfolio: string;
    readonly readings: readonly {
        readonly reading: Localized;
        readonly rule: string;
    }[];
    readonly version: string;
    readonly weights?: string;
}

/** An assessment as it was made, with the digests of all that it was made from. */
export interface ReceiptedAssessment {
    readonly assessment: Assessment;
    readonly receipt: Receipt;
}

/** A unit's proposal (annex 2) that one of the activities be named an excellent one (优秀活动). */
export interface Recommendation {
    readonly activity: string;
    readonly contactName?: string;
    readonly contactPhone?: string;
    readonly content?: string;
    readonly facts?: {
        readonly [key: string]: number | boolean | string;
    };
    readonly officeOpinion?: Opinion;
    readonly source?: Source;
    readonly unit: string;
    readonly unitOpinion?: Opinion;
}

export interface RecommendationsChange {
    readonly before?: Recommendation;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "recommendations";
    readonly sequence: number;
    readonly value: Recommendation;
    readonly version: number;
}

export interface RecommendationsRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "recommendations";
    readonly sequence: number;
    readonly value: Recommendation;
    readonly version: number;
}

/** A region by its GB/T 2260 code: six digits down to the county, twelve below it. It is read as its canonical code. */
export type RegionCodeEncoded = string

/** A webhook that was just registered, with the secret that is not shown again. */
export interface RegisteredWebhook {
    readonly at: Instant_7;
    /** @description Who registered it; `(configuration)` is whoever runs the service */
    readonly by: string;
    /** @description Why the last one came to nothing: `status-500`, `unreachable`, `timed-out`, `private-address` */
    readonly failure?: string;
    /** @description Attempts at the message that is not taken yet */
    readonly failures: number;
    readonly id: string;
    readonly nextAt?: Instant_8;
    /** @description With which its receiver checks messages (Standard Webhooks); shown this once */
    readonly secret: string;
    /** @description The sequence number of the last change that its receiver has taken */
    readonly sent: number;
    /**
     * @description `failing` is tried again, less and less often; after three days, or at a 410, it is given up
     * @enum {string}
     */
    readonly state: "active" | "failing" | "given-up";
    /**
     * @description Where messages go: an https address that is not of a private network, without user and password
     * @example https://receiver.example/kepu
     */
    readonly url: string;
}

/**
 * So many days before an activity begins (开展活动前15天), or after it ends; the last day in time is the one that is
 * `days` earlier or later in the calendar, and it is in time to its 24:00: 15 days before the 20th is the 5th. The day of
 * the activity itself is not counted; one working day before a Monday is the last day worked before it.
 */
export interface RelativeDeadline {
    /** @enum {string} */
    readonly _tag: "Relative";
    readonly days: number;
    /** @enum {string} */
    readonly to: "before-start" | "after-end";
    /** @enum {boolean} */
    readonly working?: true;
}

/** What can be done about a finding: `change` a fact that is wrong, `report` one that is missing, or `act` in the world. */
export interface Remedy {
    /** @enum {string} */
    readonly kind: "change" | "report" | "act";
    readonly text: Localized;
}

/** What is wrong at one place of a request: `payload.activities[3].name`, `query.limit`. */
export interface RequestIssue {
    readonly message: Localized;
    readonly path: string;
}

/** A responsibility by which units are concerned; `units` are those that the notice lists, if it does. */
export interface Responsibility {
    readonly id: string;
    readonly name: Localized;
    readonly synonyms?: readonly string[];
    readonly units?: readonly string[];
}

/** That a unit sent a returned record again (重新报送): which round it answers, counted from 1. */
export interface Resubmission {
    readonly at: Instant;
    readonly by: string;
    readonly comment?: string;
    readonly round: number;
    readonly version: number;
}

/**
 * What offices decided on one record (审核), and what its unit answered, in the order in which it was done. A record on
 * which nothing was decided has none.
 */
export interface Review {
    readonly key: string;
    /** @enum {string} */
    readonly register: "activities" | "facilities" | "officers" | "recommendations";
    readonly resubmissions: readonly Resubmission[];
    readonly rounds: readonly ReviewRound[];
    readonly unit?: string;
}

/** One of the queue of an office. */
export interface ReviewedItem {
    /** @description When the last step was done */
    readonly at?: string;
    /** @description Whether the record has changed since the last step */
    readonly isChanged: boolean;
    readonly key: string;
    readonly name?: string;
    /** @enum {string} */
    readonly register: "activities" | "facilities" | "officers" | "recommendations";
    /** @description The version of the review, which is its ETag; 0 where nothing was decided yet */
    readonly review: number;
    /** @description How often an office has decided on it */
    readonly rounds: number;
    /** @enum {string} */
    readonly state: "pending" | "returned" | "resubmitted" | "accepted" | "changed" | "withdrawn";
    readonly unit?: string;
    /** @description The version of the record; a step names the one that was looked at */
    readonly version: number;
}

/** How a record stands in review: every round, what its reasons come to, and what the caller may do. */
export interface ReviewedRecord {
    /** @description Whether the record has changed since the last step */
    readonly isChanged: boolean;
    readonly key: string;
    readonly name?: string;
    /** @description Reasons that are still open */
    readonly open: number;
    /** @enum {string} */
    readonly register: "activities" | "facilities" | "officers" | "recommendations";
    /** @description The version of the review, which is its ETag; 0 where nothing was decided yet */
    readonly review: number;
    readonly rounds: readonly {
        readonly reasons: readonly {
            /**
             * @description What has closed it: its finding, or a later decision
             * @enum {string}
             */
            readonly by?: "finding" | "decision";
            readonly isOpen: boolean;
            readonly reason: ReviewReason;
        }[];
        readonly resubmission?: Resubmission;
        readonly round: ReviewRound;
    }[];
    /** @enum {string} */
    readonly state: "pending" | "returned" | "resubmitted" | "accepted" | "changed" | "withdrawn";
    /** @description What the caller may do now */
    readonly steps: readonly ("accept" | "return" | "resubmit")[];
    readonly unit?: string;
    /** @description The version of the record; a step names the one that was looked at */
    readonly version: number;
}

/**
 * Why a record was returned: a finding, named by its rule and whom it is about, or words of the office's own. A finding
 * is of the record itself, or of the unit whose it is.
 */
export type ReviewReason = {
    /** @enum {string} */
    readonly _tag: "Finding";
    readonly rule: string;
    readonly subject: {
        readonly id: string;
        /** @enum {string} */
        readonly kind: "unit" | "activity" | "recommendation" | "region";
    };
} | {
    /** @enum {string} */
    readonly _tag: "Words";
    readonly text: string;
}

/** One decision (一轮审核) of an office on a record as it was in one version. A return has a comment and reasons. */
export type ReviewRound = {
    readonly at: Instant;
    readonly by: string;
    readonly comment?: string;
    /** @enum {string} */
    readonly decision: "accepted";
    readonly version: number;
} | {
    readonly at: Instant;
    readonly by: string;
    readonly comment: string;
    /** @enum {string} */
    readonly decision: "returned";
    readonly reasons: readonly ReviewReason[];
    readonly version: number;
}

export interface ReviewsChange {
    readonly before?: Review;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "reviews";
    readonly sequence: number;
    readonly value: Review;
    readonly version: number;
}

export interface ReviewsRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "reviews";
    readonly sequence: number;
    readonly value: Review;
    readonly version: number;
}

/**
 * How a notice gives points (计分标准): items that add up, and grades by the total.
 *
 * The items other than bonuses and deductions add up to the sum, which `scaledTo` takes from `outOf` to another full
 * mark, half a hundredth rounded up. Bonuses and deductions are added to that as they are. A total is never below 0.
 */
export interface Rubric {
    readonly atMost?: number;
    readonly bonusAtMost?: number;
    readonly bound: Counting;
    readonly clause: string;
    readonly deductionAtMost?: number;
    readonly grades?: readonly Grade[];
    readonly items: readonly RubricItem[];
    readonly name: Localized;
    readonly outOf?: number;
    readonly publicity?: {
        readonly clause: string;
        readonly days: number;
        /** @enum {boolean} */
        readonly workdays?: true;
    };
    readonly scaledTo?: number;
    readonly vetoes?: readonly Veto[];
}

/** One line of a rubric (计分项). */
export interface RubricItem {
    /** @enum {string} */
    readonly as?: "bonus" | "deduction";
    readonly clause: string;
    readonly earns: Scoring;
    readonly evidence?: readonly Evidence[];
    readonly id: string;
    readonly name: Localized;
}

/** The machine form of one thing that a clause says. */
export interface Rule {
    readonly amendedBy?: readonly Amended[];
    readonly form: {
        /** @enum {string} */
        readonly _tag: "Each";
        readonly hosts?: Bound;
        readonly limit?: Limit | RelativeDeadline;
        /** @enum {string} */
        readonly of: "activities" | "recommendations";
        readonly remarks?: readonly {
            readonly text: Localized;
            readonly when: Condition;
        }[];
        readonly require: {
            /** @enum {string} */
            readonly _tag: "Always";
        } | {
            /** @enum {string} */
            readonly _tag: "InWindow";
            /** @enum {boolean} */
            readonly wholly?: true;
            readonly window: string;
        } | {
            /** @enum {string} */
            readonly _tag: "HeldOn";
            readonly days: readonly ("sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "working-day" | "rest-day")[];
            /** @enum {boolean} */
            readonly wholly?: true;
        } | {
            /** @enum {string} */
            readonly _tag: "LastDayReached";
        } | {
            /** @enum {string} */
            readonly _tag: "HasTopic";
            readonly topic: string;
        } | {
            /** @enum {string} */
            readonly _tag: "SettingIn";
            readonly settings: readonly string[];
        } | {
            /** @enum {string} */
            readonly _tag: "NameContains";
            readonly words: readonly string[];
        } | {
            /** @enum {string} */
            readonly _tag: "PlatformIn";
            readonly states: readonly ("not-filed" | "filed" | "under-review" | "published" | "rejected")[];
        } | {
            /** @enum {string} */
            readonly _tag: "ModeIn";
            readonly modes: readonly ("on-site" | "online" | "hybrid")[];
        } | {
            /** @enum {string} */
            readonly _tag: "ProgrammeIn";
            readonly programmes: readonly string[];
        } | {
            /** @enum {string} */
            readonly _tag: "ListedIn";
            readonly annex: string;
        } | {
            /** @enum {string} */
            readonly _tag: "Reported";
            /** @enum {string} */
            readonly fact: "name" | "coHosts" | "programme" | "topics" | "settings" | "mode" | "time" | "place" | "contactName" | "contactPhone" | "address" | "platform" | "images" | "videos" | "newsLinks" | "summary" | "participants" | "staff" | "volunteers" | "grant" | "cost" | "annexes";
        } | {
            /** @enum {string} */
            readonly _tag: "AtLeast";
            /** @enum {string} */
            readonly fact: "images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost";
            readonly number: number;
        } | {
            /** @enum {string} */
            readonly _tag: "AtMost";
            /** @enum {string} */
            readonly fact: "images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost";
            readonly number: number;
        } | {
            /** @enum {string} */
            readonly _tag: "ShareAtMost";
            /** @enum {string} */
            readonly fact: "images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost";
            /** @enum {string} */
            readonly of: "images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost";
            readonly percent: number;
        } | {
            /** @enum {string} */
            readonly _tag: "FactReported";
            readonly fact: string;
        } | {
            /** @enum {string} */
            readonly _tag: "FactIn";
            readonly fact: string;
            readonly values: readonly string[];
        } | {
            /** @enum {string} */
            readonly _tag: "FactAtLeast";
            readonly fact: string;
            readonly number: number;
        } | {
            /** @enum {string} */
            readonly _tag: "FactAtMost";
            readonly fact: string;
            readonly number: number;
        } | {
            /** @enum {string} */
            readonly _tag: "FactFrom";
            readonly date: PlainDate;
            readonly fact: string;
        } | {
            /** @enum {string} */
            readonly _tag: "FactUntil";
            readonly date: PlainDate;
            readonly fact: string;
        } | {
            /** @enum {string} */
            readonly _tag: "FactShareAtMost";
            readonly fact: string;
            readonly of: string;
            readonly percent: number;
        } | {
            /** @enum {string} */
            readonly _tag: "FactShareAtLeast";
            readonly fact: string;
            readonly of: string;
            readonly percent: number;
        } | {
            /** @enum {string} */
            readonly _tag: "FactShareBelow";
            readonly fact: string;
            readonly of: string;
            readonly percent: number;
        } | {
            /** @enum {string} */
            readonly _tag: "FactBelow";
            readonly fact: string;
            readonly of: string;
        } | {
            /** @enum {string} */
            readonly _tag: "FactBefore";
            readonly fact: string;
            readonly of: string;
        } | {
            /** @enum {string} */
            readonly _tag: "All";
            readonly of: readonly Condition[];
        } | {
            /** @enum {string} */
            readonly _tag: "Any";
            readonly of: readonly Condition[];
        } | {
            /** @enum {string} */
            readonly _tag: "Not";
            readonly of: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Filled";
            readonly annex: string;
        } | {
            /** @enum {string} */
            readonly _tag: "HeldBy";
            readonly bound: Bound;
        } | {
            /** @enum {string} */
            readonly _tag: "HeldTogether";
            readonly by: readonly Bound[];
        } | {
            /** @enum {string} */
            readonly _tag: "Compared";
            readonly atLeast?: Amount;
            readonly atMost?: Amount;
            readonly fact: string;
            readonly lessThan?: Amount;
            readonly moreThan?: Amount;
        };
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Count";
        readonly atLeast?: Amount;
        readonly atMost?: Amount;
        readonly bound?: Counting;
        readonly each?: {
            /** @enum {string} */
            readonly _tag: "Topics";
            readonly topics: readonly string[];
        } | {
            /** @enum {string} */
            readonly _tag: "Settings";
            readonly settings: readonly string[];
        } | {
            /** @enum {string} */
            readonly _tag: "Programmes";
            readonly programmes: readonly string[];
        } | {
            /** @enum {string} */
            readonly _tag: "Values";
            readonly fact: string;
        } | {
            /** @enum {string} */
            readonly _tag: "Days";
            readonly window: string;
        } | {
            /** @enum {string} */
            readonly _tag: "Weeks";
            readonly window: string;
        } | {
            /** @enum {string} */
            readonly _tag: "Months";
            readonly window: string;
        } | {
            /** @enum {string} */
            readonly _tag: "Quarters";
            readonly window: string;
        } | {
            /** @enum {string} */
            readonly _tag: "HalfYears";
            readonly window: string;
        } | {
            /** @enum {string} */
            readonly _tag: "Years";
            readonly window: string;
        };
        readonly holding?: Counted;
        readonly inAtLeast?: number;
        readonly lessThan?: Amount;
        readonly limit?: Limit;
        readonly moreThan?: Amount;
        readonly of: Counted;
    } | {
        /** @enum {string} */
        readonly _tag: "Due";
        readonly bound: Bound;
        readonly deadline: Deadline | RelativeDeadline | {
            /** @enum {string} */
            readonly _tag: "FromWindow";
            readonly days: number;
            /** @enum {string} */
            readonly to: "before-start" | "after-end";
            readonly window: string;
            /** @enum {boolean} */
            readonly working?: true;
        } | {
            /** @enum {string} */
            readonly _tag: "Open";
        };
        readonly document: string;
        readonly having?: Condition;
        readonly holding?: Counted;
        readonly reportsOn?: string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Judgement";
        readonly bound?: Bound;
        readonly limit?: Limit_1;
    };
    readonly id: string;
    /** @enum {string} */
    readonly modality: "must" | "should" | "may";
    readonly reading?: Localized;
    readonly says: Localized;
    /** @enum {string} */
    readonly setBy?: "nation" | "province" | "city" | "county";
}

/** How an indicator earns the points of its item. In each, more never earns less. */
export type Scale = {
    /** @enum {string} */
    readonly _tag: "PerUnit";
    readonly cap?: number;
    readonly per: number;
} | {
    /** @enum {string} */
    readonly _tag: "ProRata";
    readonly full: number;
    /** @enum {string} */
    readonly rounding: "down" | "half-up" | "up";
} | {
    /** @enum {string} */
    readonly _tag: "Reached";
    readonly from: number;
}

/**
 * When an activity takes place (活动时间).
 *
 * - `openEnd`: it goes on from the last session's start for an unstated time (9月16日起);
 * - `approximate`: it lies somewhere inside the sessions' days (9月中旬).
 */
export interface Schedule {
    /** @enum {boolean} */
    readonly approximate?: true;
    /** @enum {boolean} */
    readonly openEnd?: true;
    readonly sessions: readonly Session[];
}

/** How an item comes to its points: a closed set of ways. */
export type Scoring = {
    /** @enum {string} */
    readonly _tag: "Tiers";
    readonly below?: number;
    /** @enum {boolean} */
    readonly fewerIsBetter?: true;
    readonly of: Counted;
    readonly tiers: readonly {
        readonly from: number;
        readonly points: number;
    }[];
} | {
    /** @enum {string} */
    readonly _tag: "PerEntry";
    readonly cap?: number;
    readonly of: Counted;
    readonly per?: number;
    readonly points: number;
} | {
    /** @enum {string} */
    readonly _tag: "FullLess";
    readonly loss: number;
    readonly of: Counted;
    readonly points: number;
} | {
    /** @enum {string} */
    readonly _tag: "ByRule";
    readonly points: number;
    readonly rule: string;
    /** @enum {string} */
    readonly when?: "met" | "unmet";
} | {
    /** @enum {string} */
    readonly _tag: "ByDecision";
    readonly points: number;
    readonly rule: string;
}

/** Which activities can be recommended as excellent ones, and which are (择优推荐). */
export interface Selection {
    readonly chosen: readonly Chosen[];
    readonly dominance: Dominance;
    readonly drafts: readonly Draft[];
    readonly eligible: readonly Eligibility[];
    readonly indicators: Indicators;
    readonly ineligible: readonly Eligibility[];
    readonly notChosen: readonly NotChosen[];
    readonly quotas: Quotas;
    readonly ranking?: Ranking;
}

/** One sitting of an activity in civil time; `end` is inclusive, and absent when the activity ends on the day it starts. */
export interface Session {
    readonly end?: PlainDate | PlainDateTime;
    readonly start: PlainDate | PlainDateTime;
}

/** A finding whose status is another one than before, and what makes the difference. */
export interface Shift {
    /**
     * @description Absent where nothing is found any more
     * @enum {string}
     */
    readonly after?: "met" | "unmet" | "pending" | "undetermined" | "not-applicable" | "judgement";
    /**
     * @description Absent where nothing was found before
     * @enum {string}
     */
    readonly before?: "met" | "unmet" | "pending" | "undetermined" | "not-applicable" | "judgement";
    /** @description The clauses of amending notices that have changed the rule */
    readonly by: readonly Amended[];
    /** @description What makes the difference: an amendment of the notice, what is reported, or the time that has passed. Each alone, or together where it takes several */
    readonly causes: readonly ("rule" | "facts" | "time")[];
    /** @description Where facts are a cause: changes of the ledger, by their sequence, to what is the unit's own or to the activity; of the region none are told */
    readonly changed: readonly number[];
    /** @description What they have changed in it */
    readonly changes: readonly Difference[];
    readonly rule: string;
    readonly subject: Subject;
}

/** Where a record was read, in the words of the person who has the file open. */
export interface Source {
    readonly columns?: {
        readonly [key: string]: string;
    };
    readonly extra?: {
        readonly [key: string]: string;
    };
    readonly file: string;
    readonly letters?: {
        readonly [key: string]: string;
    };
    readonly row: number;
    readonly table?: string;
}

/** How many stand how. What is not asked of is not among them. */
export interface Standings {
    readonly met: number;
    readonly open: number;
    readonly pending: number;
    readonly unmet: number;
}

/** The same of all units, and of those of each kind; a unit of several kinds is among those of each. */
export interface StandingsByKind {
    readonly all: Standings;
    readonly kinds: readonly {
        readonly kind: string;
        readonly standings: Standings;
    }[];
    readonly unknown: Standings;
}

/** A record as it stands: its value and the last change that was made to it. */
export type StoredRecord = UnitsRecord | ActivitiesRecord | SubmissionsRecord | FacilitiesRecord | OfficersRecord | RecommendationsRecord | AttestationsRecord | ExemptionsRecord | UnreadRecord | KeptRecord | WeightsRecord | AssessmentsRecord | ReviewsRecord

/** Whom or what a finding is about. */
export interface Subject {
    readonly id: string;
    /** @enum {string} */
    readonly kind: "unit" | "activity" | "recommendation" | "region";
    readonly name: string;
    readonly names?: Localized;
    readonly source?: {
        readonly cell?: string;
        readonly column?: string;
        readonly file: string;
        readonly row: number;
        readonly table?: string;
    };
}

/** A document (报送材料) that a unit sent to the office. Without `receivedAt` it is known to have come, not when. */
export interface Submission {
    readonly activity?: string;
    readonly document: string;
    readonly facts?: {
        readonly [key: string]: number | boolean | string;
    };
    readonly receivedAt?: PlainDate | PlainDateTime | Instant;
    readonly source?: Source;
    readonly unit: string;
}

export interface SubmissionsChange {
    readonly before?: Submission;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "submissions";
    readonly sequence: number;
    readonly value: Submission;
    readonly version: number;
}

export interface SubmissionsRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "submissions";
    readonly sequence: number;
    readonly value: Submission;
    readonly version: number;
}

export type SummedFact = ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string

/** A diagnostic that the office knows of and accepts. It holds only while the data that it is about do not change. */
export interface Suppression {
    readonly code: string;
    readonly digest: string;
    readonly reason: string | Localized;
}

/** A word of the notice's own: its id in data, its name for people, and how else people write it. */
export interface Term {
    readonly id: string;
    readonly name: Localized;
    readonly synonyms?: readonly string[];
}

/** How units stand under a rule that sets a time: a finding for each unit, or for each activity of it. */
export interface TimedRule {
    readonly by?: Instant;
    readonly clause: string;
    /** @enum {string} */
    readonly modality: "must" | "should" | "may";
    readonly rule: string;
    readonly says: Localized;
    readonly standings: StandingsByKind;
}

/** Two notices; the second may be one that amends the first, and is then taken as it leaves that. */
export interface TwoNotices {
    readonly after: string | Notice | Amendment;
    readonly before: string | Notice;
}

/**
 * A unit (单位) that the notice may bind.
 *
 * `kinds` and `responsibilities` are complete lists when present and unknown when absent: an empty
 * list says that the unit has none.
 */
export interface Unit {
    readonly aliases?: readonly string[];
    readonly facts?: {
        readonly [key: string]: number | boolean | string;
    };
    readonly id: string;
    readonly kinds?: readonly string[];
    readonly name: string;
    readonly responsibilities?: readonly string[];
    readonly source?: Source;
}

/** Whom to ask, and for which missing facts: all that one unit, or the region's office, can answer. */
export interface UnitQuestions {
    readonly bearsOn: number;
    readonly contacts: readonly Contact[];
    readonly facts: readonly AskedFact[];
    readonly settles: number;
    readonly whom: Subject;
}

export interface UnitsChange {
    readonly before?: Unit;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "units";
    readonly sequence: number;
    readonly value: Unit;
    readonly version: number;
}

export interface UnitsRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "units";
    readonly sequence: number;
    readonly value: Unit;
    readonly version: number;
}

/** What a unit, or the region's office, has to do next. */
export interface UnitSteps {
    readonly steps: readonly NextStep[];
    readonly who: Subject;
}

/**
 * A record that is known to exist and could not be read; with `unit` if it is known whose it was. What it would
 * have said is missing, so nobody is blamed for the lack of it.
 */
export interface Unread {
    /** @enum {string} */
    readonly register: "activities" | "submissions" | "facilities";
    readonly source?: Source;
    readonly unit?: string;
}

export interface UnreadChange {
    readonly before?: Unread;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "unread";
    readonly sequence: number;
    readonly value: Unread;
    readonly version: number;
}

export interface UnreadRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "unread";
    readonly sequence: number;
    readonly value: Unread;
    readonly version: number;
}

/** A version of a notice: from which day on it holds, and those that amend it, in the order of their issue. */
export interface VersionSummary {
    readonly amendments: readonly {
        readonly documentNumber?: string;
        readonly id: string;
        readonly issuedOn: PlainDate;
        readonly title: string;
    }[];
    readonly digest: string;
    readonly from: PlainDate;
}

/** Something that takes the points or the grade, whatever else was earned (一票否决): a rule that is unmet, or one that is met. */
export interface Veto {
    readonly clause: string;
    readonly id: string;
    readonly name: Localized;
    readonly rule: string;
    readonly takes: {
        /** @enum {string} */
        readonly _tag: "AllPoints";
    } | {
        /** @enum {string} */
        readonly _tag: "GradesAbove";
        readonly grade: string;
    };
    /** @enum {string} */
    readonly when: "met" | "unmet";
}

/** The terms that the rules of a notice and the portfolios under it may use. */
export interface Vocabulary {
    readonly annexes: readonly Annex[];
    readonly documents: readonly Term[];
    readonly facilities: readonly Term[];
    readonly facts?: readonly DeclaredFact[];
    readonly nouns?: readonly Noun[];
    readonly programmes: readonly DeclaredTerm[];
    readonly responsibilities: readonly Responsibility[];
    readonly settings: readonly Term[];
    readonly topics: readonly DeclaredTerm[];
    readonly unitKinds: readonly Term[];
}

/** An address of a program that is told when a ledger changes, and how far it was told. */
export interface Webhook {
    readonly at: Instant_7;
    /** @description Who registered it; `(configuration)` is whoever runs the service */
    readonly by: string;
    /** @description Why the last one came to nothing: `status-500`, `unreachable`, `timed-out`, `private-address` */
    readonly failure?: string;
    /** @description Attempts at the message that is not taken yet */
    readonly failures: number;
    readonly id: string;
    readonly nextAt?: Instant_8;
    /** @description The sequence number of the last change that its receiver has taken */
    readonly sent: number;
    /**
     * @description `failing` is tried again, less and less often; after three days, or at a 410, it is given up
     * @enum {string}
     */
    readonly state: "active" | "failing" | "given-up";
    /**
     * @description Where messages go: an https address that is not of a private network, without user and password
     * @example https://receiver.example/kepu
     */
    readonly url: string;
}

/** One item of the weights: an indicator, the points it can earn, and how it earns them. */
export interface WeightItem {
    readonly indicator: string;
    readonly points: number;
    readonly scale: Scale;
}

/**
 * How a caller weighs the indicators of a notice. They are not the notice's points, which stand in its rubric, but come
 * from a file of the caller's, and every ranking records them.
 */
export interface Weights {
    /** @enum {string} */
    readonly format: "kepu.weights/1";
    readonly items: readonly WeightItem[];
    readonly outOf?: number;
    /** @enum {boolean} */
    readonly thenByName?: true;
    readonly tieBreaks?: readonly string[];
    readonly title?: string;
}

export interface WeightsChange {
    readonly before?: Weights;
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "weights";
    readonly sequence: number;
    readonly value: Weights;
    readonly version: number;
}

export interface WeightsRecord {
    readonly key: string;
    /** @enum {string} */
    readonly kind: "created" | "changed" | "removed" | "restored";
    readonly note: Note;
    /** @enum {string} */
    readonly register: "weights";
    readonly sequence: number;
    readonly value: Weights;
    readonly version: number;
}

/** A period of whole civil days, first and last day included, in the notice's time zone. */
export interface Window {
    readonly clause?: string;
    readonly end: PlainDate;
    readonly id: string;
    readonly name: Localized;
    readonly start: PlainDate;
    /** @enum {boolean} */
    readonly tentative?: true;
}

/**
 * Which days are working days, for the years whose arrangement has been published. A year that is not listed is not
 * known: its holidays, and its weekends that are worked, cannot be told from the week.
 */
export interface WorkingCalendar {
    readonly years: readonly {
        readonly rest: readonly {
            readonly first: PlainDate;
            readonly last?: PlainDate;
        }[];
        readonly setBy: readonly {
            readonly documentNumber: string;
            readonly issuedOn: PlainDate;
        }[];
        readonly worked: readonly PlainDate[];
        readonly year: number;
    }[];
}

/**
 * One write of many. `expected` is the version that it changes, 0 for a record that must not exist yet. The value is
 * checked by the store, as what else is written decides whether it fits.
 */
export interface WriteRequest {
    /** @enum {string} */
    readonly _tag: "Save" | "Remove" | "Restore";
    readonly expected: number;
    readonly key: string;
    readonly note?: Note;
    /** @enum {string} */
    readonly register: "units" | "activities" | "submissions" | "facilities" | "officers" | "recommendations" | "attestations" | "exemptions" | "unread" | "kept" | "weights" | "assessments" | "reviews";
    readonly value?: unknown;
    readonly why?: string;
}

/** Writes that are done together. */
export interface WritesRequest {
    /** @description The unit with whose rights an office writes; a unit's caller always has its own */
    readonly as?: string;
    readonly writes: readonly WriteRequest[];
}

/** A time zone of the IANA database, such as `Asia/Shanghai`. */
export type Zone = string
