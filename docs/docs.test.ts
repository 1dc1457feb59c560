import { assert, describe, expect, it } from "@effect/vitest"
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs"
import { execFileSync } from "node:child_process"
import { dirname, join } from "node:path"
import { entries } from "../packages/site/src/api/entries.ts"

const root = join(import.meta.dirname, "..")

const pages = [
  "README.md",
  "README.zh-CN.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  ...globSync("packages/*/{README,CHANGELOG}.md", { cwd: root }),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name))
]

/** What of a text is the same in every language: its code, comments aside. */
const codeOf = (text: string) => {
  const blocks = text.match(/^```[\s\S]*?^```/gmu) ?? []
  const inline = text.replace(/^```[\s\S]*?^```/gmu, "").matchAll(/`([^`\n]+)`/gu)
  return {
    blocks: blocks.map((block) => block.replace(/ +#.*$/gmu, "")),
    inline: new Set([...inline].map(([, code]) => code))
  }
}
const guides = pages.filter((page) =>
  /^docs\/(?:how-to\/.*|formats|imports|tables-as-sent|versioning)\.zh-CN\.md$/u.test(page)
)

/** What of a page is as much in every language: headings, rows of tables, items of lists. */
const shapeOf = (text: string): ReadonlyArray<number> => {
  const prose = text.replace(/^```[\s\S]*?^```/gmu, "")
  return [/^#+ /gmu, /^\|/gmu, /^(?:- |\d+\. )/gmu].map((mark) => [...prose.matchAll(mark)].length)
}
const translated = pages.filter((page) => /^docs\/.*\.zh-CN\.md$/u.test(page))
const originalOf = (page: string): string => {
  const plain = page.replace(".zh-CN", "")
  return pages.includes(plain) ? plain : page.replace(".zh-CN", ".en")
}

describe("pages in both languages", () => {
  it.each(translated)("%s has as many headings, rows and items", (page) => {
    const shapeIn = (path: string) => shapeOf(readFileSync(join(root, path), "utf8"))
    assert.deepStrictEqual(shapeIn(page), shapeIn(originalOf(page)))
  })

  it.each([...translated, "README.zh-CN.md"])("%s leads to Chinese pages where there are any", (page) => {
    const text = readFileSync(join(root, page), "utf8").replaceAll(/\[(?:English|英文)\]\([^)]*\)/gu, "")
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#\n]+)/gu)].map(([, target = ""]) => target)
    const chineseOf = (target: string) => target.replace(/(?:\.en|(?<!\.zh-CN))\.md$/u, ".zh-CN.md")
    const inEnglish = targets.filter((target) => {
      const chinese = chineseOf(target)
      return chinese !== target && existsSync(join(root, dirname(page), chinese))
    })
    assert.deepStrictEqual(inEnglish, [])
  })
})

describe("guides in both languages", () => {
  it.each(guides)("%s has the same data, code and commands", (page) => {
    const codeIn = (path: string) => codeOf(readFileSync(join(root, path), "utf8"))
    assert.deepStrictEqual(codeIn(page), codeIn(page.replace(".zh-CN", "")))
  })
})

describe("the table of imports", () => {
  it("has every entry of the published packages", () => {
    const text = readFileSync(join(root, "docs/imports.md"), "utf8")
    const lacking = entries.filter(({ name }) => !text.includes(`\`${name.replace("/*", "/…")}\``))
    assert.deepStrictEqual(
      lacking.map(({ name }) => name),
      []
    )
  })
})

describe("docs", () => {
  it.each(pages)("%s points only to files that exist", (page) => {
    const targets = [...readFileSync(join(root, page), "utf8").matchAll(/\]\((?!https?:)([^)#\n]+)/gu)].map(
      ([, target = ""]) => target
    )
    const missing = targets.filter((target) => !existsSync(join(root, dirname(page), target)))
    assert.deepStrictEqual(missing, [])
  })

  it("hold the schema that the command prints", async () => {
    const main = join(root, "packages/cli/src/main.ts")
    const printed = execFileSync(process.execPath, ["-C", "@kepu/source", main, "schema", "assessment"], {
      encoding: "utf8"
    })
    await expect(printed).toMatchFileSnapshot(join(root, "docs/assessment.schema.json"))
  })
})
