import type { Notice } from "../notice/Notice.ts"

type Choices = ReadonlyMap<string, ReadonlyArray<string>>

const filled = (data: unknown, choices: Choices): unknown => {
  if (typeof data !== "object" || data === null) return data
  if (Array.isArray(data)) return data.map((part) => filled(part, choices))
  const parts = Object.entries(data).map(([key, part]): [string, unknown] => [key, filled(part, choices)])
  const { _tag, fact } = data as { readonly _tag?: unknown; readonly fact?: unknown }
  const own = _tag === "FactIn" ? choices.get(String(fact)) : undefined
  return Object.fromEntries(own === undefined ? parts : [...parts, ["choices", own]])
}

const known = new WeakMap<Notice["vocabulary"], Choices>()

const choicesIn = (vocabulary: Notice["vocabulary"]): Choices => {
  const found =
    known.get(vocabulary) ??
    new Map((vocabulary.facts ?? []).flatMap(({ id, values }) => (values ? [[id, values.map((one) => one.id)]] : [])))
  known.set(vocabulary, found)
  return found
}

/**
 * Conditions of a requirement or a number with all values of each choice that they ask for beside those that are wanted,
 * so that a value which is none of them is not taken for a no.
 */
export const withChoices = <A extends object>(asked: A, { vocabulary }: Pick<Notice, "vocabulary">): A => {
  const choices = choicesIn(vocabulary)
  return choices.size === 0 ? asked : (filled(asked, choices) as A)
}
