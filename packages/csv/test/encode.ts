const pairs = new Map<string, ReadonlyArray<number>>()
const decoder = new TextDecoder("gb18030")
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
}

const bytesOf = (char: string): ReadonlyArray<number> => {
  if (char < "\x80") return [char.charCodeAt(0)]
  // What has no two bytes is written as 〓, as Excel writes `?`.
  return pairs.get(char) ?? [0xa1, 0xfe]
}

/** Text as Excel saves it on Chinese Windows. */
export const gb18030 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap(bytesOf))

export const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}
