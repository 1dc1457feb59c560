import type { Language } from "@kepu/core"
import { fill } from "@kepu/core/text"
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { entries } from "./api/entries.ts"
import { entriesPage, entryPage } from "./api/page.ts"
import { pageOf } from "./api/program.ts"
import { noticePage } from "./noticePage.ts"
import { ruleFormsPage } from "./ruleForms.ts"
import { shipped } from "@kepu/core/notices"
import { words } from "./words.ts"

/** The repository. */
export const root = join(import.meta.dirname, "../../..")

export const sections = [
  "start",
  "how-to",
  "notices",
  "reference",
  "api",
  "understanding",
  "packages",
  "decisions"
] as const
export type Section = (typeof sections)[number]

/** A page of the site, at the same address in the tree of each language. */
export interface Page {
  /** Its address in a tree, without the ending: `how-to/make-a-form`. */
  readonly id: string
  /** Where it stands in the contents; the home page stands in none. */
  readonly section?: Section
  /** The files that hold its text, by language; a page without is made of data. */
  readonly sources: Readonly<Partial<Record<Language, string>>>
  readonly made?: (language: Language) => { readonly title: string; readonly html: string }
}

/** Texts that tell how it is built and why it can be relied on; other texts of docs/ itself are looked up in. */
const understanding = new Set([
  "architecture",
  "journey",
  "performance",
  "mutation",
  "security",
  "security/asvs",
  "dependencies"
])

const sectionOf = (id: string): Section | undefined => {
  if (id === "index") return undefined
  if (understanding.has(id)) return "understanding"
  const folder = id.split("/")[0] as Section
  return sections.includes(folder) ? folder : "reference"
}

const languageOf = /\.(?<language>zh-CN|en)$/u

const idOf = (path: string): string =>
  path
    .replace(/\.md$/u, "")
    .replace(languageOf, "")
    .replace(/README$/u, "index")

const textsOf = (paths: ReadonlyArray<readonly [id: string, path: string]>): ReadonlyArray<Page> => {
  const found = new Map<string, Partial<Record<Language, string>>>()
  for (const [id, path] of paths) {
    const language = (languageOf.exec(path.replace(/\.md$/u, ""))?.groups?.["language"] ?? "en") as Language
    found.set(id, { ...found.get(id), [language]: path })
  }
  return [...found].map(([id, sources]) => {
    const section = sectionOf(id)
    return { id, sources, ...(section && { section }) }
  })
}

const besideDocs = (): ReadonlyArray<readonly [id: string, path: string]> => [
  ...readdirSync(join(root, "packages"))
    .filter((name) => existsSync(join(root, "packages", name, "README.md")))
    .map((name) => [`packages/${name}`, `packages/${name}/README.md`] as const),
  ["packages/changelog", "CHANGELOG.md"],
  ...globSync("packages/*/CHANGELOG.md", { cwd: root }).map(
    (path) => [path.replace(".md", "").toLowerCase(), path] as const
  ),
  ["packages/contributing", "CONTRIBUTING.md"],
  ["packages/report-a-flaw", "SECURITY.md"]
]

const inOrder = (a: Page, b: Page): number => Number(b.id.endsWith("index")) - Number(a.id.endsWith("index"))

/** Every page, in the order of the contents. */
export const pages = async (): Promise<ReadonlyArray<Page>> => {
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .toSorted()
    .map((path) => [idOf(path), `docs/${path}`] as const)
  const notices = await Promise.all(Object.values(shipped).map(async (load) => (await load()).notice))
  const made: ReadonlyArray<Page> = [
    {
      id: "notices/rule-forms",
      section: "notices",
      sources: {},
      made: (language) => ({ title: words.ruleForms[language], html: ruleFormsPage(notices, language) })
    },
    ...notices.map((notice): Page => ({
      id: `notices/in-words/${notice.id}`,
      section: "notices",
      sources: {},
      made: (language) => ({
        title: fill(words.notice, { id: notice.id })[language],
        html: noticePage(notice, language)
      })
    }))
  ]
  const api: ReadonlyArray<Page> = [
    {
      id: "api/index",
      section: "api",
      sources: {},
      made: (language) => ({ title: words.api[language], html: entriesPage(language) })
    },
    ...entries.map((entry): Page => ({
      id: pageOf(entry),
      section: "api",
      sources: {},
      made: (language) => ({ title: entry.name, html: entryPage(entry, language) })
    }))
  ]
  const all = [...textsOf([...docs, ...besideDocs()]), ...made, ...api]
  return [undefined, ...sections].flatMap((section) => all.filter((page) => page.section === section).toSorted(inOrder))
}

/** Which language a page is read in where it has to be there in `language`. */
export const spokenIn = ({ made, sources }: Page, language: Language): Language =>
  made !== undefined || sources[language] !== undefined ? language : language === "en" ? "zh-CN" : "en"

/** The text of a page. */
export const textOfPage = (page: Page, language: Language): string =>
  readFileSync(join(root, page.sources[spokenIn(page, language)]!), "utf8")
