import { assert, describe, it } from "@effect/vitest"
import { createRequire } from "node:module"
import { run } from "./run.ts"

// Node does not find all names of this module that is not ES.
const editor = createRequire(import.meta.url)(
  "vscode-json-languageservice"
) as typeof import("vscode-json-languageservice")

// What an editor does with a file that names its schema: the machinery of VS Code, and nothing of ours between.
const schemaOf = (...args: ReadonlyArray<string>): string => {
  const { code, stderr, stdout } = run(["schema", ...args])
  assert.deepInclude({ code, stderr }, { code: 0, stderr: "" })
  return stdout
}

const schemas: Readonly<Record<string, string>> = {
  "file:///county/notice.schema.json": schemaOf("notice", "--notice", "pucheng-2023"),
  "file:///county/portfolio.schema.json": schemaOf("portfolio", "--notice", "pucheng-2023")
}

const service = editor.getLanguageService({
  schemaRequestService: (uri) => Promise.resolve(schemas[uri] ?? Promise.reject(new Error(`${uri} is asked for`))),
  workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href }
})

/** What is offered, shown and told where `|` stands in a file. */
const at = async (text: string) => {
  const place = text.indexOf("|")
  const document = editor.TextDocument.create("file:///county/file.json", "json", 1, text.replace("|", ""))
  const json = service.parseJSONDocument(document)
  const position = document.positionAt(place)
  const offered = await service.doComplete(document, position, json)
  const shown = await service.doHover(document, position, json)
  return {
    offered: (offered?.items ?? []).map(({ label }) => label.replaceAll('"', "")),
    shown: JSON.stringify(shown?.contents ?? ""),
    told: (await service.doValidation(document, json)).map(({ message }) =>
      typeof message === "string" ? message : message.value
    )
  }
}

const notice = (rest: string): string => `{ "$schema": "./notice.schema.json", ${rest} }`
const portfolio = (rest: string): string => `{ "$schema": "./portfolio.schema.json", ${rest} }`
const form = (rest: string): string => notice(`"clauses": [{ "rules": [{ "form": { ${rest} } }] }]`)

describe("an editor by the schema that a file names", () => {
  it.each([
    ["the keys of a notice", notice("|"), ["title", "windows", "vocabulary", "clauses", "rubric", "suppressions"]],
    ["those of a clause", notice('"clauses": [{ | }]'), ["number", "phrase", "fingerprint", "rules"]],
    ["the forms of a rule", form('"_tag": |'), ["Each", "Count", "Due", "Judgement"]],
    ["the keys of a form, and of no other", form('"_tag": "Due", |'), ["bound", "document", "deadline", "reportsOn"]],
    ["conditions", form('"_tag": "Each", "require": { "_tag": | }'), ["InWindow", "HasTopic", "All", "HeldTogether"]],
    ["modalities", notice('"clauses": [{ "rules": [{ "modality": | }] }]'), ["must", "should", "may"]],
    ["topics of the notice", form('"_tag": "Each", "require": { "_tag": "HasTopic", "topic": | }'), ["food-safety"]],
    ["its windows", form('"_tag": "Each", "require": { "_tag": "InWindow", "window": | }'), ["activity-days"]],
    ["its kinds of unit", form('"bound": { "_tag": "KindIn", "kinds": [|] }'), ["township", "member-unit"]],
    ["its documents", form('"_tag": "Due", "document": |'), ["summary", "photos"]],
    ["the registers of a portfolio", portfolio("|"), ["units", "activities", "submissions", "exemptions"]],
    ["the facts of an activity", portfolio('"activities": [{ | }]'), ["name", "host", "topics", "participants"]],
    ["kinds of unit", portfolio('"units": [{ "kinds": [|] }]'), ["township", "science-hall"]],
    ["topics", portfolio('"activities": [{ "topics": [|] }]'), ["food-safety", "carbon"]],
    ["programmes", portfolio('"activities": [{ "programme": | }]'), ["main-venue", "food-safety-action"]],
    ["documents", portfolio('"submissions": [{ "document": | }]'), ["key-activity-table", "summary", "photos"]],
    ["facilities", portfolio('"facilities": [{ "kind": | }]'), ["outdoor-site", "display"]],
    ["states of the platform", portfolio('"activities": [{ "platform": | }]'), ["filed", "published"]],
    ["rules", portfolio('"exemptions": [{ "rule": | }]'), ["summary-due", "key-activity-table-due"]]
  ])("offers %s", async (_, text, some) => {
    const { offered } = await at(text)
    assert.includeMembers(offered, [...some])
  })

  it("offers of a form what it has, and ids of nothing else", async () => {
    assert.notInclude((await at(form('"_tag": "Due", |'))).offered, "atLeast")
    assert.sameMembers((await at(portfolio('"facilities": [{ "kind": | }]'))).offered, ["outdoor-site", "display"])
  })

  it.each([
    ["a key of a notice", notice('"titel|": "通知"'), "Property titel is not allowed."],
    ["a key of a record", portfolio('"units": [{ "kidns|": [] }]'), "Property kidns is not allowed."],
    [
      "a word of the notice",
      portfolio('"units": [{ "kinds": ["townshp|"] }]'),
      "Value is not accepted. Valid values: "
    ],
    ["a rule", portfolio('"attestations": [{ "rule": "sumary-due|" }]'), "Value is not accepted. Valid values: "],
    ["a state", portfolio('"activities": [{ "platform": "publishd|" }]'), "Value is not accepted. Valid values: "]
  ])("tells of %s that is misspelt", async (_, text, message) => {
    const { told } = await at(text)
    assert.isTrue(
      told.some((one) => one.startsWith(message)),
      told.join("\n")
    )
  })

  it("takes an id that a notice does not have yet", async () => {
    const { told } = await at(form('"_tag": "Each", "require": { "_tag": "HasTopic", "topic": "a-new-one|" }'))
    assert.deepStrictEqual(
      told.filter((one) => /a-new-one|topic|accepted/u.test(one)),
      []
    )
  })

  it.each([
    ["a key of a notice", notice('"validFr|om": "2023-08-31"'), "有效期起 · valid from"],
    ["a fact of an activity", portfolio('"activities": [{ "partici|pants": 1 }]'), "参与人数 · participants"],
    ["a fact that the notice calls otherwise", portfolio('"activities": [{ "progr|amme": "main-venue" }]'), "所属专项"],
    ["what an id stands for", portfolio('"units": [{ "kinds": ["towns|hip"] }]'), "township: 镇/街道, town or street"]
  ])("shows of %s what it is", async (_, text, name) => {
    assert.include((await at(text)).shown, name)
  })
})
