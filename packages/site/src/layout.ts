import type { Language } from "@kepu/core"
import { escaped } from "./html.ts"
import { type Page, type Section, sections, spokenIn } from "./pages.ts"
import { words } from "./words.ts"

/**
 * What every page may do: run and load what lies beside it, and nothing else. It stands in the page too, as a folder of
 * files that is put somewhere has no headers of its own.
 */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"

/** A page with its title, as the contents need it. */
export interface Titled {
  readonly page: Page
  readonly title: string
}

/** What a page is laid out with. */
export interface Content extends Titled {
  readonly html: string
  /** Stands instead of the contents and the article. */
  readonly whole?: boolean
  /** Scripts and styles beside those of every page. */
  readonly extra?: string
}

const otherOf = (language: Language): Language => (language === "en" ? "zh-CN" : "en")

/** The way from a page up to the folder in which the trees of both languages lie. */
export const upFrom = (id: string): string => "../".repeat(id.split("/").length)

const entry = ({ page, title }: Titled, current: string, language: Language): string => {
  const mark = page.id === current ? ' aria-current="page"' : ""
  const own = spokenIn(page, language) === language ? "" : ` lang="${otherOf(language)}"`
  return `<li><a href="${upFrom(current)}${language}/${page.id}.html"${mark}${own}>${escaped(title)}</a></li>`
}

/** Of the decisions only their list stands in the contents. */
const isListed = ({ id, section }: Page): boolean => section !== "decisions" || id === "decisions/index"

const contents = (all: ReadonlyArray<Titled>, current: Page, language: Language): string =>
  sections
    .map((section: Section) => {
      const listed = all.filter(({ page }) => page.section === section && isListed(page))
      const open = section === current.section || section === "start" ? " open" : ""
      const items = listed.map((one) => entry(one, current.id, language)).join("\n")
      return `<details${open}><summary>${words[section][language]}</summary><ul>${items}</ul></details>`
    })
    .join("\n")

/** The second headings of an article, where there are enough to be looked through. */
const onThisPage = (html: string, language: Language): string => {
  const found = [...html.matchAll(/<h2 id="([^"]*)">(.*?)<\/h2>/gsu)]
  if (found.length < 3) return ""
  const items = found
    .map(([, id, text]) => `<li><a href="#${id}">${text!.replace(/<[^>]+>/gu, "")}</a></li>`)
    .join("\n")
  const label = words.onThisPage[language]
  return `<nav class="on-page" aria-label="${label}"><p>${label}</p><ul>${items}</ul></nav>`
}

/** A whole page as HTML. */
export const layout = (
  { extra = "", html, page, title, whole = false }: Content,
  all: ReadonlyArray<Titled>,
  language: Language
): string => {
  const up = upFrom(page.id)
  const other = otherOf(language)
  const own = spokenIn(page, language)
  const say = (key: keyof typeof words): string => escaped(words[key][language])
  const home = `${up}${language}/index.html`
  const body = whole
    ? `<main id="text" class="whole">${html}</main>`
    : `<div class="columns">
<nav class="contents" aria-label="${say("menu")}"><details class="menu" open><summary>${say("menu")}</summary>
${contents(all, page, language)}</details></nav>
<main id="text">${own === language ? "" : `<p class="note">${say("onlyOther")}</p>`}
<article${own === language ? "" : ` lang="${own}"`}>${html}</article></main>
${onThisPage(html, language)}
</div>
<footer><p>${say("sources")}</p></footer>`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${say("summary")}">
<title>${escaped(page.id === "index" ? title : `${title} · ${words.site[language]}`)}</title>
<link rel="icon" href="${up}assets/icon.svg">
<link rel="stylesheet" href="${up}assets/site.css">
<script type="module" src="${up}assets/site.js"></script>
${extra}</head>
<body>
<a class="skip" href="#text">${say("skip")}</a>
<header>
<a class="brand" href="${home}">${say("site")}</a>
<search data-index="${up}assets/search.${language}.json" data-root="${up}${language}/" data-nothing="${say("nothingFound")}">
<input type="search" aria-label="${say("searchHint")}" placeholder="${say("searchHint")}" autocomplete="off">
<output aria-live="polite"></output></search>
<a href="${up}${language}/playground.html">${say("playground")}</a>
<a href="${up}${other}/${page.id}.html" lang="${other}" hreflang="${other}">${say("language")}</a>
</header>
${body}
</body>
</html>
`
}
