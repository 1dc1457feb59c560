import { afterAll, assert, describe, it } from "@effect/vitest"
import type { InputIssue } from "@kepu/core"
import { type CsvFile, readPortfolio } from "@kepu/csv"
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { run } from "../run.ts"
import { failing, type Outcome, type Seen } from "./outcome.ts"

type Roles = Readonly<Record<string, string | ReadonlyArray<string>>>

interface Case {
  readonly what: string
  readonly asOf?: string
  readonly files?: Roles
  readonly command?: ReadonlyArray<string>
  readonly accept: ReadonlyArray<Outcome>
}

const cases = join(import.meta.dirname, "cases")

const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), "base64")])
  )

const freshCopy = (from: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "kepu-tables-"))
  afterAll(() => rmSync(folder, { recursive: true }))
  cpSync(from, folder, { recursive: true })
  return folder
}

/** The files by role, in the words of the command line. */
const wordsOf = ({ annex1 = [], ...registers }: Roles): ReadonlyArray<string> => [
  ...annex1,
  ...Object.entries(registers).flatMap(([role, file]) => [`--${role}`, String(file)])
]

const portfolioOf = (folder: string, roles: Roles): Seen["portfolio"] => {
  const read = (name: string): CsvFile => ({ name, bytes: readFileSync(join(folder, name)) })
  const { annex1 = [], ...registers } = roles
  const named = Object.fromEntries(Object.entries(registers).map(([role, name]) => [role, read(String(name))]))
  return readPortfolio(pucheng, { annex1: [annex1].flat().map(read), ...named }).portfolio
}

const parsed = (text: string): { findings?: Seen["findings"]; issues?: ReadonlyArray<InputIssue> } =>
  text.startsWith("{") ? (JSON.parse(text) as Pick<Seen, "findings" | "issues">) : {}

const seeIn = (name: string, { asOf, command, files = {} }: Case): Seen => {
  const source = join(cases, name)
  const folder = freshCopy(command === undefined ? source : join(source, "input"))
  const before = filesIn(folder)
  const words = command ?? ["check", ...wordsOf(files), ...(asOf === undefined ? [] : ["--as-of", asOf])]
  const told = run(words, {}, folder)
  const after = filesIn(folder)
  const { findings = [], issues = [] } =
    words[0] === "check" ? parsed(run([...words, "--format", "json"], {}, folder).stdout) : {}
  return {
    ...told,
    findings,
    issues,
    files,
    portfolio: command === undefined ? portfolioOf(folder, files) : undefined,
    changed: [...before].flatMap(([file, bytes]) => (after.get(file) === bytes ? [] : [file]))
  }
}

const all = readdirSync(cases).map((name): readonly [string, Case] => [
  name,
  JSON.parse(readFileSync(join(cases, name, "expect.json"), "utf8")) as Case
])

describe("tables as clerks send them", () => {
  it.each(all)("%s", (name, of) => {
    const seen = seeIn(name, of)
    const failures = of.accept.map((outcome) => failing(outcome, seen))
    const isRight = failures.some(({ length }) => length === 0)
    const told = `${of.what}: ${JSON.stringify(failures)}\n${seen.stdout}\n${seen.stderr}`
    assert.isTrue(isRight, told)
  })
})
