import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize, relative } from "node:path"
import { assert, describe, inject, it } from "vitest"
import { openBrowser, opened, problemsIn } from "@kepu/real-parts/chromium"
import { serve } from "./serve.ts"

const site = inject("site")
const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"))
const htmlOf = new Map(pages.map((path) => [path, readFileSync(join(site, path), "utf8")]))
const unescaped = (text: string): string => text.replaceAll("&amp;", "&")

const idsOf = (html: string): ReadonlySet<string> => new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id!))
const ids = new Map([...htmlOf].map(([path, html]) => [path, idsOf(html)]))

/** What a page links to or loads that is not there. */
const lostIn = (path: string, html: string): ReadonlyArray<string> =>
  [...html.matchAll(/<(?<tag>\w+)[^>]*? (?:href|src)="(?<target>[^"]*)"/gu)].flatMap(({ groups }) => {
    const target = unescaped(groups?.["target"] ?? "")
    const isElsewhere = /^[a-z]+:/u.test(target)
    if (isElsewhere) return groups?.["tag"] === "a" ? [] : [`${path} loads ${target}`]
    const [file = "", hash] = decodeURI(target).split("#")
    const found = file === "" ? path : normalize(join(dirname(path), file))
    if (!existsSync(join(site, found))) return [`${path} → ${target}`]
    return hash === undefined || ids.get(found)?.has(hash) === true ? [] : [`${path} → ${target}`]
  })

describe("the pages", () => {
  it("are there in both languages", () => {
    const inTree = (language: string) =>
      pages.filter((path) => path.startsWith(`${language}/`)).map((path) => relative(language, path))
    assert.isAbove(inTree("en").length, 100)
    assert.sameMembers(inTree("zh-CN"), inTree("en"))
  })

  it("lead only to what is there, to the heading", () => {
    assert.deepStrictEqual(
      [...htmlOf].filter(([path]) => path !== "kepu-playground.html").flatMap(([path, html]) => lostIn(path, html)),
      []
    )
  })

  it("have nothing in them that the policy forbids", () => {
    const forbidden = /<script(?![^>]*src=)|<style| style="| on\w+="|<iframe/u
    const bad = [...htmlOf].filter(([path, html]) => path !== "kepu-playground.html" && forbidden.test(html))
    assert.deepStrictEqual(
      bad.map(([path]) => path),
      []
    )
  })

  it.each(["zh-CN", "en"])("of %s pass axe, load nothing from elsewhere and keep the policy", async (language) => {
    const { close, url } = await serve(site)
    const browser = await openBrowser()
    // Of decisions, which are all alike, two stand for all, and of the API reference some; a text that is in one language
    // only is looked at there.
    const isOneOfMany = /\/(?:decisions\/\d\d(?!0[12])|api\/(?!(?:index|core|core\/schema|csv|testing)\.))/u
    const chosen = pages
      .filter((path) => path.startsWith(`${language}/`) && !path.endsWith("playground.html"))
      .filter((path) => !isOneOfMany.test(path) && !htmlOf.get(path)!.includes('<p class="note">'))
    const queue = chosen.toSorted()
    const found: Array<string> = []
    const look = async (): Promise<void> => {
      const tab = await opened(browser, url)
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        await tab.page.goto(`${url}${path}`)
        for (const problem of await problemsIn(tab)) found.push(`${path}: ${problem}`)
      }
      await tab.page.close()
    }
    await Promise.all([look(), look()])
    await browser.close()
    close()
    assert.isAbove(chosen.length, 15)
    assert.deepStrictEqual(found, [])
  })

  it("are found by what they say, in either language", async () => {
    const { close, url } = await serve(site)
    const browser = await openBrowser()
    const tab = await opened(browser, url)
    for (const [language, words, wanted] of [
      ["zh-CN", "生态文化户外宣教场地", "通知 pucheng-2023"],
      ["zh-CN", "写通知", "写通知的人"],
      ["en", "strict policy", "You make a user interface"],
      ["en", "rulebok", "Judge in a page"],
      ["en", "readPortfolio", "@kepu/core › readPortfolio"],
      ["zh-CN", "mergeParts", "@kepu/core/aggregate › mergeParts"],
      ["en", "zzzz", "Nothing found"]
    ] as const) {
      await tab.page.goto(`${url}${language}/index.html`)
      await tab.page.locator("search input").fill(words)
      const output = tab.page.locator("search output")
      await output.filter({ hasText: wanted }).waitFor({ timeout: 10_000 })
    }
    assert.deepStrictEqual(await problemsIn(tab), [])
    await browser.close()
    close()
  })

  it("stay readable at 200 % and in the dark", async () => {
    const { close, url } = await serve(site)
    const browser = await openBrowser()
    for (const path of [
      "zh-CN/index.html",
      "en/input-files.html",
      "zh-CN/notices/rule-forms.html",
      "en/playground.html"
    ]) {
      const tab = await opened(browser, url, { viewport: { width: 640, height: 480 }, colorScheme: "dark" })
      await tab.page.goto(`${url}${path}`)
      await tab.page.locator("h1").waitFor()
      const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.isAtMost(wide, 0, `${path} is wider than the window`)
      assert.deepStrictEqual(await problemsIn(tab), [], path)
      await tab.page.close()
    }
    await browser.close()
    close()
  })
})
