import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseSync } from "vite"
import { assert, describe, it } from "vitest"
import { isKnownLanguage, plainLanguages } from "../src/markdown.ts"
import { pages, root } from "../src/pages.ts"

const sources = [...new Set((await pages()).flatMap(({ sources }) => Object.values(sources)))]
const blocks = sources.flatMap((path) =>
  [...readFileSync(join(root, path), "utf8").matchAll(/^```(?<language>\w*)\n(?<code>[\s\S]*?)^```$/gmu)].map(
    ({ groups }) => ({ path, language: groups?.["language"] ?? "", code: groups?.["code"] ?? "" })
  )
)
const of = (...languages: ReadonlyArray<string>) => blocks.filter(({ language }) => languages.includes(language))

/** What a parser says is wrong with code. */
const faultIn = (code: string, language: string): string | undefined => {
  if (language === "json") {
    try {
      JSON.parse(code)
      return undefined
    } catch (error) {
      return String(error)
    }
  }
  return parseSync(`code.${language}`, code, { sourceType: "module" }).errors[0]?.message
}

describe("the code in the texts", () => {
  it("is of languages that can be shown", () => {
    const unknown = blocks.filter(({ language }) => !plainLanguages.has(language) && !isKnownLanguage(language))
    assert.deepStrictEqual(
      unknown.map(({ language, path }) => `${path}: ${language}`),
      []
    )
  })

  it("can be parsed", () => {
    const parsed = of("ts", "tsx", "js", "json")
    assert.isAbove(parsed.length, 20)
    const faults = parsed.flatMap(({ code, language, path }) => {
      const fault = faultIn(code, language)
      return fault === undefined ? [] : [`${path}: ${fault}\n${code}`]
    })
    assert.deepStrictEqual(faults, [])
  })

  it("imports only what the packages export", () => {
    const exported = (specifier: string): boolean => {
      const [, name = "", rest] = /^@kepu\/([\w-]+)(?:\/(.+))?$/u.exec(specifier) ?? []
      const manifest = join(root, "packages", name, "package.json")
      if (!existsSync(manifest)) return false
      const { exports } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly exports: Record<string, unknown> }
      const key = rest === undefined ? "." : `./${rest}`
      return Object.keys(exports).some((one) => one === key || (one.endsWith("*") && key.startsWith(one.slice(0, -1))))
    }
    const specifiers = of("ts", "tsx", "js").flatMap(({ code, path }) =>
      [...code.matchAll(/(?:from|import)\s*\(?\s*"(@kepu\/[^"]+)"/gu)].map(
        ([, specifier]) => [path, specifier!] as const
      )
    )
    assert.isAbove(specifiers.length, 20)
    assert.deepStrictEqual(
      specifiers.filter(([, specifier]) => !exported(specifier)),
      []
    )
  })
})
