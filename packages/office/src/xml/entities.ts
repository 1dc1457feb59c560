import { damaged } from "../Refused.ts"

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

const characterOf = (reference: string): string => {
  const point = reference.startsWith("x") ? Number.parseInt(reference.slice(1), 16) : Number(reference)
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : damaged()
}

/** A text with its references replaced. DTDs are refused, so there are no others than those of XML itself. */
export const withoutReferences = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(/&(?:#(\d{1,7}|x[0-9a-fA-F]{1,6})|(\w+));|&/gu, (_, point?: string, name?: string) =>
        point === undefined ? (named[name ?? ""] ?? damaged()) : characterOf(point)
      )
    : text
