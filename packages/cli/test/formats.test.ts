import { assert, describe, it } from "@effect/vitest"
import { assess, type AssessmentDocument, type Finding } from "@kepu/core"
import { Instant, Portfolio } from "@kepu/core/schema"
import { isViolation } from "@kepu/core/assessment"
import { languages } from "@kepu/core/text"
import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join, relative } from "node:path"
import type { Report } from "../src/report/Report.ts"
import { renderGithub } from "../src/report/renderGithub.ts"
import { renderJunit } from "../src/report/renderJunit.ts"
import { renderSarif } from "../src/report/renderSarif.ts"
import { childrenOf, commandsOf, junitProblems, type Sarif, sarifProblems, suitesOf } from "./formatReaders.ts"
import { annex1, exampleFolder, filesOf, run } from "./run.ts"

const root = join(exampleFolder, "../../..")
const file = (name: string): string => relative(root, join(exampleFolder, name))
const example = [
  "check",
  ...readdirSync(exampleFolder)
    .filter((name) => name.startsWith("附件1-"))
    .map(file),
  ...["units", "submissions", "platform"].flatMap((name) => [`--${name}`, file(`${name}.csv`)]),
  "--as-of",
  "2023-09-24T09:00"
]
const runExample = (format: string, language: string) =>
  run([...example, "--format", format, "--lang", language], {}, root)

const { findings, issues } = JSON.parse(runExample("json", "en").stdout) as AssessmentDocument
const count = (isCounted: (finding: Finding) => boolean): number => findings.filter(isCounted).length
const violations = count(isViolation)
const advice = count((finding) => finding.status === "unmet" && !isViolation(finding))
const open = count(({ status }) => status === "undetermined" || status === "pending")
const judgements = count(({ status }) => status === "judgement")
const linesOf = (path: string): number => readFileSync(join(root, path), "utf8").trimEnd().split("\n").length

