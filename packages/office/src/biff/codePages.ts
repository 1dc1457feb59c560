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

/** How the bytes of a code page are read; as Chinese if it is not known, since these files are. */
export const decoderOf = (codePage: number): ((bytes: Uint8Array) => string) => {
  const decoder = new TextDecoder(labels[codePage] ?? "gbk")
  return (bytes) => decoder.decode(bytes)
}
