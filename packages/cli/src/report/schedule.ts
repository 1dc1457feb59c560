import type { Language, Localized } from "@kepu/core"
import { fill, list, localized } from "@kepu/core/text"
import type { ParsedSchedule } from "@kepu/schedule"

const texts = {
  read: localized("{text} → {sessions}{notes}", "{text} → {sessions}{notes}"),
  refused: localized("{text} → 无法确定（{code}）：{reason}", "{text} → not certain ({code}): {reason}"),
  suggested: localized("{reason}，是否“{suggestion}”？", "{reason}; is it {suggestion}?"),
  notes: localized("（{assumed}）", " ({assumed})"),
  openEnd: localized("，结束时间未定", ", no end stated"),
  approximate: localized("，约在此间", ", some time within")
}

/** Why a text was refused, with a correction if there is a likely one. */
const reasonOf = ({ reason, suggestion }: ParsedSchedule & { readonly ok: false }): Localized =>
  suggestion === undefined ? reason : fill(texts.suggested, { reason, suggestion })

/** The JSON of `kepu time`: the sessions of a text, or why it was refused. */
export const scheduleRecord = (text: string, parsed: ParsedSchedule, language: Language): object => {
  if (!parsed.ok) return { text, ok: false, code: parsed.code, reason: reasonOf(parsed)[language] }
  const { schedule } = parsed
  return { text, ok: true, ...schedule, assumed: parsed.assumed.map((assumption) => assumption.text[language]) }
}

/** The line of `kepu time` for a text. */
export const scheduleLine = (text: string, parsed: ParsedSchedule, language: Language): string => {
  if (!parsed.ok) return fill(texts.refused, { text, code: parsed.code, reason: reasonOf(parsed) })[language]
  const { approximate, openEnd, sessions } = parsed.schedule
  const shown = sessions
    .map(({ end, start }) => (end === undefined ? start : `${start} – ${end}`).replaceAll("T", " "))
    .join("; ")
  const kind = openEnd ? texts.openEnd : approximate ? texts.approximate : undefined
  const notes =
    parsed.assumed.length === 0
      ? ""
      : fill(texts.notes, { assumed: list(parsed.assumed.map((assumption) => assumption.text)) })
  return fill(texts.read, { text, sessions: shown + (kind?.[language] ?? ""), notes })[language]
}
