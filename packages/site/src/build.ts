import type { Language } from "@kepu/core"
import { languages } from "@kepu/core/text"
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, extname, join, normalize } from "node:path"
import { bundlePages } from "./bundlePages.ts"
import { escaped } from "./html.ts"
import { layout, type Titled, upFrom } from "./layout.ts"
import { render, type Rendered } from "./markdown.ts"
import { type Page, pages, root, textOfPage, spokenIn } from "./pages.ts"
import { playgroundOf } from "./playground.ts"
import { indexOf, passagesOf } from "./searchIndex.ts"
import { words } from "./words.ts"

/** What may be shown by a browser as it is; other files of the repository are given as text. */
const shown = new Set([".svg", ".png", ".json", ".txt"])

/** Finds out where links of texts lead on the site, and keeps which files of the repository have to lie there too. */
const linking = (all: ReadonlyArray<Page>) => {
  const idOf = new Map(all.flatMap(({ id, sources }) => Object.values(sources).map((source) => [source, id] as const)))
  // What stands on these two is on the home page.
  for (const readme of ["README.md", "README.zh-CN.md"]) idOf.set(readme, "index")
  const pageOfId = new Map(all.map((page) => [page.id, page]))
  /** In which tree a heading of a text stands: where the tree of the reader has the text in another language, in its own. */
  const treeOf = (id: string, target: string, language: Language): Language => {
    const page = pageOfId.get(id)
    if (page === undefined || page.sources[spokenIn(page, language)] === target) return language
    return languages.find((one) => page.sources[one] === target) ?? language
  }
  const files = new Map<string, string>()
  const resolver =
    (source: string, page: Page, language: Language) =>
    (href: string): string | undefined => {
      if (/^(?:https?:|mailto:|#)/u.test(href)) return href
      const [path = "", hash] = decodeURI(href).split("#")
      const target = normalize(join(dirname(source), path)).replace(/\/$/u, "")
      const id = idOf.get(target) ?? idOf.get(`${target}/README.md`)
      const up = upFrom(page.id)
      if (id !== undefined && hash === undefined) return `${up}${language}/${id}.html`
      if (id !== undefined) return `${up}${treeOf(id, target, language)}/${id}.html#${encodeURI(hash!)}`
      if (!existsSync(join(root, target)) || statSync(join(root, target)).isDirectory()) return undefined
      const copy = shown.has(extname(target)) ? target : `${target}.txt`
      files.set(target, copy)
      return `${up}files/${copy}`
    }
  return { files, resolver }
}

const decisionsPage = (all: ReadonlyArray<Titled>, language: Language): Rendered => {
  const items = all
    .filter(({ page: { id, section } }) => section === "decisions" && id !== "decisions/index")
    .map(({ page, title }) => `<li><a href="../${page.id}.html" lang="en">${escaped(title)}</a></li>`)
  const title = words.decisions[language]
  return {
    title,
    html: `<h1 id="decisions">${title}</h1><p>${words.decisionsIntro[language]}</p><ul class="plain">${items.join("\n")}</ul>`
  }
}

/** How many pages and files were written. */
export interface Built {
  readonly pages: number
  readonly files: number
}

/** Renders the whole site into a folder, which is emptied before. Everything that a page loads lies in it. */
export const build = async (out: string): Promise<Built> => {
  rmSync(out, { recursive: true, force: true })
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), text)
  }
  await bundlePages(out)
  const listed = await pages()
  const decisions: Page = { id: "decisions/index", section: "decisions", sources: {} }
  const all = [...listed, decisions]
  const { files, resolver } = linking(listed)

  for (const language of languages) {
    const rendered = new Map<Page, Rendered>()
    for (const page of listed) {
      const source = page.sources[spokenIn(page, language)]
      rendered.set(
        page,
        source === undefined
          ? page.made!(language)
          : render(textOfPage(page, language), resolver(source, page, language))
      )
    }
    const titled = listed.map((page): Titled => ({ page, title: rendered.get(page)!.title }))
    rendered.set(decisions, decisionsPage(titled, language))
    const every = all.map((page): Titled => ({ page, title: rendered.get(page)!.title }))
    const playground = playgroundOf(language)
    for (const one of [...every, playground]) {
      const content = one === playground ? playground : { ...one, html: rendered.get(one.page)!.html }
      write(`${language}/${one.page.id}.html`, layout(content, every, language))
    }
    const passages = every.flatMap(({ page, title }) => passagesOf(`${page.id}.html`, title, rendered.get(page)!.html))
    write(`assets/search.${language}.json`, indexOf(passages))
  }
  for (const [path, copy] of files) {
    write(`files/${copy}`, readFileSync(join(root, path), "utf8"))
  }
  write(
    "index.html",
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${words.site["zh-CN"]}</title>
<meta http-equiv="refresh" content="0; url=zh-CN/index.html"><a href="zh-CN/index.html">中文</a> <a href="en/index.html" lang="en">English</a></html>\n`
  )
  return { pages: languages.length * (all.length + 1), files: files.size }
}
