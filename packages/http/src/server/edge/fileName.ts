/** What some system does not take in the name of a file, or takes for something else. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"*/:<>?\\|]+/gu

/** Names that are devices on some systems, whatever follows their first point. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu

/** Characters of a part of a name; systems take 255 bytes of a whole one. */
const most = 40

/** A text as a part of a file's name, on any system. */
const safe = (text: string): string => {
  const plain = [...text.normalize("NFC").replaceAll(unsafe, " ").replaceAll(/\s+/gu, " ").trim()]
    .slice(0, most)
    .join("")
    .trim()
  const named = plain.replace(/^[. ]+/u, "").replace(/[. ]+$/u, "")
  return reserved.test(named) ? `_${named}` : named
}

/** As RFC 8187 writes what is no ASCII. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The header by which browsers save an answer as a file (RFC 6266): under the name made of the parts, and where they
 * cannot read that, under a plain one.
 */
export const attachment = (parts: ReadonlyArray<string>, plain: string): string => {
  const ending = plain.slice(plain.lastIndexOf("."))
  const name = parts
    .map(safe)
    .filter((part) => part !== "")
    .join("-")
  return `attachment; filename="${plain}"; filename*=UTF-8''${escaped(`${name}${ending}`)}`
}
