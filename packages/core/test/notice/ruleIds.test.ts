import { assert, describe, it } from "@effect/vitest"
import { assess, Failed, type Finding, type Notice, noticeFromData, portfolioFromData } from "@kepu/core"
import { clause, eachActivity, fact, heading, must, noTerms, should, term, text } from "@kepu/core/author"
import { ruleIn } from "@kepu/core/notice"
import { notice as pucheng } from "@kepu/core/notices/pucheng-2023"
import { join } from "node:path"
import ts from "typescript-api"

const says = text("有图片", "has images")
const form = eachActivity(fact("images").atLeast(1))
const hash = `sha256-${"0".repeat(64)}`

const written = noticeFromData({
  format: "kepu.notice/2",
  id: "county-2026",
  title: "通知",
  issuer: "某县",
  issuedOn: "2026-03-20",
  validFrom: "2026-03-20",
  region: { code: "990001", name: text("某县", "a county") },
  zone: "Asia/Shanghai",
  event: text("科普日", "science day"),
  themes: ["科学"],
  parents: [],
  addressees: [],
  channels: [],
  windows: [term("days", "科普日", "science days", { start: "2026-09-01", end: "2026-09-30" })],
  vocabulary: noTerms,
  clauses: [
    heading("一", "总体要求", hash),
    clause("二", "图片", { summary: says, rules: must("has-images", { says, form }) }),
    clause("三", "图片", {
      summary: says,
      rules: [should("more-images", { says, form }), must("no-less", { says, form })]
    }),
    clause("四", "空", { summary: says })
  ]
})

/** What a call throws. */
const thrown = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    if (error instanceof Failed) return error.message
  }
  return ""
}

describe("the ids of the rules of a notice", () => {
  it("are known to the compiler where it is written with the constructors", () => {
    assert.strictEqual(ruleIn(written, "has-images").modality, "must")
    assert.strictEqual(ruleIn(written, "more-images").modality, "should")
    // @ts-expect-error: it has no such rule
    const message = thrown(() => ruleIn(written, "has-image"))
    assert.include(message, "没有规则 has-image；是否应为 has-images")
    assert.include(message, "there is no rule has-image")
  })

  it("are listed where none comes near", () => {
    // @ts-expect-error: it has no such rule
    const message = thrown(() => ruleIn(written, "zzzzzz"))
    for (const id of ["has-images", "more-images", "no-less"]) assert.include(message, id)
  })

  it("are known of the shipped ones, and of their findings", () => {
    assert.strictEqual(ruleIn(pucheng, "food-safety-activity").modality, "must")
    // @ts-expect-error: it has no such rule
    const ask = () => ruleIn(pucheng, "food-safety")
    assert.notStrictEqual(thrown(ask), "")
    const { findings } = assess(pucheng, portfolioFromData({ units: [], activities: [] }), { asOf: "2023-10-01" })
    assert.isDefined(findings.find(({ rule }) => rule === "main-venue"))
    // @ts-expect-error: there is no overlap
    assert.isUndefined(findings.find(({ rule }) => rule === "main-venues"))
    const all: ReadonlyArray<Finding> = findings
    assert.isAbove(all.length, 0)
  })

  it("are texts of a notice that is read, of which any may be asked for", () => {
    const read: Notice = written
    assert.strictEqual(ruleIn(read, "no-less").id, "no-less")
    assert.notStrictEqual(
      thrown(() => ruleIn(read, "no-lesss")),
      ""
    )
    const { findings } = assess(read, portfolioFromData({ units: [], activities: [] }), { asOf: "2026-10-01" })
    assert.isUndefined(findings.find(({ rule }) => rule === "any"))
  })
})

describe("an editor", () => {
  const file = join(import.meta.dirname, "completed.ts")
  let source = ""
  let version = 0
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      customConditions: ["@kepu/source"],
      allowImportingTsExtensions: true,
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      types: []
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : ""),
    getScriptSnapshot: (name) => {
      const text = name === file ? source : ts.sys.readFile(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => import.meta.dirname,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? source : ts.sys.readFile(name)),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name)
  })
  /** What is completed at the mark `|` of a program. */
  const completed = (program: string): ReadonlyArray<string> => {
    source = program.replace("|", "")
    version++
    const found = service.getCompletionsAtPosition(file, program.indexOf("|"), {})
    return (found?.entries ?? []).map(({ name }) => name)
  }

  it("completes them", { timeout: 120_000 }, () => {
    const imports = `import { assess, noticeFromData, portfolioFromData } from "@kepu/core"
import { ruleIn } from "@kepu/core/notice"
import { notice } from "@kepu/core/notices/pucheng-2023"
`
    const ids = pucheng.clauses.flatMap(({ rules }) => rules.map(({ id }) => id))
    assert.sameMembers([...completed(`${imports}ruleIn(notice, "|")`)], ids)
    const found = `${imports}
const { findings } = assess(notice, portfolioFromData({ units: [], activities: [] }), { asOf: "2023-10-01" })
findings.filter(({ rule }) => rule === "|")`
    assert.sameMembers([...completed(found)], ids)
  })
})
