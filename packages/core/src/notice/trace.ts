import * as Schema from "effect/Schema"
import type { Use } from "../condition/uses.ts"
import { fill, list } from "../text/Localized.ts"
import { accounts, type Clause } from "./Clause.ts"
import { clauseTexts, fingerprint } from "./clauseTexts.ts"
import type { Notice } from "./Notice.ts"
import { inOneWidth } from "./numbering.ts"
import { sentencesOf } from "./sentences.ts"
import { sentenceKinds, tracing } from "./words.ts"
import {
  ClauseState,
  type ClauseTrace,
  type Named,
  SentenceKind,
  type SentenceTrace,
  type Trace
} from "./TraceDocument.ts"
import { usesOfForm } from "../rule/uses.ts"
import { usesOfMeasure } from "./uses.ts"

const madeOf = ({ indicators, rules }: Clause): ReadonlyArray<Named> => [
  ...rules.map(({ id, says }) => ({ id, name: says })),
  ...(indicators ?? []).map(({ id, name }) => ({ id, name }))
]

/** The items and vetoes of the rubric that the clause gives. */
const scoredBy = ({ number }: Clause, { rubric }: Notice): ReadonlyArray<Named> =>
  [...(rubric?.items ?? []), ...(rubric?.vetoes ?? [])]
    .filter(({ clause }) => clause === number)
    .map(({ id, name }) => ({ id, name }))

/** What the clause became, what other clauses became that asks for a window which it sets, and what of the rubric cites it. */
const restingOn = (clause: Clause, notice: Notice): ReadonlyArray<Named> => {
  const { clauses, windows } = notice
  const set = new Set(windows.filter((window) => window.clause === clause.number).map(({ id }) => id))
  const asksForOne = (uses: ReadonlyArray<Use>) => uses.some(([list, id]) => list === "windows" && set.has(id))
  const others = clauses.filter((other) => other !== clause)
  return [
    ...madeOf(clause),
    ...scoredBy(clause, notice),
    ...others.flatMap(({ indicators = [], rules }) => [
      ...rules.filter(({ form }) => asksForOne(usesOfForm(form))).map(({ id, says }) => ({ id, name: says })),
      ...indicators.filter(({ measure }) => asksForOne(usesOfMeasure(measure))).map(({ id, name }) => ({ id, name }))
    ])
  ]
}

const messageOf = (state: keyof typeof tracing, rests: ReadonlyArray<Named>, now: number, expected: number) =>
  fill(tracing[state], {
    now,
    expected,
    rests: rests.length === 0 ? tracing.nothing : list(rests.map(({ name }) => name))
  })

const excerptOf = (sentence: string): string => {
  const characters = [...sentence.replaceAll(/\s+/gu, " ").trim()]
  return characters.length <= 20 ? characters.join("") : `${characters.slice(0, 19).join("")}…`
}

const isAccount = Schema.is(Schema.Literals(accounts))

/** What an entry of the clause's `sentences` names; decoding saw to it that all of it is there. */
const becameOf = (clause: Clause, entry: string, notice: Notice): ReadonlyArray<Named> =>
  entry.split(" ").map((id) => {
    if (isAccount(id)) return { id, name: sentenceKinds[id] }
    return [...madeOf(clause), ...scoredBy(clause, notice)].find((named) => named.id === id)!
  })

const kindOf = ({ indicators, rules }: Clause, [first]: ReadonlyArray<Named>): SentenceKind => {
  if (first === undefined) return "unaccounted"
  if (isAccount(first.id)) return first.id
  const isFirst = ({ id }: { readonly id: string }): boolean => id === first.id
  return rules.some(isFirst) ? "rule" : indicators?.some(isFirst) ? "indicator" : "points"
}

const unknownClause = (number: string, text: string): ClauseTrace => {
  const sentences = sentencesOf(text)
  return {
    number,
    state: "not-in-notice",
    message: messageOf("not-in-notice", [], sentences.length, 0),
    fingerprint: fingerprint(text),
    sentences: sentences.map((sentence) => ({ excerpt: excerptOf(sentence), kind: "unaccounted", became: [] })),
    rests: []
  }
}

const missingClause = (clause: Clause, notice: Notice): ClauseTrace => {
  const rests = restingOn(clause, notice)
  return {
    number: clause.number,
    state: "missing-in-source",
    message: messageOf("missing-in-source", rests, 0, 0),
    sentences: [],
    rests
  }
}

/** Sentences are matched by their place, so they are only where there are as many as the notice accounts for. */
const traceClause = (clause: Clause, text: string, notice: Notice): ClauseTrace => {
  const { number, sentences: entries = [] } = clause
  const sentences = sentencesOf(text)
  const [now, expected] = [sentences.length, entries.length]
  const rests = restingOn(clause, notice)
  const print = fingerprint(text)
  const isChanged = print !== clause.fingerprint
  const traced = sentences.map((sentence, n): SentenceTrace => {
    const became = now === expected ? becameOf(clause, entries[n]!, notice) : []
    return { excerpt: excerptOf(sentence), kind: isChanged ? "changed" : kindOf(clause, became), became }
  })
  const found = { number, fingerprint: print, sentences: traced, rests }
  if (isChanged) {
    return {
      ...found,
      state: "changed",
      message: messageOf(now === expected ? "sameNumber" : "changed", rests, now, expected)
    }
  }
  if (now !== expected)
    return { ...found, state: "unaccounted", message: messageOf("unaccounted", rests, now, expected) }
  // What a later notice has added stands in its text, not in this one.
  const later = new Set(clause.rules.flatMap(({ amendedBy, id }) => (amendedBy === undefined ? [] : [id])))
  const invented = madeOf(clause).filter(
    ({ id }) => !later.has(id) && !traced.some(({ became }) => became.some((named) => named.id === id))
  )
  return invented.length === 0
    ? { ...found, state: "accounted" }
    : { ...found, state: "unaccounted", message: messageOf("invented", invented, now, expected) }
}

const tally = <K extends string>(words: ReadonlyArray<K>, found: ReadonlyArray<K>): Record<K, number> =>
  Object.fromEntries(words.map((word) => [word, found.filter((one) => one === word).length])) as Record<K, number>

/**
 * Walks a text of the notice and says what each sentence has become.
 *
 * @example
 * ```ts
 * import { trace } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * console.log(trace(notice, "").clauses.length) // 37
 * ```
 */
export const trace = (notice: Notice, source: string): Trace => {
  const texts = clauseTexts(source).filter(({ text }) => text !== "")
  const first = new Map(texts.toReversed().map((clause) => [clause.number, clause]))
  const traced = texts.map((found) => {
    const clause = notice.clauses.find(({ number }) => inOneWidth(number) === found.number)
    return clause === undefined || first.get(found.number) !== found
      ? unknownClause(found.number, found.text)
      : traceClause(clause, found.text, notice)
  })
  const missing = notice.clauses.filter(({ number }) => !first.has(inOneWidth(number)))
  const clauses = [...traced, ...missing.map((clause) => missingClause(clause, notice))]
  const sentences = clauses.flatMap(({ sentences }) => sentences)
  return {
    format: "kepu.trace/1",
    notice: notice.id,
    wholly: clauses.every(({ state }) => state === "accounted"),
    counts: {
      sentences: sentences.length,
      kinds: tally(
        SentenceKind.literals,
        sentences.map(({ kind }) => kind)
      ),
      clauses: tally(
        ClauseState.literals,
        clauses.map(({ state }) => state)
      )
    },
    clauses
  }
}
