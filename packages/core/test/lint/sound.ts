import { type Notice, noticeFromData } from "@kepu/core"
import { type Diagnostic, lint } from "@kepu/core/lint"

type Data = typeof Notice.Encoded
type ClauseData = Data["clauses"][number]
export type RuleData = ClauseData["rules"][number]
export type FormData = RuleData["form"]

/** Notice data that a test may change in place. */
export type Draft = { -readonly [Key in keyof Data]: any }

const text = (zh: string, en: string) => ({ "zh-CN": zh, en })
const zone = "Asia/Shanghai"
const always = { _tag: "Always" } as const
const members = { _tag: "KindIn", kinds: ["member-unit"] } as const
const healthDay = { _tag: "HasTopic", topic: "health" } as const
const inWindow = { _tag: "InWindow", window: "activity-days" } as const
const dueOn = (day: number) =>
  ({
    date: `2024-10-${String(day).padStart(2, "0")}`,
    time: "17:00",
    boundary: "inclusive",
    written: `2024年10月${day}日17:00前`,
    zone
  }) as const

export const rule = (id: string, form: FormData, modality: RuleData["modality"] = "must"): RuleData => ({
  id,
  modality,
  says: text(`要求${id}`, `what ${id} asks`),
  form
})

export const clause = (number: string, rules: ReadonlyArray<RuleData>, more: Partial<ClauseData> = {}): ClauseData => ({
  number,
  phrase: "短语",
  summary: text("摘要", "summary"),
  fingerprint: `sha256-${"0".repeat(64)}`,
  rules,
  ...more
})

