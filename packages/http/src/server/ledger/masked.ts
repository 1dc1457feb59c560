/** Keys and facts whose values are phones, whatever they look like. */
const isPhone = (key: string): boolean => key === "contactPhone"

/** Mobile numbers in running text, also with spaces or dashes between their groups. */
const mobile = /(?<!\d)(1[3-9]\d)[\s-]?(\d{4})[\s-]?(\d{4})(?!\d)/gu

/** Keeps the first three and the last two digits of a phone that has more than seven, and none of a shorter one. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/\D/gu, "").length
  let seen = 0
  return phone.replace(/\d/gu, (digit) => {
    seen += 1
    return digits > 7 && (seen <= 3 || seen > digits - 2) ? digit : "*"
  })
}

/** What is a mobile number and nothing else may be an id, and has to stay one: the rest of its schema has no `*`. */
const maskText = (text: string): string =>
  /^1[3-9]\d{9}$/u.test(text) ? maskPhone(text).replaceAll("*", "x") : text.replace(mobile, (phone) => maskPhone(phone))

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
      key,
      isPhone(key) || (isAbout && (key === "value" || key === "favourable")) ? maskAll(part) : maskIn(part)
    ])
  )
}

/** The same with every phone masked, wherever it stands. */
export const masked = <A>(shown: A): A => maskIn(shown) as A
