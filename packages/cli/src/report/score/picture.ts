import type { Language } from "@kepu/core"
import { showRubric } from "@kepu/core/rubric"
import { classed, element, plain } from "../ranking/html/element.ts"
import { page, scrolled } from "../ranking/html/page.ts"
import type { Scored } from "./document.ts"
import { scoresSheet } from "./sheet.ts"
import { texts } from "./texts.ts"

/** The scores as a page: the rubric, and the table. */
export const scoresPicture = (scored: Scored, language: Language): string => {
  const { county, notice } = scored
  const [heads, ...rows] = scoresSheet(scored, language)
  const [name, ...lines] = showRubric(notice, language).trimEnd().split("\n")
  const title = texts.title[language]
  return page(
    { county, language, title },
    plain("h2", name!),
    plain(
      "ul",
      lines.map((line) => plain("li", line.trim()))
    ),
    plain("h2", title),
    scrolled(
      title,
      plain(
        "table",
        plain("caption", texts.how[language]),
        plain(
          "thead",
          plain(
            "tr",
            heads!.map((head) => element("th", { scope: "col" }, String(head)))
          )
        ),
        plain(
          "tbody",
          rows.map((row) =>
            plain(
              "tr",
              row.map((value, n) =>
                n === 2
                  ? element("th", { scope: "row", class: "name" }, String(value))
                  : classed("td", "range", String(value))
              )
            )
          )
        )
      )
    )
  )
}
