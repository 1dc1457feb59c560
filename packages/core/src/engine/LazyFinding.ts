import type { Basis, Finding, Missing, Remedy } from "../assessment/Finding.ts"
import type { Subject } from "../requirement/Subject.ts"
import type { Status } from "../requirement/Status.ts"
import type { Verdict } from "../assessment/Verdict.ts"
import { verdictOf } from "../explain/verdict.ts"
import { subjectOf, type SubjectRecord, unitOf } from "../requirement/subjects.ts"
import type { Modality } from "../rule/Rule.ts"
import type { Localized } from "../text/Localized.ts"
import type { Cases } from "./cases.ts"
import type { PlannedRule } from "./Plan.ts"

/** What findings of one rule that have one status share. */
export interface FindingKind {
  readonly status: Status
  readonly planned: PlannedRule
  readonly cases: Cases
  /** The subject at a place. */
  readonly recordAt: (place: number) => SubjectRecord
}

/**
 * A finding of which only the status is made; the subject, the texts and the remedies are made when they are first
 * read. It is as small as can be: making it is most of what a cheap rule costs.
 */
export class LazyFinding implements Finding {
  readonly #kind: FindingKind
  readonly #place: number
  #made: Verdict | undefined

  constructor(kind: FindingKind, place: number) {
    this.#kind = kind
    this.#place = place
  }
  get status(): Status {
    return this.#kind.status
  }
  get rule(): string {
    return this.#kind.planned.rule.id
  }
  get clause(): string {
    return this.#kind.planned.clause.number
  }
  get modality(): Modality {
    return this.#kind.planned.rule.modality
  }
  get subject(): Subject {
    const { cases, planned } = this.#kind
    return subjectOf(this.#record, cases(planned), planned.facts)
  }
  get unit(): Subject {
    const { cases, planned } = this.#kind
    return unitOf(this.#record, cases(planned))!
  }
  get message(): Localized {
    return this.#verdict.message
  }
  get facts(): ReadonlyArray<Basis> {
    return this.#verdict.facts
  }
  get missing(): ReadonlyArray<Missing> {
    return this.#verdict.missing
  }
  get remedies(): ReadonlyArray<Remedy> {
    return this.#verdict.remedies
  }
  get reading(): Localized {
    return (this.#kind.planned.rule.reading ?? this.#kind.planned.clause.reading)!
  }
  /** As plain data, with everything made. */
  toJSON(): Finding {
    return plain(this)
  }
  get #record(): SubjectRecord {
    return this.#kind.recordAt(this.#place)
  }
  get #verdict(): Verdict {
    const { cases, planned } = this.#kind
    return (this.#made ??= verdictOf(planned.rule.says, planned.asked, this.#record, cases(planned)))
  }
}

/** Returns its argument, so that subclasses can attach private fields to it. */
const Itself = function (target: object) {
  return target
} as unknown as new (target: object) => object

/** Gives an object a private field: the finding from which it takes what is made when it is read. */
class Marked extends Itself {
  readonly #finding: LazyFinding
  constructor(target: object, finding: LazyFinding) {
    super(target)
    this.#finding = finding
  }
  static read(target: object, key: "message" | "facts" | "missing" | "remedies") {
    return (target as Marked).#finding[key]
  }
}

const lazily = (key: "message" | "facts" | "missing" | "remedies"): PropertyDescriptor => ({
  enumerable: true,
  configurable: true,
  get(this: object) {
    return Marked.read(this, key)
  }
})
const lazy = (["message", "facts", "missing", "remedies"] as const).map((key) => [key, lazily(key)] as const)

/**
 * A finding as plain data: an object of just the keys of `Finding`, which can be spread, compared, cloned and
 * encoded; texts, facts and remedies are still made only when they are read.
 */
export const plain = (found: LazyFinding): Finding => {
  const { clause, modality, reading, rule, status, subject, unit } = found
  const finding: object = { rule, clause, modality, status, subject }
  for (const [key, descriptor] of lazy) Object.defineProperty(finding, key, descriptor)
  if (unit !== undefined) Object.assign(finding, { unit })
  if (reading !== undefined) Object.assign(finding, { reading })
  return new Marked(finding, found) as unknown as Finding
}
