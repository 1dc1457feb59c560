/** Prints the numbers, writes them into `docs/mutation.md`, and fails if a mutant is neither killed nor waived. */
import { notice } from "@kepu/core/notices/pucheng-2023"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { cases } from "../test/notice/pucheng-2023.cases.ts"
import { killCode } from "./killCode.ts"
import { killRules } from "../test/mutation/killRules.ts"
import { measuredParts, type PartName } from "./parts.ts"
import { rowOf, type Score, type Waivers } from "./score.ts"

const help = `Mutation test: changes the rules and the sources of core one place at a time, and asks the tests.

  pnpm mutate [PART…] [--again]
  pnpm mutate PART FILE… [--again]

  PART     rules, ${Object.keys(measuredParts).join(", ")}; all of them if none is named
  FILE     a word in the paths of the sources to change, such as Columns.ts; the page keeps its numbers
  --again  asks only about changes that no earlier run has noticed, in files that are as they were
`

const page = join(import.meta.dirname, "../../../docs/mutation.md")

const waivers = (file: string): Waivers => JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")) as Waivers

const code = waivers("code.waivers.json")

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { again: { type: "boolean", default: false }, help: { type: "boolean", default: false } }
})
const isPart = (word: string): boolean => word === "rules" || Object.hasOwn(measuredParts, word)
const options = { goesOn: values.again, files: positionals.filter((word) => !isPart(word)) }
const wanted = positionals.filter(isPart)

const parts: ReadonlyArray<readonly [word: string, name: string, kill: () => Score | Promise<Score>]> = [
  ["rules", "rules of pucheng-2023", () => killRules(notice, cases, waivers("../test/mutation/rules.waivers.json"))],
  ...Object.entries(measuredParts).map(
    ([word, { folders }]) =>
      [
        word,
        folders.map((folder) => `\`${folder}\``).join(", "),
        () => killCode(word as PartName, code, options)
      ] as const
  )
]

if (values.help) {
  process.stdout.write(help)
  process.exit()
}
if (options.files.length > 0 && wanted.length !== 1) {
  process.stderr.write(`${options.files.join(" ")}: name the one part whose sources these are\n\n${help}`)
  process.exit(2)
}
for (const [word, name, kill] of parts) {
  if (wanted.length > 0 && !wanted.includes(word)) continue
  const found = await kill()
  const row = rowOf(name, found)
  process.stdout.write(`${row}\n`)
  for (const id of found.survivors) process.stdout.write(`  survived: ${id}\n`)
  for (const id of found.stale) process.stdout.write(`  waived, but not alive: ${id}\n`)
  if (found.survivors.length + found.stale.length > 0) process.exitCode = 1
  if (options.files.length > 0) continue
  const rows = readFileSync(page, "utf8").split("\n")
  writeFileSync(page, rows.map((line) => (line.startsWith(`| ${name} |`) ? row : line)).join("\n"))
}
