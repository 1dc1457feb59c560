import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, inject, it } from "vitest"
import { entries } from "../src/api/entries.ts"
import { anchorOf, exported, pageOf } from "../src/api/program.ts"

const site = inject("site")
const htmlOf = new Map(
  ["en", "zh-CN"].flatMap((language) =>
    entries.map((entry) => [
      `${language}/${pageOf(entry)}`,
      readFileSync(join(site, `${language}/${pageOf(entry)}.html`), "utf8")
    ])
  )
)

describe.each(["en", "zh-CN"])("the API reference in %s", (language) => {
  it("tells of every name that a package exports, with what is written above it", () => {
    const lacking = exported.filter((one) => {
      const html = htmlOf.get(`${language}/${pageOf(one.entry)}`)!
      const heading = `<h3 id="${anchorOf(one)}">`
      const [signature = "", doc = ""] = html.slice(html.indexOf(heading)).split('<div lang="en">')
      return !html.includes(heading) || !signature.includes("<code>") || doc.startsWith("</div>")
    })
    assert.isAbove(exported.length, 1000)
    assert.deepStrictEqual(
      lacking.map(({ entry, name }) => `${entry.name}: ${name}`),
      []
    )
  })

  it("leads from a signature to the types in it", () => {
    const html = htmlOf.get(`${language}/api/core`)!
    const [, signature = ""] = /<h3 id="assess">[\s\S]*?<code>([\s\S]*?)<\/code>/u.exec(html) ?? []
    for (const link of ['"#NoticeOf"', '"#Portfolio"', '"#Moment"']) assert.include(signature, link)
    // To the page of another entry, and out of a docstring.
    assert.include(signature, 'href="../api/core/assessment.html#AssessmentOf"')
    assert.include(html, 'href="../api/core/assessment.html#Teller"')
    assert.include(html, '<a href="../api/core/reference.html#assessByReference"><code>assessByReference</code></a>')
  })
})
