import { type Notice, noticeFromData } from "@kepu/core"
import { Portfolio } from "@kepu/core/schema"
import { score, type ScoreRow, type Scores } from "@kepu/core/rubric"
import * as Schema from "effect/Schema"

type Data = typeof Notice.Encoded
export type RubricData = NonNullable<Data["rubric"]>
export type ItemData = RubricData["items"][number]
type Counted = Extract<ItemData["earns"], { readonly _tag: "Tiers" }>["of"]
export type PortfolioData = typeof Portfolio.Encoded

export const text = (zh: string, en = zh) => ({ "zh-CN": zh, en })
const rule = (id: string, form: Data["clauses"][number]["rules"][number]["form"]) => ({
  id,
  modality: "must" as const,
  says: text(`要求${id}`, `what ${id} asks`),
  form
})
const members = { _tag: "KindIn", kinds: ["member-unit"] } as const

/** A notice with rules of every kind that a rubric can name, and no rubric yet. */
export const plain: Data = {
  format: "kepu.notice/2",
  id: "scored-2024",
  title: "关于开展科普工作考核的通知",
  issuer: "某县科协",
  issuedOn: "2024-01-02",
  validFrom: "2024-01-02",
  region: { code: "999901", name: text("某县", "a county") },
  zone: "Asia/Shanghai",
  event: text("科普工作", "science popularisation"),
  themes: ["科普"],
  parents: [],
  addressees: ["member-unit"],
  channels: [],
  windows: [{ id: "year", name: text("全年", "the year"), start: "2024-01-01", end: "2024-12-31" }],
  vocabulary: {
    unitKinds: [{ id: "member-unit", name: text("成员单位", "member unit") }],
    responsibilities: [],
    topics: [{ id: "space", name: text("航天", "space") }],
    settings: [],
    programmes: [],
    facilities: [{ id: "hall", name: text("展厅", "hall") }],
    documents: [{ id: "summary", name: text("总结", "summary") }],
    annexes: [],
    facts: [
      { id: "open-days", name: text("开放天数", "open days"), of: "units", type: "number", unit: text("天", "days") },
      { id: "motto", name: text("口号", "motto"), of: "units", type: "text" }
    ]
  },
  clauses: [
    {
      number: "一",
      phrase: "考核",
      summary: text("考核", "assessment"),
      fingerprint: `sha256-${"0".repeat(64)}`,
      rules: [
        rule("summary-due", {
          _tag: "Due",
          bound: members,
          document: "summary",
          deadline: { date: "2024-11-30", boundary: "inclusive", zone: "Asia/Shanghai" }
        }),
        rule("safe", { _tag: "Judgement", bound: members }),
        rule("praised", { _tag: "Judgement", bound: members }),
        rule("led", { _tag: "Judgement" }),
        rule("region-hall", { _tag: "Count", of: { _tag: "Facilities", kind: "hall" }, atLeast: 1 }),
        rule("named", { _tag: "Each", of: "activities", require: { _tag: "Reported", fact: "name" } })
      ]
    }
  ]
}

/** An item that goes by the number of registered officers, unless something else is given. */
export const item = (earns: ItemData["earns"], more: Partial<ItemData> = {}): ItemData => ({
  id: "one",
  name: text("计分项", "item"),
  clause: "一",
  earns,
  ...more
})

export const officers = { _tag: "Officers" } as const

/** 开放300天10分，250天8分，200天6分，不足4分. */
const tiersOf = (of: Counted): ItemData["earns"] => ({
  _tag: "Tiers",
  of,
  tiers: [
    { from: 300, points: 10 },
    { from: 250, points: 8 },
    { from: 200, points: 6 }
  ],
  below: 4
})

export const tiers = tiersOf(officers)
export const tiersOfOpenDays = tiersOf({ _tag: "Units", sum: "open-days" })

export const rubricOf = (items: RubricData["items"], more: Partial<RubricData> = {}): RubricData => ({
  name: text("考核计分标准", "rubric"),
  clause: "一",
  bound: { _tag: "EveryUnit" },
  items,
  ...more
})

export const scored = (rubric: RubricData): Notice => noticeFromData({ ...plain, rubric })

const decode = Schema.decodeSync(Portfolio)
export const county = (parts: Partial<PortfolioData> = {}): Portfolio =>
  decode({ units: [{ id: "u1", name: "甲单位", kinds: ["member-unit"] }], activities: [], ...parts })

/** A county in which the unit has registered so many officers. */
export const having = (registered: number, parts: Partial<PortfolioData> = {}): Portfolio =>
  county({ officers: [{ unit: "u1", registered }], ...parts })

export const scoresOf = (rubric: RubricData, portfolio: Portfolio, asOf = "2024-12-31T00:00:00+08:00"): Scores =>
  score(scored(rubric), portfolio, { asOf: asOf })!

/** The row of the only unit. */
export const rowOf = (rubric: RubricData, portfolio: Portfolio, asOf?: string): ScoreRow => {
  const { rows } = scoresOf(rubric, portfolio, asOf)
  if (rows.length !== 1) throw new Error(`expected one row, got ${rows.length}`)
  return rows[0]!
}

/** `8`, `4…10`, `4…`. */
export const shown = ({ from, to }: { readonly from: number | null; readonly to: number | null }): string =>
  from === to ? String(from) : `${from ?? ""}…${to ?? ""}`
