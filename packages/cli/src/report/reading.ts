import { fill, type Language, list, localized, type Localized, type Reading } from "@kepu/core"

const texts = {
  read: localized("{text} → {sessions}{notes}", "{text} → {sessions}{notes}"),
  refused: localized("{text} → 无法确定（{code}）：{reason}", "{text} → not certain ({code}): {reason}"),
  suggested: localized("{reason}，是否“{suggestion}”？", "{reason}; is it {suggestion}?"),
  notes: localized("（{assumed}）", " ({assumed})"),
  openEnd: localized("，结束时间未定", ", no end stated"),
  approximate: localized("，约在此间", ", some time within")
}

/** Why a text was not read, with a corrected one where one is likely. */
const reasonOf = ({ reason, suggestion }: Reading & { readonly ok: false }): Localized =>
  suggestion === undefined ? reason : fill(texts.suggested, { reason, suggestion })

/** A reading as a line of JSON: the sessions, or why there are none. */
export const readingRecord = (text: string, reading: Reading, language: Language): object => {
  if (!reading.ok) return { text, ok: false, code: reading.code, reason: reasonOf(reading)[language] }
  const { schedule } = reading
  return { text, ok: true, ...schedule, assumed: reading.assumed.map((assumption) => assumption.text[language]) }
}

/** A reading as a line for a person. */
export const readingLine = (text: string, reading: Reading, language: Language): string => {
  if (!reading.ok) return fill(texts.refused, { text, code: reading.code, reason: reasonOf(reading) })[language]
  const { approximate, openEnd, sessions } = reading.schedule
  const shown = sessions
    .map(({ end, start }) => (end === undefined ? start : `${start} – ${end}`).replaceAll("T", " "))
    .join("; ")
  const kind = openEnd ? texts.openEnd : approximate ? texts.approximate : undefined
  const notes =
    reading.assumed.length === 0
      ? ""
      : fill(texts.notes, { assumed: list(reading.assumed.map((assumption) => assumption.text)) })
  return fill(texts.read, { text, sessions: shown + (kind?.[language] ?? ""), notes })[language]
}
