const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let bits = byte
  for (let n = 0; n < 8; n++) bits = bits & 1 ? (bits >>> 1) ^ 0xedb88320 : bits >>> 1
  return bits
})

/** The checksum of a zip's entry, portion by portion: `before` is that of what came before, at first 0. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let crc = ~before
  for (let at = 0; at < bytes.length; at++) crc = (table[(crc ^ bytes[at]!) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
