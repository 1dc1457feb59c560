import { defaultLeafHook, type Issue, type LeafHook, makeFormatterStandardSchemaV1 } from "effect/SchemaIssue"
import type { Failure, Failures, OwnSaying } from "./Failure.ts"
import { hint, meant } from "./hints.ts"
import { dataFailure } from "./words.ts"

type Code = Parameters<typeof dataFailure>[0]

/** What schemas say of data that they refuse, and the failure that it is; its slots are what the groups matched. */
const sayings: ReadonlyArray<readonly [RegExp, Code]> = [
  [/^Missing key$/u, "missing"],
  [/^Expected (?:Condition|Bound|Counting|TimeLimit|Scale|Scoring|Evidence)$/u, "unknown-shape"],
  [/^Expected string$/u, "not-a-text"],
  [/^Expected (?:number|integer)$/u, "not-a-number"],
  [/^Expected Amount$/u, "not-an-amount"],
  [/^Expected boolean$/u, "not-true-or-false"],
  [/^Expected array$/u, "not-a-list"],
  [/^(?:Expected a value with a length of at least 1|expected more than blanks)$/u, "empty"],
  [/^Expected a string with at most (?<most>\d+) code points$/u, "too-long"],
  [/^Expected a value with a length of at most (?<most>\d+)$/u, "too-many"],
  [/^Expected a value greater than or equal to 0$/u, "below-zero"],
  [/^Expected a value greater than or equal to (?<least>\d+)$/u, "below-least"],
  [/^Expected a value greater than 0$/u, "not-above-zero"],
  [/^Expected a value less than or equal to (?<most>\d+)$/u, "above-most"],
  [/^Expected a value between (?<least>\d+) and (?<most>\d+)$/u, "out-of-range"],
  [/^Expected an integer$/u, "not-a-whole-number"],
  [/RegExp \^\\d\{6\}\$$/u, "not-a-division-code"],
  [/RegExp \^sha256-/u, "not-a-digest"],
  [/^(?:expected a date YYYY-MM-DD|Expected PlainDate)$/u, "not-a-date"],
  [/^expected a date that is in the calendar$/u, "no-such-day"],
  [/^expected a moment with its offset/u, "not-a-moment"],
  [/^expected a moment that exists/u, "no-such-moment"],
  [/^a session must not end before it starts$/u, "session-ends-before-start"],
  [/^an extension must say until when$/u, "extension-without-until"],
  [/^an exemption must not end before it begins$/u, "exemption-ends-before-start"],
  [/^Expected number \| boolean \| string$/u, "not-a-fact-value"],
  [/^(?:expected a time HH:mm|Expected PlainTime)$/u, "not-a-time"],
  [/^(?:expected a time zone|Expected Zone$)/u, "not-a-zone"],
  [/^Expected PlainDate \| PlainDateTime \| Instant$/u, "not-when-received"],
  [/^Expected PlainDate \| PlainDateTime$/u, "not-civil"],
  [/^expected an id/u, "not-an-id"],
  [/^a window must not end before it starts$/u, "window-ends-before-start"],
  [/^a window must not last more than ten years$/u, "window-too-long"],
  [/^Expected true$/u, "not-true"],
  [/^expected the items' points to add up to outOf$/u, "points-do-not-add-up"],
  [/^expected points with two decimals at most$/u, "too-many-decimals"],
  [/^expected outOf beside scaledTo$/u, "scaled-from-nothing"],
  [/^two (?<register>\w+) have the id (?<id>.+)$/u, "id-twice"],
  [/^unit (?<id>.+) is named but is not among the units$/u, "unknown-unit"],
  [/^activity (?<id>.+) is named but is not among the activities$/u, "unknown-activity"],
  [/^a choice, and nothing else, has values$/u, "choice-without-values"],
  [/^only a number has a unit$/u, "unit-of-no-number"],
  [/^Expected Weights$/u, "not-weights"],
  [/^Expected Notice$/u, "not-a-notice"],
  [/^Expected Receipt$/u, "not-a-receipt"],
  [/^Expected Localized$/u, "not-in-languages"],
  [/^Expected Instant$/u, "not-a-moment"],
  [/^(?:expected YYYY-MM-DDTHH:mm|Expected PlainDateTime)$/u, "not-a-date-and-time"],
  [/^expected a region code/u, "not-a-region"],
  [/^expected well-formed text$/u, "not-well-formed"],
  [/^Expected a string representing a finite number$/u, "not-a-number"],
  [/^Expected a valid JSON body$/u, "no-body"],
  [/^expected an address of this service/u, "not-an-address"],
  [/^expected some of (?<choices>.+)$/u, "not-some-of"],
  [/^days off must not end before they begin$/u, "days-off-end-before-start"],
  [/^expected days of the year itself$/u, "days-of-another-year"],
  [/^a day off cannot be worked$/u, "day-off-worked"],
  [/^a year must not be listed twice$/u, "year-twice"],
  [/^Expected a string matching the RegExp (?<pattern>.+)$/u, "not-of-pattern"],
  // A schema that is left to its name is one of an object.
  [/^Expected (?:object|(?!Instant$|PlainDateTime$)[A-Z]\w*)$/u, "not-an-object"]
]

/** The keys that data may have where they have one too many. */
const knownKeys = /^Expected no key but (?<keys>\[.*\])$/u

/** What is said of a key that is too many, once for each schema: data may have thousands of them. */
const saidOfKeys = new WeakMap<object, string>()

/** As schemas say it, and of a key that is too many also which ones there are. */
const leafHook: LeafHook = (issue) => {
  if (issue._tag !== "UnexpectedKey" || issue.ast._tag !== "Objects") return defaultLeafHook(issue)
  let said = saidOfKeys.get(issue.ast)
  if (said === undefined) {
    said = `Expected no key but ${JSON.stringify(issue.ast.propertySignatures.map(({ name }) => String(name)))}`
    saidOfKeys.set(issue.ast, said)
  }
  return said
}

const choicesOf = (ids: ReadonlyArray<string>) => ids.map((id) => ({ id }))

/** A schema's complaint about what stands at a place, in plain words. */
const failureOf = (message: string, path: string, key: string, value: unknown): Failure => {
  // Of a list that must have an entry, schemas miss the first one.
  if (message === "Missing key" && path.endsWith("[0]")) return dataFailure("empty", path.slice(0, -"[0]".length))
  const keys = knownKeys.exec(message)?.groups?.["keys"]
  if (keys !== undefined)
    return dataFailure("unknown-key", path, { hint: hint(key, choicesOf(JSON.parse(keys) as ReadonlyArray<string>)) })
  for (const [pattern, code] of sayings) {
    const match = pattern.exec(message)
    if (match !== null) return dataFailure(code, path, { hint: "", ...match.groups })
  }
  const tags = [...message.matchAll(/"_tag": "(\w+)"/gu)].map(([, tag]) => tag)
  if (tags.length > 0) return dataFailure("unknown-tag", path, { choices: tags.join(", ") })
  const choices = /^Expected (".*")$/u.exec(message)?.[1]?.replaceAll('"', "").split(" | ")
  return choices === undefined
    ? dataFailure("not-as-required", path, { message })
    : dataFailure("not-one-of", path, {
        choices: choices.join(", "),
        meant: typeof value === "string" ? meant(value, choicesOf(choices)) : ""
      })
}

/** What stands at a place of data. */
const valueAt = (data: unknown, keys: Keys): unknown =>
  keys.reduce<unknown>((at, key) => (at as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key], data)

type Keys = ReadonlyArray<PropertyKey>

/** A place in data as people write it: `clauses[1].rules[0].modality`. */
export const dotted = (keys: Keys): string =>
  keys.map((key, n) => (typeof key === "number" ? `[${key}]` : `${n === 0 ? "" : "."}${String(key)}`)).join("")

/** A place in data as a JSON pointer. */
export const pointer = (keys: Keys): string =>
  keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")

const format = makeFormatterStandardSchemaV1({ leafHook })

/** What a schema refused: of the first places what is wrong there, and how many places there are. */
export interface ToldFailures {
  readonly failures: Failures
  readonly count: number
}

/**
 * What a schema refused, in plain words: of each of the first places, `most` at most, the first thing that is wrong; the
 * others are counted, as words for thousands of them would take seconds. `own` knows what only these data are told. With
 * the data it is told, too, what may be meant by a word that is none of the choices.
 *
 * @example
 * ```ts
 * import { firstFailuresIn, Unit } from "@kepu/core/schema"
 * import * as Result from "effect/Result"
 * import * as Schema from "effect/Schema"
 *
 * const read = Schema.decodeUnknownResult(Unit, { errors: "all" })({})
 * if (Result.isFailure(read)) {
 *   const { count, failures } = firstFailuresIn(read.failure.issue, 1)
 *   console.log(count, failures[0].path) // 2 id
 * }
 * ```
 */
export const firstFailuresIn = (
  issue: Issue,
  most: number,
  pathOf: (keys: Keys) => string = dotted,
  own: OwnSaying = () => undefined,
  data?: unknown
): ToldFailures => {
  const places = new Set<string>()
  const failures: Array<Failure> = []
  let count = 0
  for (const { message, path: segments = [] } of format(issue).issues) {
    const keys = segments.map((segment) => (typeof segment === "object" ? segment.key : segment))
    const path = pathOf(keys)
    if (places.has(path)) continue
    places.add(path)
    count += 1
    if (failures.length >= most) continue
    const value = valueAt(data, keys)
    const said = [own(message, path, value) ?? failureOf(message, path, String(keys.at(-1)), value)].flat()
    failures.push(...said.slice(0, most - failures.length))
    count += said.length - 1
  }
  // A schema that refuses tells at least one thing.
  const [one, ...others] = failures
  return { failures: [one!, ...others], count }
}

/**
 * The same of every place.
 *
 * @example
 * ```ts
 * import { failuresIn, Unit } from "@kepu/core/schema"
 * import * as Result from "effect/Result"
 * import * as Schema from "effect/Schema"
 *
 * const data = { id: "edu", name: "县教育局", kind: [] }
 * const read = Schema.decodeUnknownResult(Unit, { errors: "all", onExcessProperty: "error" })(data)
 * if (Result.isFailure(read)) {
 *   const [first] = failuresIn(read.failure.issue, undefined, undefined, data)
 *   console.log(first.path, first.text.en) // kind is no known key; did you mean kinds?
 * }
 * ```
 */
export const failuresIn = (issue: Issue, pathOf?: (keys: Keys) => string, own?: OwnSaying, data?: unknown): Failures =>
  firstFailuresIn(issue, Number.POSITIVE_INFINITY, pathOf, own, data).failures
