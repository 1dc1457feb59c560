import { wordsOf } from "../condition/ask.ts"
import type { Condition } from "../condition/Condition.ts"
import { type Question, testOf } from "../condition/Question.ts"
import type { Terms } from "../condition/Terms.ts"
import type { Activity } from "../portfolio/Activity.ts"
import type { Unit } from "../portfolio/Unit.ts"
import { isBeside } from "../requirement/hosts.ts"
import type { Beside } from "../requirement/Requirement.ts"
import { areTogether } from "../requirement/heldTogether.ts"
import type { PlainDate } from "../time/PlainDate.ts"
import type { Bound } from "../rule/Bound.ts"
import type { Window } from "../time/Window.ts"
import { type ColumnQuestion, columnQuestion, hasWord, known, onDays } from "./askColumn.ts"
import type { Columns } from "./Columns.ts"
import type { Truth } from "../Truth.ts"
import { truthOf } from "./Units.ts"
import { type Truths, wordBits, wordsFor } from "../condition/Truths.ts"

/**
 * What is asked of a column, as data: a question of the notice but for the words of names that answer it too, words in a
 * name, days of which the activity has one at least, or whether it was written when it is.
 */
export type AskedOfColumn =
  | Question
  | { readonly words: ReadonlyArray<string> }
  | Pick<Window, "start" | "end">
  | "timeText"

/** How the truth of one condition is found: by asking a column of values or the host, or from conditions before it. */
export type Step =
  | ({ readonly kind: "column"; readonly asked: AskedOfColumn } & ColumnQuestion)
  | { readonly kind: "host"; readonly bound: Bound }
  | { readonly kind: "together"; readonly bounds: ReadonlyArray<Bound> }
  | { readonly kind: "beside"; readonly beside: Beside }
  | { readonly kind: "all" | "any"; readonly of: ReadonlyArray<number> }
  | { readonly kind: "not"; readonly of: number }

/** Conditions to be answered together, each distinct one once; a condition is known by its place. */
export interface Program {
  readonly steps: ReadonlyArray<Step>
}

/** What a program is run over: activities or, each with the unit that recommends it, recommended ones. */
export interface Rows {
  readonly activities: ReadonlyArray<Activity>
  readonly columns: Columns
  /** The place of each activity's host among the units. */
  readonly hosts: Int32Array
  /** The place of the unit for which each row counts. */
  readonly owners: Int32Array
  /** The places of a row's owner and of the known co-hosts, each once and the owner first. */
  readonly allHosts: (row: number) => ReadonlyArray<number>
  /** Whether a bound binds each unit, by the unit's place: 1 is yes, -1 no, and 0 that it is not known. */
  readonly boundBy: (bound: Bound) => Int8Array
  /** The unit of a place; `undefined` of a host that is not among the units, whose place is -1. */
  readonly unitAt: (place: number) => Unit | undefined
  readonly today: PlainDate
}

/** Collects conditions; each function answers with the place of its condition. */
export interface ProgramBuilder extends Program {
  readonly add: (condition: Condition) => number
  /** All of the conditions at these places. */
  readonly all: (places: ReadonlyArray<number>) => number
  /** The places of conditions that together are the condition. */
  readonly parts: (condition: Condition) => ReadonlyArray<number>
  /** At least one day of the activity lies between two days. */
  readonly onDays: (days: Pick<Window, "start" | "end">) => number
  /** The activity's host is bound. */
  readonly hostedBy: (bound: Bound) => number
  /** Each of the bounds has a unit of its own among host and co-hosts. */
  readonly heldTogether: (bounds: ReadonlyArray<Bound>) => number
  /** A number of the activity is as asked beside its host's. */
  readonly besideHost: (beside: Beside) => number
}

export const programFor = (notice: Terms): ProgramBuilder => {
  const steps: Array<Step> = []
  const places = new Map<string, number>()
  const placeOf = (key: string, step: () => Step): number => {
    const known = places.get(key)
    if (known !== undefined) return known
    const place = steps.push(step()) - 1
    places.set(key, place)
    return place
  }
  const joint = (kind: "all" | "any", of: ReadonlyArray<number>): number => {
    const distinct = [...new Set(of)]
    return distinct.length === 1 ? distinct[0]! : placeOf(`${kind} ${distinct.join()}`, () => ({ kind, of: distinct }))
  }
  const addColumn = (asked: AskedOfColumn, question: ColumnQuestion): number =>
    placeOf(JSON.stringify(asked), () => ({ kind: "column", asked, ...question }))
  const addWords = (words: ReadonlyArray<string>): number => addColumn({ words }, hasWord(words))
  const addQuestion = (question: Question): number => {
    const test = testOf(question)
    if (test.kind === "name") return addWords(test.words)
    const own = addColumn(question, columnQuestion(test, notice))
    // A time that could not be read was reported all the same.
    if (test.kind === "known" && test.fact === "time")
      return joint("any", [own, addColumn("timeText", { column: "timeText", ask: known })])
    const words = "values" in test ? wordsOf(test, notice) : []
    return words.length === 0 ? own : joint("any", [addWords(words), own])
  }
  const parts = (condition: Condition): ReadonlyArray<number> =>
    condition._tag === "All" ? condition.of.flatMap(parts) : [add(condition)]
  const add = (condition: Condition): number => {
    switch (condition._tag) {
      case "All":
        return joint("all", parts(condition))
      case "Any":
        return joint("any", condition.of.map(add))
      case "Not": {
        const of = add(condition.of)
        return placeOf(`not ${of}`, () => ({ kind: "not", of }))
      }
      default:
        return addQuestion(condition)
    }
  }
  return {
    steps,
    add,
    all: (of) => joint("all", of),
    parts,
    onDays: (days) => addColumn(days, onDays(days)),
    hostedBy: (bound) => placeOf(JSON.stringify(bound), () => ({ kind: "host", bound })),
    heldTogether: (bounds) => placeOf(`together ${JSON.stringify(bounds)}`, () => ({ kind: "together", bounds })),
    besideHost: (beside) => placeOf(`beside ${JSON.stringify(beside)}`, () => ({ kind: "beside", beside }))
  }
}

