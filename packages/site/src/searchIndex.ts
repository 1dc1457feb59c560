import { MiniSearch, options, type Passage } from "../client/searching.ts"
import { textOf } from "./html.ts"

/** Of code of the API reference no more than the name that it begins with: types and examples would double the index. */
const withoutTypes = (html: string): string =>
  html.replace(/<pre[^>]*><code>(?<name>\w*)[\s\S]*?<\/code><\/pre>/gu, " $<name> ")

/** The passages of a page: what stands above its first heading of the second or third rank, and under each. */
export const passagesOf = (address: string, title: string, html: string): ReadonlyArray<Passage> =>
  html.split(/(?=<h[23] id=")/u).map((part, n) => {
    const [, id = "", heading = ""] = /^<h[23] id="([^"]*)">(.*?)<\/h[23]>/su.exec(part) ?? []
    return {
      // Ids need not be, but addresses have to be apart.
      id: n === 0 ? address : `${address}#${id}`,
      title,
      heading: textOf(heading),
      text: textOf(address.startsWith("api/") ? withoutTypes(part) : part)
    }
  })

/** The index of all passages, as the pages load it. */
export const indexOf = (passages: ReadonlyArray<Passage>): string => {
  const index = new MiniSearch(options)
  const known = new Set<string>()
  for (const passage of passages) {
    if (!known.has(passage.id)) index.add(passage)
    known.add(passage.id)
  }
  return JSON.stringify(index)
}
