// Made from the service's OpenAPI document by `pnpm --filter @kepu/client generate`; not edited by hand.
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

export interface Amended {
    readonly clause: string;
    readonly documentNumber?: string;
    readonly id: string;
    readonly issuedOn: PlainDate;
    readonly title: string;
}

export interface AmendedNotice {
    readonly amendments: readonly Amendment[];
    readonly notice: string | Notice;
}

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
    readonly of: {
        /** @enum {string} */
        readonly _tag: "Activities";
        /** @enum {string} */
        readonly credit?: "host" | "all-hosts";
        readonly hosts?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Recommendations";
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Facilities";
        readonly kind?: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Officers";
    } | {
        /** @enum {string} */
        readonly _tag: "Submissions";
        readonly document: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
        readonly within?: string;
    } | {
        /** @enum {string} */
        readonly _tag: "Units";
        readonly among?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    };
    readonly percent: number;
    /** @enum {string} */
    readonly round?: "down" | "up" | "nearest";
} | {
    /** @enum {string} */
    readonly _tag: "Times";
    readonly of: {
        /** @enum {string} */
        readonly _tag: "Activities";
        /** @enum {string} */
        readonly credit?: "host" | "all-hosts";
        readonly hosts?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Recommendations";
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Facilities";
        readonly kind?: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Officers";
    } | {
        /** @enum {string} */
        readonly _tag: "Submissions";
        readonly document: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
        readonly within?: string;
    } | {
        /** @enum {string} */
        readonly _tag: "Units";
        readonly among?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    };
    readonly times: number;
} | {
    /** @enum {string} */
    readonly _tag: "Per";
    readonly amount?: number;
    readonly each: number;
    readonly of: {
        /** @enum {string} */
        readonly _tag: "Activities";
        /** @enum {string} */
        readonly credit?: "host" | "all-hosts";
        readonly hosts?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Recommendations";
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Facilities";
        readonly kind?: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Officers";
    } | {
        /** @enum {string} */
        readonly _tag: "Submissions";
        readonly document: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
        readonly within?: string;
    } | {
        /** @enum {string} */
        readonly _tag: "Units";
        readonly among?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    };
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

export interface AssessmentRequest {
    readonly amendments?: readonly Amendment[];
    readonly asOf?: Instant;
    readonly notice: string | Notice;
    readonly portfolio: Portfolio;
}

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

export interface Basis {
    readonly fact: string;
    readonly name: Localized;
    readonly value: Localized;
}

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

export interface Chosen {
    readonly activity: Subject;
    readonly points: Quantity;
    /** @enum {boolean} */
    readonly provisional?: true;
    readonly rank: number;
    readonly unit: Subject;
}

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

export interface DeclaredTerm {
    readonly declaredBy?: readonly string[];
    readonly id: string;
    readonly name: Localized;
    readonly synonyms?: readonly string[];
}

export interface Diagnostic {
    readonly clauses: readonly string[];
    /** @enum {string} */
    readonly code: "contact-conflict" | "addressee-unbound" | "quota-binds-nobody" | "subject-not-listed" | "figure-without-subject" | "deadline-before-last-activity-day" | "deadline-on-last-activity-day" | "deadline-on-rest-day" | "deadline-without-year" | "deadline-without-clock" | "label-conflict" | "criteria-without-weights" | "tier-never-reached" | "tier-against-order" | "points-do-not-add-up" | "grade-never-reached" | "grades-leave-gap" | "compared-with-itself" | "percentage-of-nothing" | "unsatisfiable-rule" | "contradictory-rules" | "rule-never-fires" | "rule-never-fails" | "rule-subsumed" | "too-large-to-check" | "stale-suppression";
    readonly digest: string;
    readonly message: Localized;
    readonly rules?: readonly string[];
    /** @enum {string} */
    readonly severity: "error" | "warning";
    readonly witness: Localized;
}

export interface Difference {
    readonly after?: Localized;
    readonly before?: Localized;
    /** @enum {string} */
    readonly kind: "added" | "removed" | "changed";
    readonly path: readonly string[];
    readonly text: Localized;
}

export interface Dominance {
    readonly indicators: readonly string[];
    readonly rows: readonly DominanceRow[];
}

export interface DominanceRow {
    readonly dominators: readonly Subject[];
    readonly front: number;
    readonly open: number;
    readonly subject: Subject;
}

export interface Draft {
    readonly activity: Subject;
    readonly annex: string;
    readonly fields: readonly DraftField[];
    readonly title: Localized;
    readonly unit: Subject;
}

export interface DraftField {
    readonly label: string;
    readonly on?: PlainDate;
    readonly required: boolean;
    /** @enum {boolean} */
    readonly seal?: true;
    readonly value?: string;
}

export interface Edit {
    readonly effort: number;
    /** @enum {string} */
    readonly kind: "change" | "report" | "act";
    readonly needs?: readonly Need[];
    readonly patch: readonly PatchOperation[];
    readonly subject: Subject;
    readonly what: Localized;
}

export interface Eligibility {
    readonly activity: Subject;
    readonly findings: readonly Finding[];
    /** @enum {string} */
    readonly status: "met" | "unmet" | "undetermined";
    readonly unit: Subject;
}

export type Evidence = {
    /** @enum {string} */
    readonly _tag: "Enough";
    readonly atLeast: number;
    readonly name: Localized;
    readonly of: {
        /** @enum {string} */
        readonly _tag: "Activities";
        /** @enum {string} */
        readonly credit?: "host" | "all-hosts";
        readonly hosts?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Recommendations";
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Facilities";
        readonly kind?: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Officers";
    } | {
        /** @enum {string} */
        readonly _tag: "Submissions";
        readonly document: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
        readonly within?: string;
    } | {
        /** @enum {string} */
        readonly _tag: "Units";
        readonly among?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    };
} | {
    /** @enum {string} */
    readonly _tag: "RuleMet";
    readonly name: Localized;
    readonly rule: string;
}

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

export interface Facility {
    readonly facts?: {
        readonly [key: string]: number | boolean | string;
    };
    readonly kind: string;
    readonly name: string;
    readonly source?: Source;
    readonly unit?: string;
}

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

export interface Grade {
    readonly from: number;
    readonly id: string;
    readonly name: Localized;
}

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

export interface ImportOutcome {
    readonly changes: readonly {
        readonly after?: unknown;
        readonly before?: unknown;
        readonly key: string;
        /** @enum {string} */
        readonly kind: "added" | "changed" | "removed";
        /** @enum {string} */
        readonly register: "units" | "activities" | "submissions" | "facilities" | "officers" | "recommendations" | "attestations" | "exemptions" | "unread" | "kept" | "weights" | "assessments";
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
    /** @description Rows that hold no record, such as totals and notes */
    readonly passedOver: number;
    /** @description The ledger's change by which it goes; `commit` of what is to be written */
    readonly sequence: number;
}

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

export interface IndicatorRow {
    readonly subject: Subject;
    readonly unit?: Subject;
    readonly values: {
        readonly [key: string]: Quantity;
    };
}

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

export type Instant = string

export type Instant_1 = string

export type Instant_2 = string

export type Instant_3 = string

export type Instant_4 = string

export type Instant_5 = string

export type Instant_6 = string

export interface ItemPoints {
    readonly capped: boolean;
    readonly deducted?: number;
    readonly indicator: string;
    readonly points: Quantity;
    readonly value: Quantity;
}

export interface Kept {
    /** @enum {string} */
    readonly register: "submissions" | "facilities" | "officers" | "recommendations" | "attestations" | "exemptions";
}

export interface Ledger {
    readonly notice: string;
    readonly region: RegionCodeEncoded;
}

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

export interface Localized {
    readonly en: string;
    readonly "zh-CN": string;
}

export interface Missing {
    readonly fact: ("name" | "coHosts" | "programme" | "topics" | "settings" | "mode" | "time" | "place" | "contactName" | "contactPhone" | "address" | "platform" | "images" | "videos" | "newsLinks" | "summary" | "participants" | "staff" | "volunteers" | "grant" | "cost" | "annexes" | "host" | "remark" | "unit" | "content" | "unitOpinion" | "officeOpinion") | ("kinds" | "responsibilities" | "submissions" | "receivedAt" | "activity" | "facilities" | "officers" | "recommendations" | "decision" | "points" | "unread") | string;
    readonly name: Localized;
    readonly subject: Subject;
}

export interface Need {
    /** @enum {string} */
    readonly asks: "confirm" | "supply";
    readonly fact: string;
    readonly favourable: unknown;
    readonly name: Localized;
    readonly path: string;
}

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

export interface NotChosen {
    readonly activity: Subject;
    /** @enum {boolean} */
    readonly provisional?: true;
    readonly reason: Localized;
    readonly unit: Subject;
    /** @enum {string} */
    readonly why: "no-weights" | "unit-quota" | "total" | "tie";
}

export interface Note {
    readonly at: Instant;
    readonly by: string;
    readonly why?: string;
}

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
    readonly themes: readonly string[];
    readonly title: string;
    readonly validFrom: PlainDate;
    readonly validTo?: PlainDate;
    readonly vocabulary: Vocabulary;
    readonly windows: readonly Window[];
    readonly zone: Zone;
}

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

export interface Noun {
    /** @enum {string} */
    readonly id: "activity" | "recommendations" | "name" | "coHosts" | "programme" | "topics" | "settings" | "mode" | "time" | "place" | "contactName" | "contactPhone" | "address" | "platform" | "images" | "videos" | "newsLinks" | "summary" | "participants" | "staff" | "volunteers" | "grant" | "cost" | "annexes" | "host" | "remark" | "unit" | "content" | "unitOpinion" | "officeOpinion";
    readonly measure?: Localized;
    readonly name: Localized;
    readonly synonyms?: readonly string[];
    readonly verb?: Localized;
}

export interface OfficerRegistration {
    readonly registered: number;
    readonly source?: Source;
    readonly unit: string;
}

export interface Opinion {
    readonly on?: PlainDate;
    readonly text: string;
}

export interface PatchOperation {
    /** @enum {string} */
    readonly op: "add" | "replace";
    readonly path: string;
    readonly value: unknown;
}

export type PlainDate = string

export type PlainDateTime = string

export type PlainTime = string

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

export interface Quantity {
    readonly known: number;
    readonly possible: number | null;
}

export interface Quotas {
    readonly perUnit?: number;
    readonly total?: number;
}

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

export interface ReceiptedAssessment {
    readonly assessment: Assessment;
    readonly receipt: Receipt;
}

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

export type RegionCodeEncoded = string

export interface RegisteredWebhook {
    readonly at: Instant_5;
    /** @description Who registered it */
    readonly by: string;
    /** @description Why the last one came to nothing: `status-500`, `unreachable`, `timed-out`, `private-address` */
    readonly failure?: string;
    /** @description Attempts at the message that is not taken yet */
    readonly failures: number;
    readonly id: string;
    readonly nextAt?: Instant_6;
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

export interface RelativeDeadline {
    /** @enum {string} */
    readonly _tag: "Relative";
    readonly days: number;
    /** @enum {string} */
    readonly to: "before-start" | "after-end";
    /** @enum {boolean} */
    readonly working?: true;
}

export interface Remedy {
    /** @enum {string} */
    readonly kind: "change" | "report" | "act";
    readonly text: Localized;
}

export interface RequestIssue {
    readonly message: Localized;
    readonly path: string;
}

export interface Responsibility {
    readonly id: string;
    readonly name: Localized;
    readonly synonyms?: readonly string[];
    readonly units?: readonly string[];
}

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

export interface RubricItem {
    /** @enum {string} */
    readonly as?: "bonus" | "deduction";
    readonly clause: string;
    readonly earns: Scoring;
    readonly evidence?: readonly Evidence[];
    readonly id: string;
    readonly name: Localized;
}

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
        readonly require: Condition | {
            /** @enum {string} */
            readonly _tag: "Filled";
            readonly annex: string;
        } | {
            /** @enum {string} */
            readonly _tag: "HeldBy";
            readonly bound: Bound;
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
        readonly holding?: {
            /** @enum {string} */
            readonly _tag: "Activities";
            /** @enum {string} */
            readonly credit?: "host" | "all-hosts";
            readonly hosts?: Bound;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Recommendations";
            readonly where?: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Facilities";
            readonly kind?: string;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Officers";
        } | {
            /** @enum {string} */
            readonly _tag: "Submissions";
            readonly document: string;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
            readonly within?: string;
        } | {
            /** @enum {string} */
            readonly _tag: "Units";
            readonly among?: Bound;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
        };
        readonly inAtLeast?: number;
        readonly lessThan?: Amount;
        readonly limit?: Limit;
        readonly moreThan?: Amount;
        readonly of: {
            /** @enum {string} */
            readonly _tag: "Activities";
            /** @enum {string} */
            readonly credit?: "host" | "all-hosts";
            readonly hosts?: Bound;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Recommendations";
            readonly where?: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Facilities";
            readonly kind?: string;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Officers";
        } | {
            /** @enum {string} */
            readonly _tag: "Submissions";
            readonly document: string;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
            readonly within?: string;
        } | {
            /** @enum {string} */
            readonly _tag: "Units";
            readonly among?: Bound;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
        };
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
        readonly holding?: {
            /** @enum {string} */
            readonly _tag: "Activities";
            /** @enum {string} */
            readonly credit?: "host" | "all-hosts";
            readonly hosts?: Bound;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Recommendations";
            readonly where?: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Facilities";
            readonly kind?: string;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
        } | {
            /** @enum {string} */
            readonly _tag: "Officers";
        } | {
            /** @enum {string} */
            readonly _tag: "Submissions";
            readonly document: string;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
            readonly within?: string;
        } | {
            /** @enum {string} */
            readonly _tag: "Units";
            readonly among?: Bound;
            readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
            readonly where?: Condition;
        };
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

export interface Schedule {
    /** @enum {boolean} */
    readonly approximate?: true;
    /** @enum {boolean} */
    readonly openEnd?: true;
    readonly sessions: readonly Session_1[];
}

export type Scoring = {
    /** @enum {string} */
    readonly _tag: "Tiers";
    readonly below?: number;
    /** @enum {boolean} */
    readonly fewerIsBetter?: true;
    readonly of: {
        /** @enum {string} */
        readonly _tag: "Activities";
        /** @enum {string} */
        readonly credit?: "host" | "all-hosts";
        readonly hosts?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Recommendations";
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Facilities";
        readonly kind?: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Officers";
    } | {
        /** @enum {string} */
        readonly _tag: "Submissions";
        readonly document: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
        readonly within?: string;
    } | {
        /** @enum {string} */
        readonly _tag: "Units";
        readonly among?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    };
    readonly tiers: readonly {
        readonly from: number;
        readonly points: number;
    }[];
} | {
    /** @enum {string} */
    readonly _tag: "PerEntry";
    readonly cap?: number;
    readonly of: {
        /** @enum {string} */
        readonly _tag: "Activities";
        /** @enum {string} */
        readonly credit?: "host" | "all-hosts";
        readonly hosts?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Recommendations";
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Facilities";
        readonly kind?: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Officers";
    } | {
        /** @enum {string} */
        readonly _tag: "Submissions";
        readonly document: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
        readonly within?: string;
    } | {
        /** @enum {string} */
        readonly _tag: "Units";
        readonly among?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    };
    readonly per?: number;
    readonly points: number;
} | {
    /** @enum {string} */
    readonly _tag: "FullLess";
    readonly loss: number;
    readonly of: {
        /** @enum {string} */
        readonly _tag: "Activities";
        /** @enum {string} */
        readonly credit?: "host" | "all-hosts";
        readonly hosts?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Recommendations";
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Facilities";
        readonly kind?: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    } | {
        /** @enum {string} */
        readonly _tag: "Officers";
    } | {
        /** @enum {string} */
        readonly _tag: "Submissions";
        readonly document: string;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
        readonly within?: string;
    } | {
        /** @enum {string} */
        readonly _tag: "Units";
        readonly among?: Bound;
        readonly sum?: ("images" | "videos" | "newsLinks" | "participants" | "staff" | "volunteers" | "grant" | "cost") | string;
        readonly where?: Condition;
    };
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

export interface Session {
    readonly begunAt: Instant;
    readonly endsAt: Instant_2;
    readonly id: string;
    /** @description Whether the request itself comes with it */
    readonly isThis: boolean;
    readonly of: Identity_1;
    readonly usedAt: Instant_1;
}

export interface Session_1 {
    readonly end?: PlainDate | PlainDateTime;
    readonly start: PlainDate | PlainDateTime;
}

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

export interface Term {
    readonly id: string;
    readonly name: Localized;
    readonly synonyms?: readonly string[];
}

export interface TwoNotices {
    readonly after: string | Notice | Amendment;
    readonly before: string | Notice;
}

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

export interface UnitSteps {
    readonly steps: readonly NextStep[];
    readonly who: Subject;
}

export interface Unread {
    /** @enum {string} */
    readonly register: "activities" | "submissions" | "facilities";
    readonly source?: Source;
    readonly unit?: string;
}

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

export interface Webhook {
    readonly at: Instant_5;
    /** @description Who registered it */
    readonly by: string;
    /** @description Why the last one came to nothing: `status-500`, `unreachable`, `timed-out`, `private-address` */
    readonly failure?: string;
    /** @description Attempts at the message that is not taken yet */
    readonly failures: number;
    readonly id: string;
    readonly nextAt?: Instant_6;
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

export interface WeightItem {
    readonly indicator: string;
    readonly points: number;
    readonly scale: Scale;
}

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

export interface Window {
    readonly clause?: string;
    readonly end: PlainDate;
    readonly id: string;
    readonly name: Localized;
    readonly start: PlainDate;
    /** @enum {boolean} */
    readonly tentative?: true;
}

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

export interface WriteRequest {
    /** @enum {string} */
    readonly _tag: "Save" | "Remove" | "Restore";
    readonly expected: number;
    readonly key: string;
    readonly note?: Note;
    /** @enum {string} */
    readonly register: "units" | "activities" | "submissions" | "facilities" | "officers" | "recommendations" | "attestations" | "exemptions" | "unread" | "kept" | "weights" | "assessments";
    readonly value?: unknown;
    readonly why?: string;
}

export interface WritesRequest {
    /** @description The unit with whose rights an office writes; a unit's caller always has its own */
    readonly as?: string;
    readonly writes: readonly WriteRequest[];
}

export type Zone = string