const askColumn = (
  { ask, column, of }: ColumnQuestion,
  place: number,
  { columns, today }: Rows,
  from: number,
  to: number,
  { isFalse, isTrue, words }: Truths
): void => {
  const values = columns(column, from, to)
  const wholes = of === undefined ? of : columns(of, from, to)
  let word = place * words
  for (let start = 0; start < to - from; start += wordBits, word++)
    ask(values, today, start, Math.min(to - from, start + wordBits), isTrue, isFalse, word, wholes)
}

const askHosts = (
  binds: Int8Array,
  place: number,
  { hosts }: Rows,
  from: number,
  to: number,
  { isFalse, isTrue, words }: Truths
): void => {
  isTrue.fill(0, place * words, (place + 1) * words)
  isFalse.fill(0, place * words, (place + 1) * words)
  for (let n = 0; n < to - from; n++) {
    const code = binds[hosts[from + n]!] ?? 0
    const word = place * words + (n >>> 5)
    if (code > 0) isTrue[word]! |= 1 << (n & 31)
    else if (code < 0) isFalse[word]! |= 1 << (n & 31)
  }
}

/** Asks row by row. */
const askRows = (
  truthOf: (row: number) => Truth,
  place: number,
  from: number,
  to: number,
  { isFalse, isTrue, words }: Truths
): void => {
  isTrue.fill(0, place * words, (place + 1) * words)
  isFalse.fill(0, place * words, (place + 1) * words)
  for (let n = 0; n < to - from; n++) {
    const truth = truthOf(from + n)
    if (truth !== undefined) (truth ? isTrue : isFalse)[place * words + (n >>> 5)]! |= 1 << (n & 31)
  }
}

/** Whether an activity is held together by units of these bounds, as `isHeldTogether` tells. */
const togetherIn = (bounds: ReadonlyArray<Bound>, { activities, allHosts, boundBy }: Rows) => {
  const codes = bounds.map(boundBy)
  return (row: number): Truth => {
    const { coHosts, host } = activities[row]!
    const hosts = allHosts(row)
    // One that is not among the units may be anybody.
    const isOpen = coHosts === undefined || hosts.length < new Set([host, ...coHosts]).size
    return areTogether(
      codes.map((own) => hosts.map((place) => truthOf(own[place] ?? 0))),
      isOpen
    )
  }
}

/** Joins the masks of conditions: a row is in the first result if it is in every one, in the second if in any. */
const join = (
  of: ReadonlyArray<number>,
  place: number,
  used: number,
  words: number,
  every: Int32Array,
  some: Int32Array
): void => {
  const at = place * words
  for (let word = 0; word < used; word++) {
    let inEvery = -1
    let inSome = 0
    for (const part of of) {
      inEvery &= every[part * words + word]!
      inSome |= some[part * words + word]!
    }
    every[at + word] = inEvery
    some[at + word] = inSome
  }
}

/**
 * Answers conditions for the rows from `from` to before `to`, at most a block of them: all of them, or those at some
 * places, which stand in their order.
 */
export const run = (
  { steps }: Program,
  rows: Rows,
  from: number,
  to: number,
  truths: Truths,
  places?: ReadonlyArray<number>
): void => {
  const { isFalse, isTrue, words } = truths
  const used = wordsFor(to - from)
  for (const place of places ?? steps.keys()) {
    const step = steps[place]!
    switch (step.kind) {
      case "column":
        askColumn(step, place, rows, from, to, truths)
        break
      case "host":
        askHosts(rows.boundBy(step.bound), place, rows, from, to, truths)
        break
      case "together":
        askRows(togetherIn(step.bounds, rows), place, from, to, truths)
        break
      case "beside": {
        const { activities, hosts, unitAt } = rows
        askRows((row) => isBeside(step.beside, activities[row]!, unitAt(hosts[row]!)), place, from, to, truths)
        break
      }
      case "all":
        join(step.of, place, used, words, isTrue, isFalse)
        break
      case "any":
        join(step.of, place, used, words, isFalse, isTrue)
        break
      case "not":
        for (let word = 0; word < used; word++) {
          isTrue[place * words + word] = isFalse[step.of * words + word]!
          isFalse[place * words + word] = isTrue[step.of * words + word]!
        }
    }
  }
}
