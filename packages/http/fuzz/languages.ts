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

/** What is wrong with a message in both languages; `undefined` if it is whole. */
export const languageFault = (message: { readonly "zh-CN": string; readonly en: string }): string | undefined => {
  const inEnglish = withoutQuoted(message.en)
  if (message.en.trim() === "" || chinese.test(inEnglish)) return `English with Chinese: ${message.en}`
  const inChinese = names.reduce((text, name) => text.replaceAll(name, ""), withoutQuoted(message["zh-CN"]))
  if (!chinese.test(inChinese)) return `no Chinese: ${message["zh-CN"]}`
  return english.test(inChinese) ? `Chinese with English: ${message["zh-CN"]}` : undefined
}
