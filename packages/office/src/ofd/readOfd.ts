import { addAll } from "../document/addAll.ts"
import { noted } from "../issues.ts"
import { type Fragment, linesOfPage } from "../layout/lines.ts"
import type { Budget } from "../Limits.ts"
import type { Reading } from "../Reading.ts"
import { damaged, Refused } from "../Refused.ts"
import { openXml } from "../parts/openXml.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Archive } from "../zip/Archive.ts"
import { resolve } from "../parts/relationships.ts"
import { fragmentsOf, placeOf } from "./fragments.ts"

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1)

const open = async (archive: Archive, part: string, budget: Budget): Promise<XmlReader> => {
  const xml = await openXml(archive, part, budget)
  xml.next()
  return xml
}

/** The documents that `OFD.xml` names, each by its root. */
const rootsOf = async (archive: Archive, part: string, budget: Budget): Promise<ReadonlyArray<string>> => {
  const roots: Array<string> = []
  const xml = await open(archive, part, budget)
  for (const name of xml.children()) {
    if (name !== "DocBody") continue
    for (const inner of xml.children())
      if (inner === "DocRoot") roots.push(resolve(xml.content().trim(), folderOf(part)))
  }
  return roots
}

interface Pages {
  readonly pages: ReadonlyArray<string>
  /** Pages whose content others have too, by their number in the file. */
  readonly templates: ReadonlyMap<string, string>
}

const pagesOf = async (archive: Archive, root: string, budget: Budget): Promise<Pages> => {
  const pages: Array<string> = []
  const templates = new Map<string, string>()
  const xml = await open(archive, root, budget)
  const location = (): string => resolve(xml.attribute("BaseLoc") ?? "", folderOf(root))
  for (const name of xml.children()) {
    for (const inner of xml.children()) {
      if (name === "Pages" && inner === "Page") pages.push(location())
      else if (name === "CommonData" && inner === "TemplatePage") templates.set(xml.attribute("ID") ?? "", location())
    }
  }
  return { pages, templates }
}

const readText = (xml: XmlReader, fragments: Array<Fragment>, budget: Budget): void => {
  const place = placeOf(xml.attribute("Boundary"), xml.attribute("CTM"), xml.attribute("Size"))
  let [x, y] = [0, 0]
  for (const name of xml.children()) {
    if (name !== "TextCode") continue
    // What a text code does not say is as in the one before.
    x = Number(xml.attribute("X") ?? x) || 0
    y = Number(xml.attribute("Y") ?? y) || 0
    const deltaX = xml.attribute("DeltaX")
    const pieces = fragmentsOf(place, xml.content(), x, y, deltaX)
    budget.cells(pieces.length)
    addAll(fragments, pieces)
  }
}

/** Reads a page, after the template that it is laid on. */
const readPage = async (
  archive: Archive,
  part: string,
  templates: Pages["templates"],
  budget: Budget
): Promise<ReadonlyArray<Fragment>> => {
  const fragments: Array<Fragment> = []
  const below: Array<string> = []
  const xml = await open(archive, part, budget)
  const read = (): void => {
    for (const name of xml.children()) {
      if (xml.attribute("Visible") === "false") continue
      const template = name === "Template" ? templates.get(xml.attribute("TemplateID") ?? "") : undefined
      if (template !== undefined && archive.has(template)) below.push(template)
      else if (name === "TextObject") readText(xml, fragments, budget)
      else read()
    }
  }
  read()
  const all: Array<Fragment> = []
  for (const template of below) addAll(all, await readPage(archive, template, new Map(), budget))
  addAll(all, fragments)
  return all
}

/** Reads the text of an OFD (GB/T 33190), line by line as its pages show it; `part` is its `OFD.xml`. */
export const readOfd = async (archive: Archive, part: string, budget: Budget): Promise<Reading> => {
  if (archive.has("Encryptions.xml")) throw new Refused("encrypted")
  const lines: Array<string> = []
  const blank: Array<number> = []
  let count = 0
  for (const root of await rootsOf(archive, part, budget)) {
    const { pages, templates } = await pagesOf(archive, root, budget)
    for (const page of pages) {
      count++
      const found = linesOfPage(await readPage(archive, page, templates, budget))
      if (found.length === 0) blank.push(count)
      addAll(lines, found)
    }
  }
  if (count === 0) return damaged()
  if (lines.length === 0) throw new Refused("scanned")
  const unread = blank.length === 0 ? [] : [noted("pages-unread", {}, { pages: blank.join("、") })]
  return { tables: [], issues: [noted("tables-unread", {}), ...unread], text: lines.join("\n") }
}
