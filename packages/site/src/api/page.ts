import type { Language } from "@kepu/core"
import { join, relative } from "node:path"
import MarkdownIt from "markdown-it"
import ts from "typescript-api"
import { escaped } from "../html.ts"
import { codeBlock } from "../markdown.ts"
import { words } from "../words.ts"
import { linkTo } from "./declared.ts"
import { type Entry, entries } from "./entries.ts"
import { anchorOf, docOf, docOfExport, type Exported, exported, pageOf, placeOfName, root, tagsOf } from "./program.ts"
import { kinds, type Member, tell, type Told } from "./tell.ts"

/** A name that is also a common word may mean something else where it is not exported. */
const placeSaid = (name: string, from: Entry): Exported | undefined => {
  const place = placeOfName(name, from)
  return place?.entry === from || /[a-z][A-Z]|^[A-Z]/u.test(name) ? place : undefined
}

/** A docstring as HTML; a name in it leads to where it is told of. */
const docText = (text: string, from: Entry, page = pageOf(from)): string => {
  const renderer = new MarkdownIt()
  renderer.renderer.rules.code_inline = (tokens, n) => {
    const { content } = tokens[n]!
    const place = placeSaid(content, from)
    const code = `<code>${escaped(content)}</code>`
    return place === undefined ? code : `<a href="${linkTo(place, page)}">${code}</a>`
  }
  renderer.renderer.rules.fence = (tokens, n) => codeBlock(tokens[n]!.content, tokens[n]!.info)
  return renderer.render(text.replaceAll(/\{@link (\S+?)\}/gu, "`$1`"))
}

const tagHtml = ({ name, text }: ReturnType<typeof tagsOf>[number], from: Entry, language: Language): string => {
  const label = name === "throws" ? words.throws : name === "example" ? words.executed : undefined
  const head = `<p class="tag"${label === undefined ? ' lang="en"' : ""}>${label?.[language] ?? name}</p>`
  return label === undefined && name !== "param" ? "" : `${head}<div lang="en">${docText(text, from)}</div>`
}

const memberHtml = ({ signature, symbol }: Member, from: Entry): string => {
  const doc = docOf(symbol)
  return `<li><pre tabindex="0"><code>${signature}</code></pre>${doc === "" ? "" : docText(doc, from)}</li>`
}

const sourceOf = ({ symbol, file }: Exported): string => {
  const path = symbol.declarations?.[0]?.getSourceFile().fileName
  return path === undefined ? file : relative(root, path)
}

const exportHtml = (one: Exported, { kind, members, signature }: Told, language: Language): string => {
  const { entry, name } = one
  const many = entry.files.length > 1
  const title = many ? anchorOf(one).replace(/-(?=\w+$)/u, " · ") : name
  const notice = name === "notice" && entry.name.endsWith("/notices/*") ? anchorOf(one).replace(/-notice$/u, "") : ""
  const clauses =
    notice === "" ? "" : `<p><a href="../../../notices/in-words/${notice}.html">${words.itsClauses[language]}</a></p>`
  return [
    `<h3 id="${anchorOf(one)}">${escaped(title)}</h3>`,
    `<pre tabindex="0"><code>${signature}</code></pre>`,
    `<div lang="en">${docText(docOfExport(one), entry)}</div>`,
    clauses,
    ...tagsOf(one).map((tag) => tagHtml(tag, entry, language)),
    members.length === 0
      ? ""
      : `<p class="tag">${words.members[language]}</p><ul class="members" lang="en">${members.map((member) => memberHtml(member, entry)).join("\n")}</ul>`,
    `<p class="source">${words[kind][language]} · ${words.declaredIn[language]} <code>${escaped(sourceOf(one))}</code></p>`
  ].join("\n")
}

/** What an entry says of itself: the comment that its source begins with. */
const introOf = ({ files }: Entry): string => {
  const source = ts.sys.readFile(join(root, files[0] ?? "")) ?? ""
  const [, comment = ""] = /^\/\*\*([\s\S]*?)\*\//u.exec(source) ?? []
  const [said = ""] = comment.replaceAll(/^\s*\* ?/gmu, "").split(/^@/mu)
  return files.length > 1 ? "" : said.trim()
}

/** The page of an entry: all that it exports, by kind. */
export const entryPage = (entry: Entry, language: Language): string => {
  const own = exported.filter((one) => one.entry === entry).map((one) => [one, tell(one)] as const)
  const sections = kinds.flatMap((kind) => {
    const some = own.filter(([, told]) => told.kind === kind)
    if (some.length === 0) return []
    const names = some.map(([one]) => `<a href="#${anchorOf(one)}">${escaped(anchorOf(one))}</a>`)
    return [
      `<h2 id="all-${kind}">${words[`all-${kind}`][language]}</h2>`,
      `<p class="names">${names.join(" ")}</p>`,
      ...some.map(([one, told]) => exportHtml(one, told, language))
    ]
  })
  const intro = introOf(entry)
  return [
    `<h1 id="entry">${escaped(entry.name)}</h1>`,
    codeBlock(`import { … } from "${entry.name}"`, "text"),
    intro === "" ? "" : `<div lang="en">${docText(intro, entry)}</div>`,
    ...sections
  ].join("\n")
}

/** The page that leads to those of the entries. */
export const entriesPage = (language: Language): string => {
  const rows = entries.map((entry) => {
    const count = exported.filter((one) => one.entry === entry).length
    const up = `../${pageOf(entry)}.html`
    return `<tr><td><a href="${up}"><code>${escaped(entry.name)}</code></a></td><td class="right">${count}</td><td lang="en">${docText(introOf(entry), entry, "api/index")}</td></tr>`
  })
  const heads = [words.entry, words.names, words.what].map((head) => `<th>${head[language]}</th>`).join("")
  return [
    `<h1 id="api">${words.api[language]}</h1>`,
    `<p>${words.apiIntro[language]}</p>`,
    `<div class="table" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`
  ].join("\n")
}