/** A small notice without any problem, in which every rule form occurs and every check has something to look at. */
const sound: Data = {
  format: "kepu.notice/2",
  id: "sound-2024",
  title: "关于举办科普日活动的通知",
  issuer: "某县科素办",
  issuedOn: "2024-08-30",
  validFrom: "2024-08-30",
  region: { code: "610526", name: text("某县", "a county") },
  zone,
  event: text("科普日", "science day"),
  themes: ["主题"],
  parents: [],
  addressees: ["member-unit", "township"],
  channels: [
    { kind: "website", value: "www.example.com", clause: "一" },
    { kind: "website", value: "https://example.com/", clause: "联系方式" },
    { kind: "email", value: "office@example.com", clause: "四" },
    { kind: "email", value: "Office@example.com", clause: "联系方式" },
    { kind: "telephone", value: "7200001", clause: "四" },
    { kind: "telephone", value: "0913-7200001", clause: "联系方式" },
    { kind: "telephone", value: "0913-7200002", clause: "联系方式" }
  ],
  windows: [
    { id: "activity-days", name: text("集中活动日", "activity days"), start: "2024-09-16", end: "2024-09-22" },
    { id: "online-days", name: text("线上活动日", "online days"), start: "2024-09-16", end: "2024-10-06" }
  ],
  vocabulary: {
    unitKinds: [
      { id: "member-unit", name: text("成员单位", "member unit") },
      { id: "township", name: text("镇", "town") },
      { id: "science-hall", name: text("科技馆", "science hall"), synonyms: ["展馆"] }
    ],
    responsibilities: [
      { id: "food-safety", name: text("食品安全", "food safety"), units: ["县市场监管局"] },
      { id: "ecology", name: text("生态", "ecology") }
    ],
    topics: [
      { id: "health", name: text("健康", "health"), declaredBy: ["健康"] },
      { id: "space", name: text("航天", "space") }
    ],
    settings: [{ id: "campuses", name: text("校园", "schools") }],
    programmes: [
      { id: "cloud", name: text("云上科普", "science online"), declaredBy: ["云上"] },
      { id: "base", name: text("科普基地", "bases") }
    ],
    facilities: [{ id: "site", name: text("宣教场地", "outdoor site") }],
    documents: [
      { id: "summary", name: text("总结", "summary") },
      { id: "table", name: text("汇总表", "table") }
    ],
    annexes: [
      {
        id: "annex-1",
        name: text("附件1 汇总表", "annex 1"),
        about: "activity",
        fields: [
          { label: "活动 名称", fact: "name", required: true },
          { label: "活动时间", fact: "time", required: true },
          { label: "负责人", fact: "contactName", required: false }
        ]
      },
      {
        id: "annex-2",
        name: text("附件2 推荐表", "annex 2"),
        about: "recommendation",
        fields: [
          { label: "活动名称", fact: "name", required: true },
          { label: "联系人", fact: "contactName", required: true }
        ]
      }
    ]
  },
  clauses: [
    clause("通知", []),
    clause("一", [
      rule("in-window", { _tag: "Each", of: "activities", where: always, require: inWindow }, "should"),
      rule("health-name", {
        _tag: "Each",
        of: "activities",
        where: healthDay,
        require: { _tag: "NameContains", words: ["健康"] }
      }),
      rule("grant", {
        _tag: "Each",
        of: "activities",
        where: { _tag: "AtLeast", fact: "grant", number: 1 },
        require: {
          _tag: "All",
          of: [
            { _tag: "AtMost", fact: "grant", number: 7000 },
            { _tag: "ShareAtMost", fact: "grant", of: "cost", percent: 50 }
          ]
        }
      }),
      rule("completed", {
        _tag: "Each",
        of: "activities",
        where: { _tag: "LastDayReached" },
        require: { _tag: "Reported", fact: "summary" },
        limit: { _tag: "NoLimit" }
      })
    ]),
    clause("二", [
      rule("activities", {
        _tag: "Count",
        bound: members,
        of: {
          _tag: "Activities",
          where: { _tag: "All", of: [inWindow, { _tag: "PlatformIn", states: ["published"] }] }
        },
        atLeast: 1,
        limit: { _tag: "WindowEnd", window: "activity-days" }
      }),
      rule("every-day", {
        _tag: "Count",
        bound: { _tag: "Region" },
        of: { _tag: "Activities", where: { _tag: "ModeIn", modes: ["online", "hybrid"] } },
        each: { _tag: "Days", window: "online-days" },
        atLeast: 1,
        limit: { _tag: "WindowEnd", window: "online-days" }
      }),
      rule("food", {
        _tag: "Count",
        bound: { _tag: "Responsible", responsibility: "food-safety" },
        of: { _tag: "Activities", where: { _tag: "ProgrammeIn", programmes: ["cloud"] } },
        atLeast: 1,
        limit: { _tag: "NoLimit" }
      })
    ]),
    clause("三", [
      rule("site", { _tag: "Count", bound: { _tag: "Region" }, of: { _tag: "Facilities", kind: "site" }, atLeast: 1 }),
      rule("officers", {
        _tag: "Count",
        bound: { _tag: "KindIn", kinds: ["township"] },
        of: { _tag: "Officers" },
        atLeast: 1
      }),
      rule("orderly", { _tag: "Judgement", bound: members })
    ]),
    clause(
      "四",
      [
        rule("summary-due", {
          _tag: "Due",
          bound: members,
          document: "summary",
          deadline: dueOn(9),
          reportsOn: "online-days"
        }),
        rule("eligible", {
          _tag: "Each",
          of: "recommendations",
          require: { _tag: "PlatformIn", states: ["published"] }
        }),
        rule("quota", { _tag: "Count", bound: members, of: { _tag: "Recommendations" }, atMost: 2 })
      ],
      { criteria: { names: [text("组织", "organisation"), text("规模", "scale")], open: false, points: [40, 60] } }
    ),
    clause("附件1", [rule("rows", { _tag: "Each", of: "activities", require: { _tag: "Filled", annex: "annex-1" } })]),
    clause("附件2", [
      rule("copies", { _tag: "Each", of: "recommendations", require: { _tag: "Filled", annex: "annex-2" } })
    ]),
    clause("联系方式", [])
  ]
}

export const forms = { always, members, healthDay, inWindow, dueOn }

/** The sound notice after a change to its data. */
export const changed = (change: (draft: Draft) => void): Notice => {
  const draft: any = structuredClone(sound)
  change(draft)
  return noticeFromData(draft)
}

export const clauseOf = (draft: Draft, number: string): any =>
  draft.clauses.find((clause: ClauseData) => clause.number === number)
export const ruleOf = (draft: Draft, id: string): any =>
  draft.clauses.flatMap(({ rules }: ClauseData) => rules).find((rule: RuleData) => rule.id === id)

/** The change that adds a rule to clause 三. */
export const plant =
  (...rules: ReadonlyArray<RuleData>) =>
  (draft: Draft): void =>
    clauseOf(draft, "三").rules.push(...rules)

/** The change that puts rules before all others. */
export const plantFirst =
  (...rules: ReadonlyArray<RuleData>) =>
  (draft: Draft): void =>
    clauseOf(draft, "通知").rules.push(...rules)

/** A diagnostic as tables write it. */
export const brief = ({ clauses, code, rules, witness }: Diagnostic) => ({
  code,
  clauses: clauses.join(" "),
  rules: rules?.join(" ") ?? "",
  witness: witness.en
})

export const diagnosticsAfter = (change: (draft: Draft) => void) => lint(changed(change)).map(brief)
