import type { Language } from "@kepu/core"
import { createHash } from "node:crypto"
import type { County } from "../../../county.ts"
import { version } from "../../../version.ts"
import { sayScope } from "../head.ts"
import { classed, type Content, element, type Html, plain } from "./element.ts"
import { style } from "./style.ts"

/** Nothing may be loaded and nothing run; only this style sheet applies. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`

/** A region that is scrolled where it is too wide, with the keyboard too. */
export const scrolled = (label: string, ...content: ReadonlyArray<Content>): Html =>
  element("div", { class: "wide", role: "region", "aria-label": label, tabindex: 0 }, ...content)

/** A self-contained page about a county: no script, and nothing from elsewhere. */
export const page = (
  { county, language, title }: { readonly county: County; readonly language: Language; readonly title: string },
  ...content: ReadonlyArray<Content>
): string => {
  const { documentNumber, id, title: noticeTitle } = county.notice
  const html = element(
    "html",
    { lang: language },
    plain(
      "head",
      element("meta", { charset: "utf-8" }),
      element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("meta", { name: "color-scheme", content: "light dark" }),
      plain("title", `${title} · ${noticeTitle}`),
      plain("style", { markup: style })
    ),
    plain(
      "body",
      plain(
        "main",
        plain("h1", title),
        plain(
          "p",
          element("span", { lang: "zh-CN" }, noticeTitle),
          documentNumber === undefined ? "" : ` ${documentNumber}`
        ),
        classed("p", "soft", sayScope(county)[language]),
        ...content,
        classed("footer", "soft", `kepu ${version} · ${id}`)
      )
    )
  )
  return `<!DOCTYPE html>\n${html.markup}\n`
}
