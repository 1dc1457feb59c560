import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { svgOf } from "./plot.ts"
import type { Result } from "./Suite.ts"

const docs = new URL("../../../docs/", import.meta.url)
const page = new URL("performance.md", docs)
const folder = new URL("performance/", docs)

/** Puts what a suite has found into its place in the page on performance, between two marks, and its plots beside it. */
export const writeFigures = async (suite: string, { plots = [], text }: Result): Promise<void> => {
  const [start, end] = [`<!-- figures: ${suite} -->`, "<!-- end of figures -->"]
  const old = readFileSync(page, "utf8")
  const from = old.indexOf(start)
  const to = old.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`docs/performance.md has no place for the figures of ${suite}`)
  const images = plots.map(({ name, title }) => `\n\n![${title}](performance/${name}.svg)`)
  writeFileSync(page, `${old.slice(0, from)}${start}\n\n${text}${images.join("")}\n\n${old.slice(to)}`)
  mkdirSync(folder, { recursive: true })
  for (const plot of plots) writeFileSync(new URL(`${plot.name}.svg`, folder), await svgOf(plot))
}
