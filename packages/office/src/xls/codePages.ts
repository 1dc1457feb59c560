/** The encodings of byte strings in workbooks before Excel 97, by the number that the file has. */
const labels: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1250: "windows-1250",
  1251: "windows-1251",
  1252: "windows-1252",
  10_000: "macintosh",
  10_008: "gbk",
  54_936: "gb18030"
}

const codePageRecord = 0x42
/** The record stands near the beginning; so many are looked at. */
const mostRecords = 200

/** The code page that a stream of records names; 936 if it names none, as these files are Chinese. */
export const codePageOf = (records: ArrayLike<number>): number => {
  let at = 0
  for (let n = 0; n < mostRecords && at + 6 <= records.length; n++) {
    const number = (offset: number): number => (records[at + offset] ?? 0) | ((records[at + offset + 1] ?? 0) << 8)
    if (number(0) === codePageRecord) return number(4)
    at += 4 + number(2)
  }
  return 936
}

/** A text whose characters are bytes, as the text that they are in a code page. One that is decoded already stays. */
export const decoderOf = (codePage: number): ((text: string) => string) => {
  const decoder = new TextDecoder(labels[codePage] ?? "gbk")
  return (text) => {
    const bytes = new Uint8Array(text.length)
    let isPlain = true
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code > 255) return text
      if (code > 127) isPlain = false
      bytes[at] = code
    }
    return isPlain ? text : decoder.decode(bytes)
  }
}
