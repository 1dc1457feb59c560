import { digitsOf, isNumber, phonesIn } from "@kepu/core/port"

/** Facts, and headings of people's tables, whose values are phones, whatever they look like. */
const isPhone = (key: string): boolean =>
  key === "contactPhone" ||
  /电话|手机|座机|热线|微信|联系方式|\b(?:tel|phone|mobile|wechat|qq)\b/iu.test(key.normalize("NFKC"))

/** Of a number of more than seven digits the first three and the last two stay, of a shorter one none. */
const isShown = (n: number, digits: number): boolean => digits > 7 && (n < 3 || n >= digits - 2)

type Spans = ReadonlyArray<readonly [start: number, end: number]>

const hidden = (spans: Spans): Spans => spans.filter((_, n) => !isShown(n, spans.length))

/** The text with something in the place of each span. */
const without = (text: string, spans: Spans, mark: string): string => {
  let masked = ""
  let at = 0
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    if (start < at) continue
    masked += text.slice(at, start) + mark
    at = end
  }
  return masked + text.slice(at)
}

/** Masks a phone, however it is written. */
export const maskPhone = (phone: string, mark = "*"): string => {
  const { spans, text } = digitsOf(phone)
  return without(phone, hidden(spans.filter((_, n) => /\d/u.test(text[n]!))), mark)
}

/** What is a number and nothing else may be an id, and has to stay one: the rest of its schema has no `*`. */
const maskText = (text: string): string => {
  const phones = phonesIn(text)
  if (phones.length === 0) return text
  if (isNumber(text)) return maskPhone(text, "x")
  return without(
    text,
    phones.flatMap(({ spans }) => hidden(spans)),
    "*"
  )
}

const maskAll = (value: unknown): unknown => {
  if (typeof value === "string") return maskPhone(value)
  if (Array.isArray(value)) return value.map(maskAll)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, maskAll(part)]))
}

/** A basis of a finding, or an operation of a patch, that is about a phone. */
const isAboutPhone = (record: Readonly<Record<string, unknown>>): boolean =>
  (typeof record["fact"] === "string" && isPhone(record["fact"])) ||
  (typeof record["path"] === "string" && record["path"].endsWith("/contactPhone"))

const maskIn = (value: unknown): unknown => {
  if (typeof value === "string") return maskText(value)
  if (Array.isArray(value)) return value.map(maskIn)
  if (typeof value !== "object" || value === null) return value
  const isAbout = isAboutPhone(value as Record<string, unknown>)
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      // Headings of a person's table are keys, too.
      maskText(key),
      isPhone(key) || (isAbout && (key === "value" || key === "favourable")) ? maskAll(part) : maskIn(part)
    ])
  )
}

/** The same with every phone masked, wherever it stands. */
export const masked = <A>(shown: A): A => maskIn(shown) as A
