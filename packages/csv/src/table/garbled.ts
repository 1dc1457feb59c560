import { gb18030 } from "../gb18030.ts"

/** What is left of bytes that were decoded twice or not written at all. */
const wellKnown = /锟斤|斤拷|烫烫|屯屯|锘[挎縴]/u

/** What bytes from 80 to BF are in windows-1252 and Latin-1. */
const further = "[\\x80-\\xBF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
/** UTF-8 that was read as a western encoding: `ä¸­æ–‡`, `Ã©`, `ï»¿`. */
const western = new RegExp(`[ÃÂ][\\x80-\\xBF]|(?<![A-Za-z])[à-ï]${further}{2}`, "u")
/** GB18030 that was read so: four bytes above A0 and more, of which pairs stand for characters. */
const pairsOfBytes = /[\xA1-\xFF]{2}[\xB0-\xF7][\xA1-\xFF][\xA1-\xFF]{2}/u

/** Question marks in place of characters that an encoding does not have, apart from those of a masked number. */
const questions = /^[?\s\d()（）.,、，-]*\?\?[?\s\d()（）.,、，-]*$|(?<!\d)\?{4,}|\?\?[^?]+\?\?/u

/** What the first two of the three bytes of a Chinese character in UTF-8 are in GB18030, for the most usual ones. */
const usual =
  "姘姣娉娑娓娲寮寰搴杩椋楠浜浣浼涓澧澶濮瀛瀹灏灞琛瑙璁璇璐璞璧绀绂绉绯蹇銆鍋鍏鍐鍑鍔鍖鍗鍙鍚鍝鍣鍦鍩鎬鎰鎶鏀鏁鏂鏃鏅鏈鏉鏋鏍鏐鐐鐜鐞鐢鐭鑱鑲鑸锛閬闀闂闃闇闈骞"
const shifted = new RegExp(`[${usual}]`, "u")

const isDecoded = (text: string): boolean => {
  try {
    const bytes = gb18030(text.replace(/[?\uFFFD]/gu, ""))
    const whole = new TextDecoder("utf-8").decode(bytes)
    const lost = whole.split("\uFFFD").length - 1
    return (whole.match(/\p{Script=Han}/gu)?.length ?? 0) > 2 * lost
  } catch {
    return false
  }
}

/** Whether a piece of text may have what is garbled; without it no cell is looked at. */
export const mayBeGarbled = new RegExp(`[锟烫屯锘\xC0-\xD6\xD8-\xEF${usual}]|\\?\\?`)

/** So many characters of a cell are looked at. */
const looked = 300

/** Whether a cell holds a text that was decoded wrongly (乱码), so that what it said cannot be known. */
export const isGarbled = (cell: string): boolean => {
  if (!mayBeGarbled.test(cell)) return false
  const text = cell.slice(0, looked)
  return (
    wellKnown.test(text) ||
    western.test(text) ||
    pairsOfBytes.test(text) ||
    (questions.test(text) && !/\d\?+\d/u.test(text)) ||
    (shifted.test(text) && isDecoded(text))
  )
}
