import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import type { Random } from "./random.ts"

const numbers = [0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0xffffffff] as const

const copyOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes)

/** Bits turned over, bytes overwritten, pieces cut out, doubled or moved, and ends cut off. */
const spoilBytes = (bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> => {
  let spoilt = copyOf(bytes)
  for (let n = 1 + random.below(12); n > 0 && spoilt.length > 1; n--) {
    const at = random.below(spoilt.length)
    const length = 1 + random.below(Math.min(200, spoilt.length - at))
    switch (random.below(8)) {
      case 0:
        spoilt = spoilt.slice(0, at)
        break
      case 1:
        spoilt = Uint8Array.from([...spoilt.subarray(0, at), ...spoilt.subarray(at + length)])
        break
      case 2:
        spoilt = Uint8Array.from([...spoilt.subarray(0, at + length), ...spoilt.subarray(at)])
        break
      case 3:
        spoilt.fill(random.pick([0, 255, random.below(256)]), at, at + length)
        break
      case 4:
        spoilt.copyWithin(random.below(spoilt.length), at, at + length)
        break
      default:
        spoilt[at] = (spoilt[at] ?? 0) ^ (1 << random.below(8))
    }
  }
  return spoilt
}

const signatures = [0x04034b50, 0x02014b50, 0x06054b50] as const
/** Where the fields of the three kinds of headers stand. */
const fields = [4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 34, 38, 42] as const

/** Fields of the headers of a zip set to numbers that they have not. */
const spoilZip = (bytes: Uint8Array, random: Random): Uint8Array => {
  const spoilt = copyOf(bytes)
  const view = new DataView(spoilt.buffer)
  const headers: Array<number> = []
  for (let at = 0; at + 4 <= spoilt.length; at++)
    if (signatures.includes(view.getUint32(at, true) as (typeof signatures)[0])) headers.push(at)
  for (let n = 1 + random.below(4); n > 0 && headers.length > 0; n--) {
    const at = (headers[random.below(headers.length)] ?? 0) + random.pick(fields)
    if (at + 4 > spoilt.length) continue
    const number = random.pick([...numbers, random.below(spoilt.length), view.getUint32(at, true) + 1])
    if (random.below(2) === 0) view.setUint16(at, number & 0xffff, true)
    else view.setUint32(at, number, true)
  }
  return spoilt
}

const pieces = [
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "<!ENTITY a 'b'>",
  "&a;",
  "&#0;",
  "&#x10FFFF;",
  "&",
  "<",
  ">",
  '"',
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "<?x?>",
  "\0",
  "\uFFFF",
  "𠮷",
  " ",
  "/",
  "<x>",
  "</x>",
  "<x/>"
] as const

const values = [
  "",
  "-1",
  "0",
  "1",
  "1e999",
  "NaN",
  "99999999999",
  "1048576",
  "1048577",
  "16384",
  "XFD1048576",
  "XFE1",
  "A1:XFD1048576",
  "ZZZZ1",
  "s",
  "str",
  "inlineStr",
  "d",
  "e",
  "true",
  "2023-09-31",
  "0000\\-0000000",
  "[DBNum1]yyyy;[h",
  "../../../x",
  "%",
  "🎪"
] as const

const tag = /<[^<>]*>/gu
const value = /="[^"]*"/gu

const anyMatch = (xml: string, pattern: RegExp, random: Random): RegExpExecArray | undefined => {
  const found = [...xml.matchAll(pattern)]
  return found[random.below(Math.max(1, found.length))]
}

const replaced = (xml: string, match: RegExpExecArray, by: string): string =>
  xml.slice(0, match.index) + by + xml.slice(match.index + match[0].length)

/** An XML with tags left out, doubled, swapped or nested deep, other values, and pieces of syntax in it. */
export const spoilXml = (text: string, random: Random): string => {
  let xml = text
  for (let n = 1 + random.below(5); n > 0; n--) {
    const at = random.below(xml.length + 1)
    const one = anyMatch(xml, tag, random)
    const other = anyMatch(xml, tag, random)
    const attribute = anyMatch(xml, value, random)
    switch (random.below(8)) {
      case 0:
        if (one !== undefined) xml = replaced(xml, one, "")
        break
      case 1:
        if (one !== undefined) xml = replaced(xml, one, one[0].repeat(2))
        break
      case 2:
        if (one !== undefined && other !== undefined) xml = replaced(xml, one, other[0])
        break
      case 3:
        if (one !== undefined) xml = replaced(xml, one, one[0].repeat(random.pick([10, 300, 3000])))
        break
      case 4:
        xml = xml.slice(0, at) + random.pick(pieces) + xml.slice(at)
        break
      case 5:
        if (random.below(4) === 0) xml = xml.slice(0, at)
        break
      default:
        if (attribute !== undefined) xml = replaced(xml, attribute, `="${random.pick(values)}"`)
    }
  }
  return xml
}

const isMarkup = /\.(?:xml|rels)$/u

/** One or two parts of a zip that are XML are spoilt; now and then one is left out, or put in another's place. */
const spoilParts = (bytes: Uint8Array, random: Random): Uint8Array => {
  const files = unzipSync(bytes)
  const names = Object.keys(files)
  for (let n = 1 + random.below(2); n > 0; n--) {
    const name = names[random.below(names.length)] ?? ""
    const content = files[name]
    if (content === undefined) continue
    const dice = random.below(12)
    if (dice === 0) delete files[name]
    else if (dice === 1) files[name] = files[names[random.below(names.length)] ?? ""] ?? content
    else if (isMarkup.test(name)) files[name] = strToU8(spoilXml(strFromU8(content), random))
    else files[name] = spoilBytes(content, random)
  }
  return zipSync(files, { level: random.pick([0, 1]) })
}

export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
  readonly is: "zip" | "markup" | "binary"
}

/** A file that is like a sample, but is not in order. */
export const spoilt = ({ bytes, is }: Sample, random: Random): Uint8Array => {
  const dice = random.below(10)
  if (is === "zip" && dice < 6) return spoilParts(bytes, random)
  if (is === "zip" && dice < 8) return spoilZip(bytes, random)
  if (is === "markup" && dice < 6) return strToU8(spoilXml(strFromU8(bytes), random))
  return spoilBytes(bytes, random)
}