describe.each(languages)("the example county in %s", (language) => {
  describe("as SARIF", () => {
    const { code, stderr, stdout } = runExample("sarif", language)
    const log = JSON.parse(stdout) as Sarif
    const [{ invocations, results, tool }] = log.runs
    const [invocation] = invocations

    it("is valid, indented, and alone on stdout", () => {
      assert.strictEqual(sarifProblems(log), "")
      assert.notStrictEqual(sarifProblems({ ...log, runs: [{ ...log.runs[0], tool: {} }] }), "")
      assert.strictEqual(stderr, "")
      assert.strictEqual(stdout, `${JSON.stringify(log, undefined, 2)}\n`)
    })
    it("has a result for each finding that asks for attention", () => {
      const number = (kind: string, level: string) =>
        results.filter((result) => result.kind === kind && result.level === level).length
      const kinds = [
        number("fail", "error"),
        number("fail", "warning"),
        number("open", "none"),
        number("review", "none")
      ]
      assert.deepStrictEqual(kinds, [violations, advice, open, judgements])
      assert.strictEqual(results.length, violations + advice + open + judgements)
    })
    it("points to its rules", () => {
      assert.strictEqual(tool.driver.language, language)
      for (const { ruleId, ruleIndex } of results) assert.strictEqual(tool.driver.rules[ruleIndex]?.id, ruleId)
      const says = notice.clauses.flatMap(({ rules }) => rules).find(({ id }) => id === "food-safety-name")?.says
      const rule = tool.driver.rules.find(({ id }) => id === "food-safety-name")
      assert.strictEqual(rule?.shortDescription.text, says?.[language])
    })
    it("points to lines that exist, in files that exist", () => {
      const places = [...results, ...invocation.toolExecutionNotifications]
        .flatMap(({ locations }) => locations)
        .flatMap(({ physicalLocation }) => (physicalLocation === undefined ? [] : [physicalLocation]))
      assert.isAbove(places.length, 100)
      for (const { artifactLocation, region } of places) {
        assert.match(artifactLocation.uri, /^[\w%/.()-]+$/u)
        assert.isAtMost(region.startLine, linesOf(decodeURIComponent(artifactLocation.uri)))
      }
    })
    it("tells every result apart", () => {
      const prints = results.map(({ partialFingerprints }) => partialFingerprints["kepu/v1"])
      assert.strictEqual(new Set(prints).size, results.length)
    })
    it("notifies of what could not be used, and how the run ended", () => {
      assert.deepInclude(invocation, { executionSuccessful: true, exitCode: 1 })
      assert.strictEqual(code, 1)
      assert.deepStrictEqual(
        invocation.toolExecutionNotifications.map(({ descriptor, level, message }) => [descriptor.id, level, message]),
        issues.map(({ code, message }) => [`input/${code}`, "warning", { text: message[language] }])
      )
      const declared = new Set(tool.driver.notifications.map(({ id }) => id))
      assert.deepStrictEqual(declared, new Set(issues.map(({ code }) => `input/${code}`)))
    })
  })

  describe("as JUnit XML", () => {
    const { code, stderr, stdout } = runExample("junit", language)

    it("is valid by Jenkins' schema, and alone on stdout", async () => {
      assert.deepStrictEqual(await junitProblems(stdout), [])
      assert.isNotEmpty(await junitProblems(stdout.replace("<properties>", "<properties/><properties>")))
      assert.deepStrictEqual({ code, stderr }, { code: 1, stderr: "" })
    })
    it("has a suite for each clause and for the input, whose numbers are right", async () => {
      const suites = await suitesOf(stdout)
      const asked = findings.filter(({ status }) => status !== "not-applicable")
      const clauses = new Set(asked.map(({ clause }) => clause))
      assert.strictEqual(suites.length, clauses.size + 1)
      const total = { tests: 0, failures: 0, skipped: 0, advice: 0 }
      for (const suite of suites) {
        const cases = childrenOf(suite, "testcase")
        const having = (name: string) => cases.filter((one) => childrenOf(one, name).length > 0).length
        const numbers = { tests: cases.length, failures: having("failure"), errors: 0, skipped: having("skipped") }
        for (const [key, value] of Object.entries(numbers)) assert.strictEqual(suite.attributes[key], String(value))
        if (cases[0]?.attributes["classname"] === "input") continue
        total.tests += numbers.tests
        total.failures += numbers.failures
        total.skipped += numbers.skipped
        total.advice += having("system-out")
      }
      const expected = { tests: asked.length, failures: violations, skipped: open + judgements, advice }
      assert.deepStrictEqual(total, expected)
    })
  })

  describe("as annotations of GitHub", () => {
    const { code, stderr, stdout } = runExample("github", language)
    const commands = commandsOf(stdout)
    const ofKind = (kind: string) => commands.filter(({ command }) => command === kind)

    it("has an error for each unmet must, and a warning for advice and for the input", () => {
      assert.deepStrictEqual({ code, stderr }, { code: 1, stderr: "" })
      assert.strictEqual(ofKind("error").length, violations)
      assert.strictEqual(ofKind("warning").length, advice + issues.length)
      assert.strictEqual(commands.length, ofKind("error").length + ofKind("warning").length + ofKind("notice").length)
    })
    it("sums up first, and tells the many undetermined findings by what is missing", () => {
      assert.match(
        commands[0]!.message,
        new RegExp(`\\b${violations}\\b[^]*\\b${advice}\\b[^]*\\b${judgements}\\b`, "u")
      )
      assert.isBelow(ofKind("notice").length, 20)
      const name = findings.find(({ status }) => status === "undetermined")!.missing[0]!.name[language]
      assert.isTrue(ofKind("notice").some(({ message }) => message.includes(name)))
    })
    it("points to lines that exist, in files that exist", () => {
      for (const { command, properties } of commands) {
        if (command === "notice") continue
        assert.isAtMost(Number(properties["line"]), linesOf(properties["file"]!))
      }
    })
  })
})

