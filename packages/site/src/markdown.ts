import hljs from "highlight.js/lib/core"
import bash from "highlight.js/lib/languages/bash"
import ini from "highlight.js/lib/languages/ini"
import javascript from "highlight.js/lib/languages/javascript"
import json from "highlight.js/lib/languages/json"
import http from "highlight.js/lib/languages/http"
import typescript from "highlight.js/lib/languages/typescript"
import MarkdownIt from "markdown-it"
import { escaped, slugOf } from "./html.ts"

for (const [name, language] of Object.entries({ bash, http, ini, javascript, json, typescript }))
  hljs.registerLanguage(name, language)

/** Languages of code blocks that are shown as they are. */
export const plainLanguages: ReadonlySet<string> = new Set(["", "text", "mermaid"])

/** Whether code blocks of a language can be coloured. */
export const isKnownLanguage = (name: string): boolean => hljs.getLanguage(name) !== undefined

/** Code as HTML: colours are classes, as styles in the markup are forbidden by the policy of the pages. */
export const codeBlock = (code: string, language: string): string => {
  const body = isKnownLanguage(language) ? hljs.highlight(code, { language }).value : escaped(code)
  return `<pre tabindex="0"><code>${body}</code></pre>\n`
}

/** A page made of a Markdown text. */
export interface Rendered {
  /** The text of the first heading. */
  readonly title: string
  readonly html: string
}

/** Where a link of a text leads on the site; `undefined` if there is no page or file to lead to. */
export type Resolve = (href: string) => string | undefined

/** Renders a Markdown text. A link that leads nowhere on the site is left as the text that it was. */
export const render = (markdown: string, resolve: Resolve): Rendered => {
  const renderer = new MarkdownIt()
  const slugs = new Map<string, number>()
  let title = ""
  renderer.core.ruler.push("site", ({ tokens }) => {
    for (const [n, token] of tokens.entries()) {
      if (token.type === "heading_open") {
        const text = (tokens[n + 1]?.children ?? []).map(({ content }) => content).join("")
        title ||= text
        const slug = slugOf(text)
        const times = slugs.get(slug) ?? 0
        slugs.set(slug, times + 1)
        token.attrSet("id", times === 0 ? slug : `${slug}-${times}`)
      }
      // How a column is aligned comes as a style, which the policy of the pages forbids in the markup.
      const aligned = /text-align:\s*(\w+)/u.exec(String(token.attrGet("style") ?? ""))?.[1]
      if (aligned !== undefined) token.attrs = [["class", aligned]]
      let isLost = false
      for (const child of token.children ?? []) {
        if (child.type === "image") child.attrSet("src", resolve(String(child.attrGet("src") ?? "")) ?? "")
        if (child.type === "link_open") {
          const href = resolve(String(child.attrGet("href")))
          isLost = href === undefined
          if (href === undefined) child.tag = "span"
          child.attrs = href === undefined ? null : [["href", href]]
        }
        if (child.type === "link_close" && isLost) child.tag = "span"
      }
    }
  })
  renderer.renderer.rules.fence = (tokens, n) => {
    const { content, info } = tokens[n]!
    return codeBlock(content, info.trim())
  }
  renderer.renderer.rules.table_open = () => `<div class="table" tabindex="0"><table>\n`
  renderer.renderer.rules.table_close = () => `</table></div>\n`
  // A corner of a table that says nothing is no heading.
  const html = renderer.render(markdown).replace(/<th([^>]*)><\/th>/gu, "<td$1></td>")
  return { title, html }
}
