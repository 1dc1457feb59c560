import type { Addition } from "./Addition.ts"

const facts = "core/src/portfolio/facts.ts"
const rights = "core/src/port/rights.ts"
const chinese = "core/src/condition/words/zh-CN.ts"
const english = "core/src/condition/words/en.ts"
const table = "core/src/condition/questions/table.ts"
const question = "core/src/condition/questions/OfProgramme.ts"
const headings = "csv/src/table/headings.ts"

const ofProgramme = `import type { TermId } from "../../portfolio/ids.ts"
import type { Asks, QuestionFields } from "../QuestionFields.ts"

/** The activity belongs to the programme, as the unit says. */
export interface OfProgramme {
  readonly _tag: "OfProgramme"
  readonly programme: TermId
}

export const OfProgrammeFields: QuestionFields<OfProgramme> = { programme: "programmes" }

export const OfProgramme: Asks<OfProgramme> = ({ programme }) => ({ kind: "is", fact: "programme", values: [programme] })
`

/** Asks what was added, of those who list facts or questions; all of it comes from the tables. */
const asking = `
import { noticeFromData } from "@kepu/core"
import { Activity, Instant, Notice, Condition } from "@kepu/core/schema"
import { factName, holds, sayCondition, scopeOf } from "@kepu/core/condition"
import { lint } from "@kepu/core/lint"
import { notice } from "@kepu/core/notices/national-2025"
import { readPlatform, readPortfolioCsv, template, unitBook, writePortfolioCsv } from "@kepu/csv"
import { arbitraries } from "@kepu/testing"
import { sampleEffect } from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const scope = scopeOf(notice, Instant.make("2025-09-20T09:00:00+08:00"))
const activity = (told: object) => Schema.decodeUnknownSync(Activity)({ id: "a", name: "讲座", host: "u", ...told })
const condition = Schema.decodeUnknownSync(Condition)
const ofProgramme = condition({ _tag: "OfProgramme", programme: "case" })
const views = (number: number) => condition({ _tag: "AtLeast", fact: "views", number })

const data = Schema.encodeSync(Notice)(notice)
const text = { "zh-CN": "文", en: "text" }
const withRule = (require: object) =>
  noticeFromData({
    ...data,
    clauses: [
      {
        number: "一",
        phrase: "文",
        summary: text,
        fingerprint: "sha256-" + "0".repeat(64),
        rules: [{ id: "rule", modality: "must", says: text, form: { _tag: "Each", of: "activities", require } }]
      }
    ]
  } as never)
const refused = (make: () => unknown) => { try { make(); return "" } catch (error) { return String(error) } }

const csv = [...writePortfolioCsv({ units: [{ id: "u", name: "甲" }], activities: [activity({ views: 7 })] } as never)].join("")
const file = (text: string) => ({ name: "f.csv", bytes: new TextEncoder().encode(text) })
const heading = factName.views["zh-CN"]
const platform = readPlatform(notice, file("项目名称,举办单位," + heading + "\\n讲座,甲,12"), unitBook(notice))
const conditions = Effect.runSync(sampleEffect(arbitraries.condition(notice), { count: 400, seed: 1, size: 20 }) as never) as ReadonlyArray<unknown>
const activities = Effect.runSync(sampleEffect(arbitraries.activity(notice, ["u"]), { count: 40, seed: 1, size: 20 }) as never) as ReadonlyArray<object>

console.log(JSON.stringify({
  fact: [undefined, 2, 3, 4].map((number) => holds(views(3), activity(number === undefined ? {} : { views: number }), scope) ?? "unknown"),
  negative: refused(() => activity({ views: -1 })) !== "",
  said: sayCondition(views(3), scope),
  template: template(notice, "platform").includes(heading),
  portfolio: readPortfolioCsv(file(csv)).portfolio?.activities[0]?.views,
  platform: platform.rows[0]?.activity.views,
  generated: activities.some((one) => "views" in one),
  question: [{}, { programme: "case" }, { programme: "exhibition" }].map((told) => holds(ofProgramme, activity(told), scope) ?? "unknown"),
  saidOfQuestion: sayCondition(ofProgramme, scope),
  undeclared: refused(() => withRule({ _tag: "OfProgramme", programme: "no-such" })).includes("no-such"),
  neverMet: lint(withRule({ _tag: "All", of: [ofProgramme, { _tag: "OfProgramme", programme: "exhibition" }] })).map(({ code }) => code).includes("unsatisfiable-rule"),
  asked: JSON.stringify(conditions).includes("OfProgramme")
}))
`

/** A fact and a question: a row with its reader and who may say it, a file with its entry in the table, their names, and what people write above the column. */
export const factAndQuestion: Addition = {
  what: "a fact and a question are known to whoever lists facts or questions",
  begin: async (copy) => {
    await copy.insert(facts, ["cost: { type", '  views: { type: "count" },'])
    await copy.write(question, ofProgramme)
    await copy.insert(
      table,
      ["import { NameContains,", 'import { OfProgramme, OfProgrammeFields } from "./OfProgramme.ts"'],
      ["  ProgrammeIn,", "  OfProgramme,"],
      ["  ProgrammeIn:", "  OfProgramme: OfProgrammeFields,"]
    )
  },
  begun: [question, table],
  refused: [english, chinese, rights, facts, headings],
  finish: async (copy) => {
    await copy.insert(rights, ["    cost:", '    views: "unit",'])
    await copy.insert(headings, ["  coHosts:", '  views: ["直播观看人次"],'])
    await copy.insert(
      facts,
      ["const judged:", "  views: true,"],
      [
        "export const columns:",
        "  views: (rows, from, size, into) => { for (let n = 0; n < size; n++) into[n] = rows[from + n]!.views },"
      ]
    )
    await copy.insert(
      chinese,
      ["  cost:", '  views: "直播观看人次",'],
      ["export const says", '  OfProgramme: "属于{programme}",'],
      ["export const advice", '  OfProgramme: "归入“{programme}”",']
    )
    await copy.insert(
      english,
      ["  cost:", '  views: "views",'],
      ["export const says", '  OfProgramme: "it belongs to {programme}",'],
      ["export const advice", '  OfProgramme: "assign it to “{programme}”",']
    )
  },
  asking,
  said: {
    fact: ["unknown", false, true, true],
    negative: true,
    said: { "zh-CN": "直播观看人次不少于 3", en: "views at least 3" },
    template: true,
    portfolio: 7,
    platform: 12,
    generated: true,
    question: ["unknown", true, false],
    saidOfQuestion: { "zh-CN": "属于活动案例", en: "it belongs to exemplary activity" },
    undeclared: true,
    neverMet: true,
    asked: true
  }
}
