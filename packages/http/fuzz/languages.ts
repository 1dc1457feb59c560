/** What is of the data and not of the text: what stands in quotes. */
const withoutQuoted = (text: string): string => {
  let plain = text
  for (let before = ""; before !== plain;) {
    before = plain
    plain = plain.replaceAll(/“[^“”]*”/gu, "“”")
  }
  return plain
}

/** Names of programs, headers and forms that are the same in every language, of several words each. */
const names = ["kepu token create", "Authorization: Bearer", "If-None-Match: *"]

/** Several words of English in a row; a single one may be a name or a code. */
const english = /[A-Za-z]{2,}(?: +[A-Za-z]+)+/u
const chinese = /\p{Script=Han}/u

const lettersOf = (text: string): string => text.replaceAll(/[^A-Za-z]/gu, "").toLowerCase()

/** What stands in quotes and is English of several words that nobody sent: words of a schema, of an engine, of a library. */
const foreignQuote = (text: string, sent: string): string | undefined => {
  const letters = lettersOf(sent)
  return [...text.matchAll(/“([^“”]*)”/gu)]
    .map(([, quoted = ""]) => quoted)
    .find((quoted) => english.test(quoted) && !letters.includes(lettersOf(quoted)))
}

/** A word of English that ends what a Chinese sentence says, as a code put in the place of words does; what there is to choose from is none. */
const lastWord = /(?<!之一|有的是)：[a-z]{3,}(?:[，。；]|$)/u

/**
 * What is wrong with a message in both languages; `undefined` if it is whole. What was sent may stand in quotes as it is,
 * and nothing else of another language may.
 */
export const languageFault = (
  message: { readonly "zh-CN": string; readonly en: string },
  sent?: string
): string | undefined => {
  const quoted = sent === undefined ? undefined : foreignQuote(message["zh-CN"], sent)
  if (quoted !== undefined) return `Chinese with English in quotes: ${quoted}`
  if (lastWord.test(message["zh-CN"])) return `Chinese with English: ${message["zh-CN"]}`
  const inEnglish = withoutQuoted(message.en)
  if (message.en.trim() === "" || chinese.test(inEnglish)) return `English with Chinese: ${message.en}`
  const inChinese = names.reduce((text, name) => text.replaceAll(name, ""), withoutQuoted(message["zh-CN"]))
  if (!chinese.test(inChinese)) return `no Chinese: ${message["zh-CN"]}`
  return english.test(inChinese) ? `Chinese with English: ${message["zh-CN"]}` : undefined
}
