/**
 * Writes the rulebooks into the built package as data, so that a page which imports one loads neither the notice nor
 * what reads it; their types are written by the compiler.
 */
import { readdirSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import type { Rulebook } from "../src/requirement/Rulebook.ts"

const sources = join(import.meta.dirname, "../src/rulebooks")
const write = async (file: string): Promise<void> => {
  const { rulebook } = (await import(join(sources, file))) as { readonly rulebook: Rulebook }
  const target = join(import.meta.dirname, "../dist/rulebooks", `${basename(file, ".ts")}.js`)
  writeFileSync(target, `export const rulebook = ${JSON.stringify(rulebook)}\n`)
}
await Promise.all(readdirSync(sources).map(write))
