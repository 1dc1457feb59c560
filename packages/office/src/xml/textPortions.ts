import { orDamaged } from "../Refused.ts"

const byMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return undefined
}

/** What an XML says in its first line that it is encoded in. */
const declared = (bytes: Uint8Array): string | undefined => {
  const line = String.fromCharCode(...bytes.subarray(0, 200))
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(line)?.[1]
}

const decoderOf = (first: Uint8Array): InstanceType<typeof TextDecoder> => {
  const marked = byMark(first)
  if (marked !== undefined) return new TextDecoder(marked, { fatal: true })
  const label = declared(first)?.toLowerCase()
  // Whoever writes UTF-16 without a mark has no line that could be read as bytes, so the line is not believed.
  return new TextDecoder(label === undefined || label.startsWith("utf-16") ? "utf-8" : label, { fatal: true })
}

/** The text of an XML portion by portion. Bytes that are none in its encoding are damage. */
export function* textPortions(portions: Iterable<Uint8Array>): Generator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  for (const portion of portions) {
    const whole = (decoder ??= orDamaged(() => decoderOf(portion)))
    yield orDamaged(() => whole.decode(portion, { stream: true }))
  }
  yield orDamaged(() => decoder?.decode() ?? "")
}
