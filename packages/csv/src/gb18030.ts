/** Bytes of a character, as one number. */
type Codes = ReadonlyMap<string, number>

/** Where the characters beyond the first plane begin among the codes of four bytes. */
const firstBeyond = 189_000

const fourBytes = (pointer: number): number =>
  (0x81 + Math.floor(pointer / 12_600)) * 0x1_00_00_00 +
  (0x30 + (Math.floor(pointer / 1_260) % 10)) * 0x1_00_00 +
  (0x81 + (Math.floor(pointer / 10) % 126)) * 0x1_00 +
  (0x30 + (pointer % 10))

function* allCodes(): Generator<number, void> {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) yield lead * 0x1_00 + trail
  }
  for (let pointer = 0; pointer < 39_420; pointer++) yield fourBytes(pointer)
}

const bytesOf = (code: number): ReadonlyArray<number> =>
  code > 0xff_ff
    ? [Math.floor(code / 0x1_00_00_00), (code >> 16) & 0xff, (code >> 8) & 0xff, code & 0xff]
    : code > 0xff
      ? [code >> 8, code & 0xff]
      : [code]

let known: Codes | undefined

/** What the platform's own decoder makes of every code of two or four bytes, the other way round. */
const gb18030Codes = (): Codes => {
  if (known !== undefined) return known
  const codes = [...allCodes()]
  const characters = new TextDecoder("gb18030").decode(
    Uint8Array.from(codes.flatMap((code) => [...bytesOf(code), 0x0a]))
  )
  const table = new Map<string, number>()
  for (const [n, character] of characters.split("\n").entries()) {
    const code = codes[n]
    // A character that has two codes is written with the shorter one, which comes first.
    if (code !== undefined && character.length === 1 && !table.has(character)) table.set(character, code)
  }
  known = table
  return table
}

const replacement = 0x84_31_a4_37

/** A text in GB18030, which has no mark at its beginning; the few characters for which it has no code become U+FFFD, as half a character does. */
export const gb18030 = (text: string): Uint8Array<ArrayBuffer> => {
  const codes = gb18030Codes()
  const bytes: Array<number> = []
  for (const character of text.replace(/^\uFEFF/u, "")) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) bytes.push(point)
    else if (point > 0xff_ff) bytes.push(...bytesOf(fourBytes(firstBeyond + point - 0x1_00_00)))
    else bytes.push(...bytesOf(codes.get(character) ?? replacement))
  }
  return Uint8Array.from(bytes)
}
