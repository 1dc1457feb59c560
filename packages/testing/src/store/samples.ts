import type { RegisterName, ValueOf } from "@kepu/core/port"
import { assess, type Notice } from "@kepu/core"
import { Instant } from "@kepu/core/schema"
import { receiptOf } from "@kepu/core/receipt"
import { note, value } from "./given.ts"

type Samples = { readonly [R in RegisterName]: ValueOf<R> }

/** Text that has broken stores before: quotes, escapes, SQL, wild cards, separators, and beyond the basic plane. */
export const awkward = `"双引号" '单引号' \\反斜杠 \n换行\t制表 '; DROP TABLE records; -- %_ \u2028 ＝１＋１ 𠮷野家 👩‍🔬 e\u0301 {"a":[1]} $1 ?`

/** One full value of each register, the most awkward that it takes; they point at unit `u1` and activity `a1` only. */
export const samples = (notice: Notice): Samples => {
  const source = { file: '附件1-"县教育局".csv', row: 3, columns: { name: "项目名称" } }
  const units = value("units", { id: "u1", name: awkward, kinds: ["member-unit"], responsibilities: [], source })
  const activities = value("activities", {
    id: "a1",
    name: awkward,
    host: "u1",
    coHosts: [],
    topics: ["food-safety"],
    time: {
      sessions: [{ start: "2023-09-17T09:00", end: "2023-09-17T11:30" }, { start: "2023-09-18" }],
      openEnd: true
    },
    summary: false,
    images: 0,
    participants: Number.MAX_SAFE_INTEGER,
    platform: "published",
    source
  })
  const assessment = assess(
    notice,
    { units: [units], activities: [activities] },
    { asOf: Instant.make("2023-09-25T09:00:00+08:00") }
  )
  return {
    units,
    activities,
    submissions: value("submissions", { unit: "u1", document: "summary", receivedAt: "2023-09-23T16:00", source }),
    facilities: value("facilities", { kind: "outdoor-site", name: awkward, unit: "u1" }),
    officers: value("officers", { unit: "u1", registered: 0 }),
    recommendations: value("recommendations", {
      activity: "a1",
      unit: "u1",
      content: awkward,
      unitOpinion: { text: "同意推荐", on: "2023-09-20" }
    }),
    attestations: value("attestations", { rule: "main-venue", decision: "met", by: "县科协", on: "2023-09-20" }),
    exemptions: value("exemptions", {
      unit: "u1",
      rule: "summary-due",
      kind: "extended",
      on: "2023-09-20",
      until: "2023-09-30",
      reason: awkward,
      by: "县科协"
    }),
    unread: value("unread", { register: "activities", unit: "u1", source }),
    kept: { register: "submissions" },
    weights: value("weights", {
      format: "kepu.weights/1",
      items: [{ indicator: "activities", points: 10, scale: { _tag: "Reached", from: 1 } }],
      thenByName: true
    }),
    reviews: value("reviews", {
      register: "activities",
      key: "a1",
      unit: "u1",
      rounds: [
        {
          decision: "returned",
          by: note.by,
          at: note.at,
          version: 1,
          comment: awkward,
          reasons: [
            { _tag: "Finding", rule: "main-venue", subject: { kind: "activity", id: "a1" } },
            { _tag: "Words", text: awkward }
          ]
        }
      ],
      resubmissions: []
    }),
    assessments: { assessment, receipt: receiptOf(notice, { units: [units], activities: [activities] }, assessment) }
  }
}
