import * as Effect from "effect/Effect"
import type { Element } from "effect/encoding/Xml"
import * as Xml from "effect/encoding/Xml"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"

const isElement = (child: Element | string): child is Element => typeof child === "object"

const within = (element: Element): ReadonlyArray<Element> => [
  element,
  ...element.children.filter(isElement).flatMap(within)
]

/** All elements of a page, which must be well-formed XML after its doctype. */
export const elementsOf = async (html: string): Promise<ReadonlyArray<Element>> => {
  const roots = await Stream.make(html.replace(/^<!DOCTYPE html>\n/u, "")).pipe(
    Stream.pipeThroughChannel(Xml.decodeString()),
    Stream.pipeThroughChannel(Xml.elements(["html"])),
    Stream.runCollect,
    Effect.runPromise
  )
  return roots.flatMap(within)
}

/** The text of an element, with that of those in it. */
export const textOf = ({ children }: Element): string =>
  children.map((child) => (isElement(child) ? textOf(child) : child)).join("")

/** The source by which a content security policy admits a style sheet. */
export const sourceOf = (style: string): string => `'sha256-${createHash("sha256").update(style).digest("base64")}'`

const channel = (value: number): number => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, as WCAG 2.2 defines it. */
export const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** The rows of a CSV text that begins with a BOM and ends its lines with CRLF. */
export const cellsOf = (csv: string): ReadonlyArray<ReadonlyArray<string>> =>
  csv
    .slice(1)
    .split("\r\n")
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^,]*))/gu)].map(
        ({ groups }) => groups!["quoted"]?.replaceAll('""', '"') ?? groups!["bare"]!
      )
    )
