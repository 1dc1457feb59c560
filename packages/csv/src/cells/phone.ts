/** What a cell says of telephone numbers. */
export type PhoneReading =
  | { readonly ok: true; readonly phone: string; readonly isZeroAdded?: true }
  /** `notation`: in scientific notation, its digits lost. `incomplete`: no number that could be called. */
  | { readonly ok: false; readonly reason: "notation" | "incomplete" }

const mobile = /^(?:(?:\+|00)?86-?)?1[3-9]\d{9}$/u
/** With or without its area's code, and an extension. */
const landline = /^(?:(?:\+|00)?86-?)?(?:\(?0\d{2,3}\)?-?)?[2-8]\d{6,7}(?:-\d{1,6})?$/u
/** Of a service or a company: 12345, 110, 95xxx, 96xxxx, 400-xxx-xxxx. */
const service = /^(?:1[12]\d|1[0-2]\d{3}|9[56]\d{3,4}|[48]00-?\d{3}-?\d{4})$/u
/** A landline without the 0 before its area's code: three or four digits with it, and seven or eight of its own. */
const withoutZero = /^(?:10-?[2-8]\d{7}|2\d-?[2-8]\d{7}|[3-9]\d{2}-?[2-8]\d{6,7})$/u
const foreign = /^(?:\+|00)(?!86)\d[\d-]{6,14}$/u

/** The numbers that most cells hold, as they are kept. */
const usual = /^(?:1[3-9]\d{9}|(?:0\d{2,3}-)?[2-8]\d{6,7})$/u

const isNumber = (text: string): boolean =>
  mobile.test(text.replaceAll("-", "")) || landline.test(text) || service.test(text) || foreign.test(text)

/** Words about a number, and remarks behind it. */
const words = /[(（][^\d()（）]*[)）]|\p{Script=Han}+\s*[:：]?|(?:tel|phone|mobile|mob|fax)\.?\s*[:：]?/giu

/** All digits of a number that stands in scientific notation, if it has all of them. */
const fromNotation = (text: string): string | undefined => {
  const [, first = "", rest = "", power = ""] = /^\+?(\d)(?:\.(\d+))?e\+?(\d+)$/iu.exec(text) ?? []
  return first !== "" && rest.length === Number(power) ? first + rest : undefined
}

const notation = /^[+-]?\d(?:\.\d+)?e\+?\d+$/iu

/** One number as it is kept; `undefined` if it is none. */
const oneNumber = (text: string): PhoneReading => {
  if (notation.test(text)) {
    const digits = fromNotation(text)
    return digits !== undefined && isNumber(digits) ? { ok: true, phone: digits } : { ok: false, reason: "notation" }
  }
  const whole = text
    .replace(/(?<=^\d{7,})\.0+$/u, "")
    .replace(/^(?=[\d,]{9,}$)\d{1,3}(?:,\d{3})+$/u, (cell) => cell.replaceAll(",", ""))
  if (isNumber(whole)) return { ok: true, phone: whole }
  if (withoutZero.test(whole)) return { ok: true, phone: `0${whole}`, isZeroAdded: true }
  return { ok: false, reason: "incomplete" }
}

/** Longer cells hold no telephone numbers. */
const longest = 200

const separators = /[、，,；;/|\n]+/u

/** The numbers of a cell: parted by signs or blanks, or two mobile ones without anything between. */
const numbersIn = (text: string): ReadonlyArray<string> => {
  const joined = text.replace(/\s/gu, "")
  if (notation.test(joined) || isNumber(joined) || withoutZero.test(joined)) return [joined]
  if (/^\d{1,3}(?:,\d{3})+$/u.test(joined)) return [joined]
  const two = /^(1[3-9]\d{9})(1[3-9]\d{9})$/u.exec(joined)
  if (two !== null) return two.slice(1)
  return text.split(separators).flatMap((part) => {
    const whole = part.replace(/\s/gu, "")
    const isOne = whole === "" || isNumber(whole) || withoutZero.test(whole)
    return (isOne ? [whole] : part.split(/\s+/u)).filter((piece) => piece !== "")
  })
}

/**
 * The telephone numbers of a cell, in plain digits and dashes, several parted by 、. What a spreadsheet did to a number is
 * undone where its digits are there (`.0`, thousands separators, notation with all digits); words beside a number and
 * an extension written as 转 are understood. A cell with a number that cannot be called is not read.
 */
export const readPhone = (text: string): PhoneReading => {
  if (usual.test(text)) return { ok: true, phone: text }
  if (text.length > longest) return { ok: false, reason: "incomplete" }
  const plain = text
    .normalize("NFKC")
    .replace(/^\s*['‘’`]+/u, "")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/\s*(?:转|分机|ext\.?)\s*(?=\d)/giu, "-")
  const trimmed = plain.trim()
  const bare =
    notation.test(trimmed.replace(/\s/gu, "")) || /^\d+\.0+$/u.test(trimmed) ? trimmed : trimmed.replace(words, "、")
  const readings = numbersIn(bare.trim()).map(oneNumber)
  const bad = readings.find(({ ok }) => !ok)
  if (bad !== undefined) return bad
  const phones = readings.flatMap((reading) => (reading.ok ? [reading] : []))
  if (phones.length === 0) return { ok: false, reason: "incomplete" }
  const phone = phones.map((one) => one.phone).join("、")
  return phones.some(({ isZeroAdded }) => isZeroAdded) ? { ok: true, phone, isZeroAdded: true } : { ok: true, phone }
}
