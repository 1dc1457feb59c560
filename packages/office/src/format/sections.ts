/** A piece of a number format. */
export type Token =
  | { readonly is: "literal"; readonly text: string }
  /** 0, # or ? */
  | { readonly is: "digit"; readonly text: string }
  | { readonly is: "point" | "comma" | "percent" | "slash" | "general" | "at" }
  | { readonly is: "exponent"; readonly showsPlus: boolean }
  /** Letters of a date, in small ones: y m d h s a e; `n` for minutes. */
  | { readonly is: "date"; readonly letter: string; readonly length: number }
  /** Hours, minutes or seconds in all, as of `[h]`. */
  | { readonly is: "elapsed"; readonly letter: string; readonly length: number }
  | { readonly is: "half-day"; readonly am: string; readonly pm: string }

/** One of the parts of a number format that semicolons divide. */
export interface Section {
  readonly tokens: ReadonlyArray<Token>
  readonly condition: ((value: number) => boolean) | undefined
  /** Which Chinese digits it writes, 1 to 3; 0 is none. */
  readonly chinese: number
  /** Whether names of months and days are Chinese. */
  readonly isChineseNames: boolean
  readonly kind: "number" | "date" | "text" | "general"
}

const pattern =
  /"([^"]*)"?|\\(.)|([_*]).|\[([^\]]*)\]|(General|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|(E[+-])|(y+|m+|d+|h+|s+|a{3,}|e+|g+)|([0#?])|([.,%/@])|([^])/giu

const marks = { ".": "point", ",": "comma", "%": "percent", "/": "slash", "@": "at" } as const

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "<": (value, bound) => value < bound,
  ">": (value, bound) => value > bound,
  "=": (value, bound) => value === bound,
  "<=": (value, bound) => value <= bound,
  ">=": (value, bound) => value >= bound,
  "<>": (value, bound) => value !== bound
}

const conditionOf = (text: string): Section["condition"] => {
  const [, sign = "", bound] = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/u.exec(text) ?? []
  const compare = comparisons[sign]
  return compare === undefined ? undefined : (value) => compare(value, Number(bound))
}

/** What the system shows as its long date and as its time, in Chinese. */
const systemFormats: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\$-(?:F800|x-sysdate)/iu, 'yyyy"年"m"月"d"日"'],
  [/^\$-(?:F400|x-systime)/iu, "h:mm:ss"]
]

/** `m` behind hours or before seconds means minutes. */
const withMinutes = (tokens: ReadonlyArray<Token>): ReadonlyArray<Token> => {
  const timed = tokens.filter((token) => token.is === "date" || token.is === "elapsed")
  return tokens.map((token) => {
    if (token.is !== "date" || token.letter !== "m" || token.length > 2) return token
    const at = timed.indexOf(token)
    const isMinutes = timed[at - 1]?.letter === "h" || timed[at + 1]?.letter === "s"
    return isMinutes ? { ...token, letter: "n" } : token
  })
}

const kindOf = (tokens: ReadonlyArray<Token>): Section["kind"] => {
  if (tokens.some(({ is }) => is === "date" || is === "elapsed")) return "date"
  if (tokens.some(({ is }) => is === "at")) return "text"
  return tokens.some(({ is }) => is === "general") ? "general" : "number"
}

const tokenOf = ([, quoted, escaped, , , general, halfDay, exponent, letters, digit, sign, other]: RegExpExecArray):
  | Token
  | undefined => {
  if (general !== undefined) return { is: "general" }
  if (halfDay !== undefined) {
    const [am = "", pm = ""] = halfDay.split("/")
    return { is: "half-day", am, pm }
  }
  if (exponent !== undefined) return { is: "exponent", showsPlus: exponent[1] === "+" }
  if (letters !== undefined)
    return { is: "date", letter: letters[0]?.toLowerCase() ?? "", length: Math.min(letters.length, 5) }
  if (digit !== undefined) return { is: "digit", text: digit }
  if (sign !== undefined) return { is: marks[sign as keyof typeof marks] }
  const text = quoted ?? escaped ?? other
  return text === undefined ? undefined : { is: "literal", text }
}

const readSection = (code: string): Section => {
  const tokens: Array<Token> = []
  let condition: Section["condition"]
  let chinese = 0
  let isChineseNames = false
  for (const match of code.matchAll(pattern)) {
    const bracket = match[4]
    if (bracket === undefined) {
      const token = tokenOf(match)
      if (token !== undefined) tokens.push(token)
      continue
    }
    const system = systemFormats.find(([name]) => name.test(bracket))
    if (system !== undefined) return readSection(system[1])
    const [, digits] = /^DBNum([123])$/iu.exec(bracket) ?? []
    if (digits !== undefined) chinese = Number(digits)
    else if (/^(?:h+|m+|s+)$/iu.test(bracket))
      tokens.push({ is: "elapsed", letter: bracket[0]?.toLowerCase() ?? "", length: bracket.length })
    else if (bracket.startsWith("$")) {
      const [currency = "", locale = ""] = bracket.slice(1).split("-")
      if (currency !== "") tokens.push({ is: "literal", text: currency })
      isChineseNames ||= /(?:804|zh)/iu.test(locale)
    } else condition ??= conditionOf(bracket)
  }
  return {
    tokens: withMinutes(tokens),
    condition,
    chinese,
    isChineseNames: isChineseNames || chinese > 0,
    kind: kindOf(tokens)
  }
}

/** The sections of a number format. Semicolons in quotation marks, brackets or behind a backslash divide nothing. */
export const readSections = (code: string): ReadonlyArray<Section> =>
  (code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;"\\[])+|(?<=;|^)(?=;|$)/gu) ?? [""]).map(readSection)
