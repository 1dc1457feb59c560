import { chineseDigits } from "./chinese.ts"
import { longest, scientific, showGeneral, significant } from "./general.ts"
import type { Section, Token } from "./sections.ts"

/** The digits of a number that is not negative, rounded as a person would round what is written. */
const rounded = (value: number, decimals: number): string => {
  if (value >= longest) return String(BigInt(value))
  const shifted = Math.round(
    Number(`${value.toPrecision(significant)}e${decimals}`.replace(/e\+?(-?\d+)e(\d+)$/u, sumOf))
  )
  if (!Number.isSafeInteger(shifted)) return value.toFixed(decimals)
  const digits = String(shifted).padStart(decimals + 1, "0")
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const sumOf = (_: string, one: string, other: string): string => `e${Number(one) + Number(other)}`

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",")

interface Shape {
  readonly scale: number
  readonly isGrouped: boolean
  readonly exponent: Extract<Token, { is: "exponent" }> | undefined
  /** Where in the tokens the point is, or would be. */
  readonly pointAt: number
  readonly integers: number
  readonly decimals: number
}

const shapeOf = (tokens: ReadonlyArray<Token>): Shape => {
  const exponentAt = tokens.findIndex(({ is }) => is === "exponent")
  const mantissa = exponentAt < 0 ? tokens : tokens.slice(0, exponentAt)
  const digitsOf = (some: ReadonlyArray<Token>): number => some.filter(({ is }) => is === "digit").length
  const lastDigit = mantissa.findLastIndex(({ is }) => is === "digit")
  const point = mantissa.findIndex(({ is }) => is === "point")
  const pointAt = point < 0 ? mantissa.length : point
  const firstDigit = mantissa.findIndex(({ is }) => is === "digit")
  // Commas behind the last digit, or right before the point, divide by a thousand each; others part the thousands.
  const commas = mantissa.flatMap(({ is }, at) => (is === "comma" ? [at] : []))
  const lastInteger = mantissa.slice(0, pointAt).findLastIndex(({ is }) => is === "digit")
  const scaling = commas.filter((at) => at > lastDigit || (at > lastInteger && at < pointAt)).length
  const percents = tokens.filter(({ is }) => is === "percent").length
  const exponent = tokens[exponentAt]
  return {
    scale: 100 ** percents / 1000 ** scaling,
    isGrouped: commas.some((at) => at > firstDigit && at < lastInteger),
    exponent: exponent?.is === "exponent" ? exponent : undefined,
    pointAt,
    integers: digitsOf(mantissa.slice(0, pointAt)),
    decimals: digitsOf(mantissa.slice(pointAt))
  }
}

/** The digits before the point, laid onto their places from the right; the first place takes what is left over. */
const layInteger = (tokens: ReadonlyArray<Token>, digits: string, places: number, isGrouped: boolean): string => {
  const plain = digits === "0" ? "" : digits
  if (isGrouped) {
    const zeros = tokens.filter((token) => token.is === "digit" && token.text === "0").length
    const all = grouped(plain.padStart(zeros, "0"))
    let isLaid = false
    return tokens
      .map((token) => {
        if (token.is === "literal") return token.text
        if (token.is !== "digit" || isLaid) return token.is === "percent" ? "%" : ""
        isLaid = true
        return all
      })
      .join("")
  }
  let place = 0
  return tokens
    .map((token) => {
      if (token.is !== "digit") return token.is === "literal" ? token.text : token.is === "percent" ? "%" : ""
      place++
      const at = plain.length - places + place - 1
      const own = place === 1 ? plain.slice(0, Math.max(0, at + 1)) : (plain[at] ?? "")
      return own === "" ? (token.text === "0" ? "0" : token.text === "?" ? " " : "") : own
    })
    .join("")
}

const layDecimals = (tokens: ReadonlyArray<Token>, decimals: string): string => {
  // A last zero is shown only by 0.
  const kept = decimals.replace(/0+$/u, "").length
  let place = 0
  return tokens
    .map((token) => {
      if (token.is === "literal") return token.text
      if (token.is === "percent") return "%"
      if (token.is === "point") return "."
      if (token.is !== "digit") return ""
      place++
      return place <= kept || token.text === "0" ? (decimals[place - 1] ?? "0") : token.text === "?" ? " " : ""
    })
    .join("")
}

const showScientific = (size: number, tokens: ReadonlyArray<Token>, { decimals, exponent }: Shape): string => {
  const at = tokens.findIndex(({ is }) => is === "exponent")
  const places = tokens.slice(at).filter(({ is }) => is === "digit").length
  const literals = (some: ReadonlyArray<Token>): string =>
    some.map((token) => (token.is === "literal" ? token.text : "")).join("")
  const behind = tokens.findLastIndex(({ is }) => is === "digit") + 1
  return `${scientific(size, decimals, exponent?.showsPlus, places)}${literals(tokens.slice(behind))}`
}

/** A number that is not negative, by a section of digits. Fractions are written as decimals. */
export const showNumber = (size: number, { chinese, tokens }: Section): string => {
  const shape = shapeOf(tokens)
  if (tokens.some(({ is }) => is === "slash") && shape.integers > 0) return showGeneral(size)
  const scaled = size * shape.scale
  if (shape.exponent !== undefined) return showScientific(scaled, tokens, shape)
  const [integer = "0", decimals = ""] = rounded(scaled, shape.decimals).split(".")
  const text =
    layInteger(tokens.slice(0, shape.pointAt), integer, shape.integers, shape.isGrouped) +
    layDecimals(tokens.slice(shape.pointAt), decimals)
  return chineseDigits(text, chinese)
}