const hostile = "<&\"'>]]> 50%25, a::b\n::error::x\r\u0001\u001B[31m\u202E{0}[y](http://z.invalid) 🎓\uD800"
const hostileFile = "附件1 <50%>,:#[x]&.csv"

/** A unit and an activity of a hostile name, from a hostile file, under each rule that finds something of them. */
const hostileReport: Report = {
  notice,
  issues: [
    {
      file: hostileFile,
      row: 3,
      column: hostile,
      code: "x",
      severity: "warning",
      message: { "zh-CN": hostile, en: hostile },
      suggestion: { "zh-CN": hostile, en: hostile }
    }
  ],
  unusable: [],
  paths: new Map([[hostileFile, `a b/${hostileFile}`]]),
  language: "en",
  assessment: assess(
    notice,
    Schema.decodeUnknownSync(Portfolio)({
      units: [{ id: "u", name: hostile, kinds: ["member-unit"] }],
      activities: [
        {
          id: "a",
          name: hostile,
          host: "u",
          topics: ["food-safety"],
          time: { sessions: [{ start: "2023-10-01", end: "2023-10-01" }] },
          source: { file: hostileFile, row: 2, columns: { name: hostile } }
        }
      ]
    }),
    { asOf: Instant.make("2023-09-30T00:00:00+08:00") }
  )
}
const ofActivity = hostileReport.assessment.findings.find(
  (finding) => isViolation(finding) && finding.subject.kind === "activity"
)!

describe("hostile names", () => {
  it("are in the findings", () => assert.include(ofActivity.message.en, hostile))

  it("survive SARIF, where they are neither links nor placeholders", () => {
    const log = JSON.parse([...renderSarif(hostileReport)].join("")) as Sarif
    assert.strictEqual(sarifProblems(log), "")
    const [{ results }] = log.runs
    const result = results.find(({ ruleId, level }) => ruleId === ofActivity.rule && level === "error")!
    const { text } = result.message
    assert.notInclude(text, "](")
    assert.notMatch(text.replaceAll(/\{\{|\}\}/gu, ""), /[{}]/u)
    assert.strictEqual(text.replaceAll("{{", "{").replaceAll("}}", "}").replaceAll("] (", "]("), ofActivity.message.en)
    const [{ logicalLocations, physicalLocation }] = result.locations
    assert.strictEqual(logicalLocations?.[0]?.name, hostile)
    const { pathname } = new URL(physicalLocation!.artifactLocation.uri, "file:///")
    assert.strictEqual(decodeURIComponent(pathname), `/a b/${hostileFile}`)
  })

  it("survive JUnit XML, but for the characters that XML cannot hold", async () => {
    const xml = (await Effect.runPromise(renderJunit(hostileReport))).join("")
    assert.deepStrictEqual(await junitProblems(xml), [])
    const cases = (await suitesOf(xml)).flatMap((suite) => childrenOf(suite, "testcase"))
    const failed = cases.find(({ attributes }) => attributes["name"]?.startsWith(`${ofActivity.rule}: `))!
    const legal = ["\u0001", "\u001B", "\uD800"].reduce((text, character) => text.replace(character, ""), hostile)
    assert.strictEqual(failed.attributes["name"], `${ofActivity.rule}: ${legal} / ${legal}`)
    assert.include(childrenOf(failed, "failure")[0]!.attributes["message"], legal)
    assert.isTrue(cases.some(({ attributes }) => attributes["name"] === hostileFile))
  })

  it("issue no command to GitHub, and do not steer its log", () => {
    const commands = commandsOf([...renderGithub(hostileReport)].join(""))
    const kinds = new Map(commands.map(({ command, properties }) => [command, Object.keys(properties).join(" ")]))
    assert.deepStrictEqual([...kinds.keys()].toSorted(), ["error", "notice", "warning"])
    const told = commands.find(
      ({ properties }) => properties["file"] === `a b/${hostileFile}` && properties["line"] === "2"
    )!
    const shown = "<&\"'>]]> 50%25, a::b ::error::x [31m{0}[y](http://z.invalid) 🎓"
    assert.include(told.message, shown)
    assert.include(told.properties["title"], shown)
    for (const { message } of commands) assert.notMatch(message.replaceAll("\n", ""), /[\p{Cc}\u202E]/u)
  })
})

