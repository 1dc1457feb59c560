import { officeIssue } from "../issues.ts"
import { type Fragment, linesOfPage } from "../layout/lines.ts"
import type { Budget } from "../Limits.ts"
import type { Reading } from "../Reading.ts"
import { damaged, Refused } from "../Refused.ts"
import { checkStreams } from "./checkStreams.ts"

type Library = typeof import("unpdf/pdfjs")
type Page = Awaited<ReturnType<Awaited<ReturnType<Library["getDocument"]>["promise"]>["getPage"]>>

const readPage = async (page: Page): Promise<ReadonlyArray<Fragment>> => {
  const view = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!("str" in item)) return []
    const [, , c = 0, d = 0, e = 0, f = 0] = item.transform as ReadonlyArray<number>
    const [x = 0, y = 0] = view.convertToViewportPoint(e, f) as ReadonlyArray<number>
    return [{ text: item.str, x, y, width: item.width, size: item.height || Math.hypot(c, d) }]
  })
}

/** What the library throws as what it means. */
const refused = (error: unknown): never => {
  if (error instanceof Refused) throw error
  if (error instanceof Error && error.name === "PasswordException") throw new Refused("encrypted")
  return damaged()
}

/** The lines of every page. */
const readPages = async (
  library: Library,
  data: Uint8Array,
  budget: Budget
): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
  const task = library.getDocument({
    data,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false
  })
  try {
    const document = await task.promise
    const pages: Array<ReadonlyArray<string>> = []
    for (let number = 1; number <= document.numPages; number++) {
      const fragments = await readPage(await document.getPage(number))
      budget.cells(fragments.length + 1)
      budget.tick()
      pages.push(linesOfPage(fragments))
    }
    return pages
  } finally {
    await task.destroy()
  }
}

/**
 * Reads the text of a PDF, line by line as its pages show it. The library that knows the format is loaded only now.
 * One without any text is told to be scanned.
 */
export const readPdf = async (bytes: Uint8Array, budget: Budget): Promise<Reading> => {
  checkStreams(bytes, budget)
  const library = await import("unpdf/pdfjs")
  const pages = await readPages(library, new Uint8Array(bytes), budget).catch(refused)
  const lines = pages.flat()
  if (lines.length === 0) throw new Refused("scanned")
  const blank = pages.flatMap((page, at) => (page.length === 0 ? [at + 1] : []))
  const unread = blank.length === 0 ? [] : [officeIssue("pages-unread", {}, { pages: blank.join("、") })]
  return { tables: [], issues: [officeIssue("tables-unread", {}), ...unread], text: lines.join("\n") }
}
