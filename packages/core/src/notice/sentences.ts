const closers: Readonly<Record<string, string>> = {
  "（": "）",
  "(": ")",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "〔": "〕",
  "[": "]",
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』"
}

/** Where a bracket or quotation mark opens and where it closes again; one without its partner is no bracket. */
const enclosures = (text: string): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  const open: Array<{ readonly at: number; readonly closer: string }> = []
  for (let at = 0; at < text.length; at++) {
    const closer = closers[text[at]!]
    const opened = open.findLastIndex((bracket) => bracket.closer === text[at])
    if (closer !== undefined) open.push({ at, closer })
    else if (opened >= 0) found.set(open.splice(opened)[0]!.at, at)
  }
  return found
}

/**
 * The sentences of a clause's text, in order; joined they are the text, and each has more than space in it.
 *
 * A sentence ends with 。！？；, or with the text. Inside brackets and quotation marks none ends. As for the
 * fingerprint, spaces, line breaks and the width of characters make no difference, because they change from copy to
 * copy: a heading without a full stop belongs to the sentence that follows it, and a table to one sentence.
 *
 * @example
 * ```ts
 * import { sentencesOf } from "@kepu/core/notice"
 *
 * console.log(sentencesOf("各单位举办讲座；每月不少于1次。").length) // 2
 * ```
 */
export const sentencesOf = (text: string): ReadonlyArray<string> => {
  const enclosed = enclosures(text)
  const sentences: Array<string> = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    at = enclosed.get(at) ?? at
    const ended = /[。｡！!？?；;]/u.test(text[at]!) && /^\s*[^。｡！!？?；;\s]/u.test(text.slice(at + 1))
    if (!ended) continue
    sentences.push(text.slice(start, at + 1))
    start = at + 1
  }
  const rest = text.slice(start)
  return rest.trim() === "" ? sentences : [...sentences, rest]
}