describe("the program", () => {
  const hostileCell = `"<&""]]> 50%,::error::x{0}[y](z)"`
  const { [hostileFile]: csv = "", "empty.csv": empty } = filesOf({
    [hostileFile]: annex1(`1,${hostileCell},孙镇,9月18日,镇政府,李老师,7200001,`),
    "empty.csv": ""
  })
  const here = ["check", basename(csv), `./${basename(empty)}`, "--as-of", "2023-09-18", "--format"]

  it.each(["sarif", "junit", "github"])("exits with 0 and 2 as ever with --format %s", (format) => {
    const { code, stderr } = run(["check", csv, "--as-of", "2023-09-18", "--format", format])
    assert.deepStrictEqual({ code, stderr }, { code: 0, stderr: "" })
    assert.strictEqual(run([...here, format], {}, dirname(csv)).code, 2)
  })
  it("marks a file that cannot be used as an error", async () => {
    const sarif = JSON.parse(run([...here, "sarif"], {}, dirname(csv)).stdout) as Sarif
    assert.strictEqual(sarifProblems(sarif), "")
    const [{ executionSuccessful, exitCode, toolExecutionNotifications }] = sarif.runs[0].invocations
    assert.deepStrictEqual({ executionSuccessful, exitCode }, { executionSuccessful: false, exitCode: 2 })
    const failed = toolExecutionNotifications.filter(({ level }) => level === "error")
    const uris = failed.flatMap(({ locations }) => locations.map((one) => one.physicalLocation?.artifactLocation.uri))
    assert.deepStrictEqual(uris, ["empty.csv"])

    const junit = run([...here, "junit"], {}, dirname(csv)).stdout
    assert.deepStrictEqual(await junitProblems(junit), [])
    const input = (await suitesOf(junit)).at(-1)!
    assert.strictEqual(input.attributes["errors"], "1")
    const wrong = childrenOf(input, "testcase").filter((one) => childrenOf(one, "error").length === 1)
    assert.deepStrictEqual(
      wrong.map(({ attributes }) => attributes["name"]),
      ["empty.csv"]
    )

    const errors = commandsOf(run([...here, "github"], {}, dirname(csv)).stdout).filter(
      ({ command }) => command === "error"
    )
    assert.deepStrictEqual(
      errors.map(({ properties }) => properties["file"]),
      ["empty.csv"]
    )
  })
  it("names a file by its path from here, and one elsewhere by its whole path", () => {
    const uriFrom = (folder: string): string => {
      const args = ["check", relative(folder, csv), "--as-of", "2023-09-18", "--format", "sarif"]
      const [{ results }] = (JSON.parse(run(args, {}, folder).stdout) as Sarif).runs
      return results.map(({ locations }) => locations[0].physicalLocation?.artifactLocation.uri).find((uri) => uri)!
    }
    const encoded = encodeURIComponent(hostileFile)
    assert.strictEqual(uriFrom(dirname(csv)), encoded)
    assert.strictEqual(uriFrom(dirname(dirname(csv))), `${basename(dirname(csv))}/${encoded}`)
    const elsewhere = new URL(uriFrom(root))
    assert.strictEqual(elsewhere.protocol, "file:")
    assert.strictEqual(decodeURIComponent(elsewhere.pathname), csv)
  })
  it("lists the formats in its help", () =>
    assert.include(run(["check", "--help"]).stdout, "text|json|sarif|junit|github"))
})
