import type { Localized, Notice } from "@kepu/core"
import { clauseStateName, type ClauseTrace, sentenceKindName, type SentenceTrace, type Trace } from "@kepu/core/notice"
import { ClauseState, SentenceKind } from "@kepu/core/schema"
import { fill, localized } from "@kepu/core/text"
import type { Say } from "../language.ts"
import { hanging } from "../text/hanging.ts"
import type { Paint } from "../text/paint.ts"

const texts = {
  title: localized("{title}：原文对照", "{title}: account of its text"),
  sentences: localized("句 {total}：{kinds}", "sentences {total}: {kinds}"),
  clauses: localized("条款 {total}：{states}", "clauses {total}: {states}"),
  comma: localized("；", "; "),
  problem: localized("{number}：{message}", "{number}: {message}")
}

const counts = <K extends string>(
  words: ReadonlyArray<K>,
  found: Readonly<Record<K, number>>,
  name: Readonly<Record<K, Localized>>,
  say: Say
): string => words.map((word) => `${say(name[word])} ${found[word]}`).join("  ")

const isWrong = (kind: SentenceKind): boolean => kind === "changed" || kind === "unaccounted"

/** What a sentence has become, unless that is no more than what it is counted as. */
const becameOf = ({ became, kind }: SentenceTrace, say: Say): string => {
  const names = became.filter(({ id }) => id !== kind).map(({ name }) => say(name))
  return names.length === 0 ? "" : ` → ${names.join(say(texts.comma))}`
}

const sentenceLines = (sentence: SentenceTrace, say: Say, paint: Paint): ReadonlyArray<string> => {
  const { excerpt, kind } = sentence
  const lines = hanging(`[${say(sentenceKindName[kind])}] ${excerpt}${becameOf(sentence, say)}`)
  return isWrong(kind) ? lines.map((line) => paint("red", line)) : lines
}

const clauseLines = ({ message, number, sentences, state }: ClauseTrace, say: Say, paint: Paint) => [
  "",
  message === undefined ? number : paint("red", `${number}  ${say(clauseStateName[state])}`),
  ...sentences.flatMap((sentence) => sentenceLines(sentence, say, paint))
]

/** What has become of a notice's text, on a page: how it stands, what is the matter, and each sentence. */
export const renderTrace = ({ title }: Notice, { clauses, counts: found }: Trace, say: Say, paint: Paint): string => {
  const problems = clauses.flatMap(({ message, number }) =>
    message === undefined ? [] : hanging(say(fill(texts.problem, { number, message })))
  )
  const kinds = counts(SentenceKind.literals, found.kinds, sentenceKindName, say)
  const states = counts(ClauseState.literals, found.clauses, clauseStateName, say)
  return [
    paint("bold", say(fill(texts.title, { title }))),
    say(fill(texts.sentences, { total: found.sentences, kinds })),
    say(fill(texts.clauses, { total: clauses.length, states })),
    ...(problems.length === 0 ? [] : ["", ...problems.map((line) => paint("red", line))]),
    ...clauses.flatMap((clause) => clauseLines(clause, say, paint)),
    ""
  ].join("\n")
}
