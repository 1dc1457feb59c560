import type { Basis, Finding, Missing, Remedy, Subject } from "../assessment/Finding.ts"
import type { Status } from "../assessment/Status.ts"
import type { Verdict } from "../assessment/Verdict.ts"
import { evaluate } from "../rule/evaluate.ts"
import type { Modality } from "../rule/Rule.ts"
import type { Localized } from "../text/Localized.ts"
import type { Naming } from "./naming.ts"
import type { Narrow } from "./narrow.ts"
import type { PlannedRule } from "./Plan.ts"

/** What a finding is made from when it is read. */
export interface Source extends Naming {
  readonly narrow: Narrow
}

/** What findings of one rule that have one status share. */
export interface Kind {
  readonly status: Status
  readonly planned: PlannedRule
  readonly source: Source
}

/**
 * A finding of which only the status is made; the subject, the texts and the remedies are made when they are first
 * read, by the reference evaluator from as much of the portfolio as bears on the subject. It is as small as can be:
 * making it is most of what a cheap rule costs.
 */
export class Found implements Finding {
  readonly #kind: Kind
  readonly #place: number
  #made: Verdict | undefined

  constructor(kind: Kind, place: number) {
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
    return this.#kind.source.subjectOf(this.#kind.planned, this.#place)
  }
  get unit(): Subject {
    return this.#kind.source.unitOf(this.#kind.planned, this.#place)!
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
  get #verdict(): Verdict {
    return (this.#made ??= evaluate(
      this.#kind.planned.rule,
      this.#kind.source.narrow(this.#kind.planned, this.#place)
    )[0]!)
  }
}

/** A constructor that makes nothing: what extends it gives its private fields to the object that it is handed. */
const Itself = function (target: object) {
  return target
} as unknown as new (target: object) => object

/** Gives an object a private field: the finding from which it takes what is made when it is read. */
class Marked extends Itself {
  readonly #found: Found
  constructor(target: object, found: Found) {
    super(target)
    this.#found = found
  }
  static read(target: object, key: "message" | "facts" | "missing" | "remedies") {
    return (target as Marked).#found[key]
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
export const plain = (found: Found): Finding => {
  const { clause, modality, reading, rule, status, subject, unit } = found
  const finding: object = { rule, clause, modality, status, subject }
  for (const [key, descriptor] of lazy) Object.defineProperty(finding, key, descriptor)
  if (unit !== undefined) Object.assign(finding, { unit })
  if (reading !== undefined) Object.assign(finding, { reading })
  return new Marked(finding, found) as unknown as Finding
}
