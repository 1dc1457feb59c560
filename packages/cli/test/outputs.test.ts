import { assert, describe, it } from "@effect/vitest"
import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { exampleFolder, annex1, filesOf, run } from "./run.ts"

const names = {
  table: "附件1-孙镇.csv",
  units: "units.csv",
  weights: "weights.json",
  notice: "notice.json"
} as const

const files = filesOf({
  [names.table]: annex1("1,讲座,孙镇,9月17日,,,１３９-1234-5678,"),
  [names.units]: "单位名称,单位类型,职责\n孙镇,镇/街道,无\n",
  [names.weights]: readFileSync(join(exampleFolder, "../weights.json")),
  [names.notice]: "{}"
})
const folder = dirname(files[names.table])
const [table, units, weights, notice] = [names.table, names.units, names.weights, names.notice].map((n) => files[n])
const store = `sqlite:${join(folder, "county.db")}`

run(["notice", "new", "-o", notice!, "--force", "--id", "example-2023"])
run(["store", "import", table!, "--units", units!, "--store", store])

const county = [table!, "--units", units!, "--as-of", "2023-09-18"]
const scoring = [table!, "--notice", "exemplary-county-2026", "--as-of", "2026-09-18"]

/** Every command that writes a file: its words for a path, and what it reads. */
const outputs: Readonly<
  Record<string, readonly [args: (path: string) => ReadonlyArray<string>, inputs: ReadonlyArray<string>]>
> = {
  "calendar -o": [(path) => ["calendar", "--notice", notice!, "-o", path], [notice!]],
  "check --receipt": [(path) => ["check", ...county, "--receipt", path], [table!, units!]],
  "convert to csv": [(path) => ["convert", table!, path], [table!]],
  "convert to csv of a portfolio": [(path) => ["convert", table!, units!, path], [table!, units!]],
  "convert to xlsx": [(path) => ["convert", table!, `${path}.xlsx`], []],
  "convert to docx": [(path) => ["convert", table!, `${path}.docx`], []],
  "convert to json": [(path) => ["convert", table!, `${path}.json`], []],
  "convert to ndjson": [(path) => ["convert", table!, `${path}.ndjson`], []],
  "notice new -o": [(path) => ["notice", "new", "--id", "other-2024", "-o", path], []],
  "rank -o": [
    (path) => ["rank", ...county, "--weights", weights!, "--format", "csv", "-o", path],
    [table!, units!, weights!]
  ],
  "rank -o as a workbook": [
    (path) => ["rank", ...county, "--weights", weights!, "--format", "xlsx", "-o", path],
    [table!, units!, weights!]
  ],
  "recommend -o": [(path) => ["recommend", ...county, "--weights", weights!, "-o", path], [table!, units!, weights!]],
  "score -o": [(path) => ["score", ...scoring, "-o", path], [table!]],
  "store backup": [(path) => ["store", "backup", path, "--store", store], [join(folder, "county.db")]],
  "store export -o": [(path) => ["store", "export", "-o", path, "--store", store], [join(folder, "county.db")]],
  "template -o as a workbook": [
    (path) => ["template", "annex1", "--notice", notice!, "--format", "xlsx", "-o", path],
    [notice!]
  ],
  "template -o": [(path) => ["template", "annex1", "--notice", notice!, "-o", path], [notice!]]
}

const endingOf = (name: string): string => (name.startsWith("convert to csv") ? ".csv" : "")
const mine = "the clerk's own"
let number = 0

/** A path of its own at which nothing is, and where the command then writes. */
const fresh = (name: string, args: (path: string) => ReadonlyArray<string>) => {
  const path = join(folder, `out-${number++}${endingOf(name)}`)
  const words = args(path)
  return { words, at: words.find((word) => word.startsWith(path))! }
}

const refused = (words: ReadonlyArray<string>, ...told: ReadonlyArray<string>): void => {
  const { code, stderr, stdout } = run(words)
  assert.deepStrictEqual({ code, stdout }, { code: 2, stdout: "" }, stderr)
  for (const word of told) assert.include(stderr, word)
}

describe("what a command writes", () => {
  it.each(Object.entries(outputs))("%s: is written where there is nothing", (name, [args]) => {
    const { at, words } = fresh(name, args)
    const { code, stderr } = run(words)
    assert.oneOf(code, [0, 1], stderr)
    assert.isTrue(existsSync(at))
  })

  it.each(Object.entries(outputs))("%s: never over a file of the user's without --force", (name, [args]) => {
    const { at, words } = fresh(name, args)
    writeFileSync(at, mine)
    refused(words, at, "--force")
    assert.strictEqual(readFileSync(at, "utf8"), mine)
    const { code, stderr } = run([...words, "--force"])
    assert.oneOf(code, [0, 1], stderr)
    assert.notStrictEqual(readFileSync(at, "utf8"), mine)
  })

  it.each(Object.entries(outputs).filter(([, [, inputs]]) => inputs.length > 0))(
    "%s: never over what is read, by whatever name, whatever is asked for",
    (name, [args, inputs]) => {
      for (const input of inputs) {
        const before = readFileSync(input)
        const [link, twin] = ["link", "twin"].map((kind) => join(folder, `${kind}-${number++}${endingOf(name)}`))
        symlinkSync(input, link!)
        linkSync(input, twin!)
        for (const path of [input, link!, twin!, join(folder, ".", "..", "..", input)]) {
          if (endingOf(name) !== "" && !path.endsWith(endingOf(name))) continue
          refused([...args(path), "--force"], "是要读取的文件")
        }
        assert.isTrue(readFileSync(input).equals(before))
      }
    }
  )

  it("a device is no file of the user's", () => {
    assert.strictEqual(run(["calendar", "-o", "/dev/null"]).code, 0)
  })
})

describe("kepu fix", () => {
  const fix = (...more: ReadonlyArray<string>) => ["fix", table!, "--as-of", "2023-09-18", ...more]

  it("writes all of its copies or none, over files only with --force, and never over what it read", () => {
    const into = join(folder, "改好")
    mkdirSync(into)
    writeFileSync(join(into, names.table), mine)
    refused(fix("-o", into), names.table, "--force")
    assert.strictEqual(readFileSync(join(into, names.table), "utf8"), mine)
    assert.strictEqual(run(fix("-o", into, "--force")).code, 0)
    assert.include(readFileSync(join(into, names.table), "utf8"), "139-1234-5678")
    refused(fix("-o", folder, "--force"), "是要读取的文件")
  })

  it("keeps two files of one name apart", () => {
    const other = join(folder, "各镇")
    mkdirSync(other)
    writeFileSync(join(other, names.table), annex1("1,展览,罕井镇,9月18日,,,１３９-1234-5679,"))
    refused(["fix", table!, join(other, names.table), "--as-of", "2023-09-18", "-o", join(folder, "两个")], names.table)
  })
})
