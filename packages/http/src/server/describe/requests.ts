/** What the parameters of addresses and queries are like, by their names. */
export const parameters: Readonly<Record<string, unknown>> = {
  region: "610526",
  notice: "pucheng-2023",
  template: "annex-1.csv",
  asOf: "2023-09-25T09:00:00+08:00",
  since: "2023-09-18T09:00:00+08:00",
  sequence: 12,
  limit: 2,
  lang: "zh-CN",
  q: "食品",
  host: "edu",
  unit: "edu",
  status: "unmet,undetermined",
  sort: "-time",
  platform: "filed,published",
  why: "按 9 月 20 日通知补报",
  register: "facilities",
  states: "pending,resubmitted",
  registers: "activities,facilities",
  return: "/console",
  code: "kFm3b0",
  state: "9a3be47d5520",
  commit: 12,
  "last-event-id": "12",
  "if-match": '"1"',
  "idempotency-key": "6f1c9a3be47d5520"
}

/** The ids of what is no record, by the group of the operation. */
export const ids: Readonly<Record<string, string>> = {
  sessions: "610526-0123456789abcdef",
  webhooks: "0123456789abcdef"
}

/** The keys of records that are named beside their register, by the group of the operation. */
export const keys: Readonly<Record<string, string>> = { reviewing: "f1" }

const edu = { id: "edu", name: "蒲城县教育局", kinds: ["member-unit"], responsibilities: [], aliases: ["县教育局"] }
const activity = {
  id: "a1",
  name: "食品安全进校园",
  host: "edu",
  coHosts: [],
  topics: ["food-safety"],
  time: { sessions: [{ start: "2023-09-18T09:00", end: "2023-09-18T11:00" }] },
  place: "第一中学",
  contactName: "王一",
  contactPhone: "13900000000",
  participants: 120
}
const weights = {
  format: "kepu.weights/1",
  items: [{ indicator: "activities-held", points: 10, scale: { _tag: "Reached", from: 1 } }],
  thenByName: true
}
const submission = { unit: "edu", document: "summary", receivedAt: "2023-09-26" }

/** A record of each register to which requests write, and the key that it has or is given. */
export const records: Readonly<Record<string, { readonly key: string; readonly value: unknown }>> = {
  units: { key: "edu", value: edu },
  activities: { key: "a1", value: activity },
  submissions: { key: "s1", value: submission },
  facilities: { key: "f1", value: { kind: "outdoor-site", name: "科普广场", unit: "edu" } },
  officers: { key: "o1", value: { unit: "edu", registered: 2 } },
  recommendations: {
    key: "r1",
    value: {
      activity: "a1",
      unit: "edu",
      contactName: "王一",
      content: "进校园宣讲",
      unitOpinion: { text: "同意推荐" }
    }
  },
  attestations: { key: "t1", value: { rule: "main-venue", decision: "met", unit: "edu", by: "县科协" } },
  exemptions: {
    key: "e1",
    value: { rule: "summary-due", kind: "exempt", on: "2023-09-20", unit: "edu", reason: "受灾", by: "县科协" }
  },
  unread: { key: "x1", value: { register: "activities", unit: "edu" } },
  kept: { key: "submissions", value: { register: "submissions" } },
  weights: { key: "w1", value: weights },
  assessments: { key: "m1", value: undefined },
  reviews: { key: "activities/a1", value: undefined }
}

const address = "/v1/regions/610526/notices/pucheng-2023"
const amendment = {
  format: "kepu.amendment/1",
  id: "summary-extended",
  title: "关于延长总结报送时间的通知",
  issuer: "县科协",
  issuedOn: "2023-09-20",
  amends: {
    notice: "pucheng-2023",
    changes: [
      {
        _tag: "DeadlineMoved",
        clause: "一",
        rule: "summary-due",
        deadline: { date: "2023-09-30", boundary: "inclusive", zone: "Asia/Shanghai" }
      }
    ]
  }
}

const named = (zh: string, en: string) => ({ "zh-CN": zh, en })
const draft = {
  format: "kepu.notice/2",
  id: "qingshan-2024",
  title: "关于举办2024年科普周的通知",
  issuer: "青山县科学技术协会",
  issuedOn: "2024-05-01",
  validFrom: "2024-05-01",
  region: { code: "999901", name: named("青山县", "Qingshan County") },
  zone: "Asia/Shanghai",
  event: named("科普周", "science week"),
  themes: ["走近科学"],
  parents: [],
  addressees: ["member-unit"],
  channels: [],
  windows: [{ id: "week", name: named("科普周", "science week"), start: "2024-05-20", end: "2024-05-26" }],
  vocabulary: {
    unitKinds: [{ id: "member-unit", name: named("成员单位", "member unit") }],
    responsibilities: [],
    topics: [],
    settings: [],
    programmes: [],
    facilities: [],
    documents: [],
    annexes: []
  },
  clauses: [
    {
      number: "二",
      phrase: "各单位至少办 1 场活动",
      summary: named("每个单位至少办一场活动", "each unit holds an activity at least"),
      fingerprint: `sha256-${"0".repeat(64)}`,
      rules: [
        {
          id: "one-activity",
          modality: "must",
          says: named("至少举办一场活动", "hold an activity at least"),
          form: { _tag: "Count", of: { _tag: "Activities" }, bound: { _tag: "EveryUnit" }, atLeast: 1 }
        }
      ]
    }
  ]
}

/** What is sent as JSON, by the operation; records are sent as they stand above. */
export const bodies: Readonly<Record<string, unknown>> = {
  lintDraft: draft,
  createTicket: { address: `${address}/events?after=0` },
  createLink: { address: `${address}/annex-1.csv` },
  mergeNotices: { notice: "pucheng-2023", amendments: [amendment] },
  diffNotices: { before: "pucheng-2023", after: amendment },
  assess: { notice: "pucheng-2023", asOf: parameters["asOf"], portfolio: { units: [edu], activities: [activity] } },
  readRecords: { register: "activities", keys: ["a1"] },
  findActivities: { where: { _tag: "HasTopic", topic: "food-safety" }, limit: 2 },
  write: {
    writes: [
      { _tag: "Save", register: "activities", key: "a2", expected: 0, value: { id: "a2", name: "航模展", host: "edu" } }
    ]
  },
  rank: { weights, asOf: parameters["asOf"], of: "units" },
  getRankingWorkbook: { weights, asOf: parameters["asOf"], of: "units" },
  recommend: { weights, asOf: parameters["asOf"], quotas: {} },
  applyRemedy: {
    sequence: 12,
    why: "教育局来电更正",
    edits: [
      {
        patch: [{ op: "replace", path: "/activities/0/place", value: "第一中学报告厅" }],
        subject: { kind: "activity", id: "a1", name: "食品安全进校园" },
        what: { "zh-CN": "把地点改为第一中学报告厅", en: "change the place" },
        kind: "change",
        effort: 1
      }
    ]
  },
  giveBack: {
    version: 1,
    comment: "请核对后于 9 月 22 日前报回",
    reasons: [{ _tag: "Words", text: "没有写明面积" }]
  },
  resubmit: { version: 1, comment: "面积见附件，不再改动" },
  accept: { version: 1 },
  createWebhook: { url: "https://receiver.example/kepu" }
}

/** What is sent as a form: its files, each told in words. */
export const forms: Readonly<Record<string, unknown>> = {
  assess: { notice: "pucheng-2023", annex1: ["附件1-教育局.xlsx"], units: "单位名册.csv" },
  importFiles: { annex1: ["附件1-教育局.xlsx"], submissions: "收件登记.csv" }
}
