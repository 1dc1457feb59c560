/** A piece of a page: markup of which all text has been escaped. */
export interface Html {
  readonly markup: string
}
export type Content = Html | string | ReadonlyArray<Html | string>

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Text as it may stand between tags and in attributes; controls, which a page may not hold or would obey, become blanks. */
const escape = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ")
    .replaceAll(/[&<>"]/gu, (character) => entities[character]!)

const markupOf = (content: Content): string =>
  typeof content === "string" ? escape(content) : "markup" in content ? content.markup : content.map(markupOf).join("")

/** Those that have no content, and those of SVG that need none. */
const isEmpty = (name: string): boolean => ["meta", "rect", "line", "path"].includes(name)

/** An element of HTML or SVG; what is written is well-formed XML, too. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: ReadonlyArray<Content>
): Html => {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`)
  const start = `<${name}${pairs.join("")}`
  return { markup: isEmpty(name) ? `${start} />` : `${start}>${content.map(markupOf).join("")}</${name}>` }
}

/** An element with a class. */
export const classed = (name: string, className: string, ...content: ReadonlyArray<Content>): Html =>
  element(name, { class: className }, ...content)

/** An element without attributes. */
export const plain = (name: string, ...content: ReadonlyArray<Content>): Html => element(name, {}, ...content)
