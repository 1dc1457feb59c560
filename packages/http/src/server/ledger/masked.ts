import { digitsOf, isNumber, phonesIn } from "@kepu/core/port"

/** Words of headings that call what stands below them a phone, or after which people write as they like. */
const calling =
  /电话|電話|手机|手機|座机|座機|热线|熱線|传真|微信|联系方式|联络方式|(?<![a-z])(?:tel|fax|qq)(?![a-z])|phone|mobile|wechat/iu
const telling = /联系人|联络人|负责人|备注|说明/u

/** A heading as it is read: blanks between its characters stand for the look alone, as in 电 话. */
const headingOf = (key: string): string => key.normalize("NFKC").replaceAll(/(?<![a-z])\s+|\s+(?![a-z])/giu, "")

/**
 * What a fact, or a heading of people's tables, says of its values: that they are phones, whatever they look like; or
 * words, where what is a number and nothing else is no id.
 */
const kindOf = (key: string): "phone" | "words" | "any" => {
  const heading = headingOf(key)
  if (key === "contactPhone" || calling.test(heading)) return "phone"
  return key === "contactName" || key === "remark" || telling.test(heading) ? "words" : "any"
}

/** The same few keys come again and again. */
const known = new Map<string, ReturnType<typeof kindOf>>()
const mostKnown = 10_000

const saidBy = (key: string): ReturnType<typeof kindOf> => {
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= mostKnown) known.clear()
  const kind = kindOf(key)
  known.set(key, kind)
  return kind
}

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
  return isNumber(text) ? maskPhone(text, "x") : withoutPhones(text, phones)
}

const withoutPhones = (text: string, phones: ReturnType<typeof phonesIn>): string =>
  without(
    text,
    phones.flatMap(({ spans }) => hidden(spans)),
    "*"
  )

/** The same of words, in which a number that stands alone may be a local one. */
const maskWords = (text: string): string => withoutPhones(text, phonesIn(`${text} `))

const maskAll = (value: unknown): unknown => {
  if (typeof value === "string") return maskPhone(value)
  if (Array.isArray(value)) return value.map(maskAll)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, maskAll(part)]))
}

/** A basis of a finding, or an operation of a patch, that is about a phone. */
const isAboutPhone = (record: Readonly<Record<string, unknown>>): boolean =>
  (typeof record["fact"] === "string" && saidBy(record["fact"]) === "phone") ||
  (typeof record["path"] === "string" && record["path"].endsWith("/contactPhone"))

const maskIn = (value: unknown): unknown => {
  if (typeof value === "string") return maskText(value)
  if (Array.isArray(value)) return value.map(maskIn)
  if (typeof value !== "object" || value === null) return value
  const isAbout = isAboutPhone(value as Record<string, unknown>)
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const kind = saidBy(key)
      const isPhone = kind === "phone" || (isAbout && (key === "value" || key === "favourable"))
      const isWords = kind === "words" && typeof part === "string"
      // Headings of a person's table are keys, too.
      return [maskText(key), isPhone ? maskAll(part) : isWords ? maskWords(part) : maskIn(part)]
    })
  )
}

/** The same with every phone masked, wherever it stands. */
export const masked = <A>(shown: A): A => maskIn(shown) as A
