import type { Addition } from "./Addition.ts"

const form = "core/src/rule/Enrolment.ts"
const rule = "core/src/rule/Rule.ts"
const lower = "core/src/requirement/lower.ts"
const uses = "core/src/rule/uses.ts"
const amending = "core/src/notice/applyChange.ts"
const chinese = "core/src/show/words/zh-CN.ts"
const english = "core/src/show/words/en.ts"
const generators = "testing/src/arbitraries/ruleForm.ts"

const enrolment = `import * as Schema from "effect/Schema"
import { Bound } from "./Bound.ts"

/** Each bound unit registers so many information officers. */
export const Enrolment = Schema.TaggedStruct("Enrolment", { bound: Bound, officers: Schema.Natural })
export interface Enrolment extends Schema.Schema.Type<typeof Enrolment> {}
`

/** Judges, explains, mends and checks by the form that was added; nothing of these knows it. */
const asking = `
import { assess, noticeFromData } from "@kepu/core"
import { Instant, Notice, Portfolio } from "@kepu/core/schema"
import { lint } from "@kepu/core/lint"
import { showNotice } from "@kepu/core/notice"
import { notice } from "@kepu/core/notices/pucheng-2023"
import * as Schema from "effect/Schema"

const text = { "zh-CN": "文", en: "text" }
const rule = (id, officers) => ({
  id, modality: "must", says: text, form: { _tag: "Enrolment", bound: { _tag: "KindIn", kinds: ["township"] }, officers }
})
const made = noticeFromData({
  ...Schema.encodeSync(Notice)(notice),
  clauses: [
    {
      number: "一",
      phrase: "文",
      summary: text,
      fingerprint: "sha256-" + "0".repeat(64),
      rules: [rule("two", 2), rule("three", 3)]
    }
  ]
} as never)
const portfolio = Schema.decodeUnknownSync(Portfolio)({
  units: [{ id: "a", name: "甲", kinds: ["township"] }, { id: "b", name: "乙", kinds: ["society"] }],
  activities: [],
  officers: [{ unit: "a", registered: 2 }]
})
const { findings } = assess(made, portfolio, { asOf: Instant.make("2023-09-20T09:00:00+08:00") })
console.log(JSON.stringify({
  statuses: findings.map(({ rule, status, subject }) => [rule, subject.id, status].join(" ")),
  says: findings.find(({ rule, subject }) => rule === "three" && subject.id === "a").message["zh-CN"],
  lint: lint(made).some(({ code, rules }) => code === "rule-subsumed" && rules.includes("two")),
  shown: showNotice(made, "zh-CN").includes("形式：信息员注册（")
}))
`

/** A rule form: a file, its place in the union, and a line or two in each file that has to say something of it. */
export const ruleForm: Addition = {
  what: "a rule form is judged, told, checked and shown",
  begin: async (copy) => {
    await copy.write(form, enrolment)
    await copy.insert(rule, ["import { Each }", 'import { Enrolment } from "./Enrolment.ts"'])
    await copy.replace(rule, "[Each, Count, Due, Judgement]", "[Each, Count, Due, Judgement, Enrolment]")
  },
  begun: [form, rule],
  refused: [amending, lower, uses, chinese, english, generators],
  finish: async (copy) => {
    await copy.replace(
      lower,
      '    case "Judgement":',
      '    case "Enrolment":\n      return numbers(form.bound, [{ number: { of: "officers" }, atLeast: form.officers }], noLimit)\n    case "Judgement":'
    )
    await copy.replace(amending, '    case "Judgement":', '    case "Enrolment":\n    case "Judgement":')
    await copy.replace(uses, "  Judgement: (", "  Enrolment: ({ bound }) => [ofBound(bound)],\n  Judgement: (")
    await copy.replace(chinese, '  Judgement: "由人认定"', '  Enrolment: "信息员注册",\n  Judgement: "由人认定"')
    await copy.replace(english, '  Judgement: "judgement"', '  Enrolment: "enrolment",\n  Judgement: "judgement"')
    await copy.replace(
      generators,
      "    Judgement:",
      '    Enrolment: [made({ _tag: is("Enrolment"), bound, officers: few })],\n    Judgement:'
    )
  },
  asking,
  said: {
    statuses: ["two a met", "two b not-applicable", "three a pending", "three b not-applicable"],
    says: "甲已计入 2 人，还差 1 人：文",
    lint: true,
    shown: true
  }
}
