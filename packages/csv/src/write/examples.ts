import type { Activity, Notice, Unit } from "@kepu/core"
import { type DeclaredFact, factsDeclared } from "@kepu/core/notice"
import type { ActivityId, DeclaredValues, Recommendation, Submission, UnitId } from "@kepu/core/portfolio"

const id = "例" as ActivityId & UnitId

/** A value of each fact that the notice declares of a register, so that every column shows what belongs there. */
export const exampleFacts = (
  { issuedOn, vocabulary }: Notice,
  register: DeclaredFact["of"]
): { readonly facts?: DeclaredValues } => {
  const values = { number: 1, date: issuedOn, "yes-no": true, text: "示例" }
  const facts = factsDeclared(vocabulary, register).map((fact) => [
    fact.id,
    fact.type === "choice" ? fact.values![0].id : values[fact.type]
  ])
  return facts.length === 0 ? {} : { facts: Object.fromEntries(facts) }
}

export const exampleUnit = ({ vocabulary: { responsibilities, unitKinds } }: Notice, name: string): Unit => ({
  id,
  name,
  kinds: unitKinds.slice(0, 1).map((kind) => kind.id),
  responsibilities: responsibilities.slice(0, 1).map((responsibility) => responsibility.id)
})

/** By what the activity of the example is known again where somebody has left it in. */
export const exampleCells = {
  name: "科普知识进万家",
  place: "中心广场",
  contactName: "王老师",
  contactPhone: "0913-7200001"
} as const

export const exampleActivity = ({ issuedOn, vocabulary, windows }: Notice): Activity => ({
  ...exampleCells,
  id,
  host: id,
  coHosts: [],
  platform: "published",
  time: { sessions: [{ start: windows[0]?.start ?? issuedOn }] },
  mode: "on-site",
  topics: vocabulary.topics.slice(0, 1).map((topic) => topic.id),
  settings: vocabulary.settings.slice(0, 1).map((setting) => setting.id),
  images: 2,
  videos: 0,
  newsLinks: 1,
  summary: true,
  participants: 120,
  remark: "示例，请删去本行"
})

export const exampleRecommendation = ({ issuedOn }: Notice): Recommendation => ({
  activity: id,
  unit: id,
  contactName: "王老师",
  contactPhone: "0913-7200001",
  content: "讲座三场，展览一场，参与120人",
  unitOpinion: { text: "同意推荐", on: issuedOn }
})

export const exampleSubmission = ({ issuedOn, vocabulary: { documents } }: Notice): ReadonlyArray<Submission> =>
  documents.slice(0, 1).map((document) => ({ unit: id, document: document.id, receivedAt: issuedOn }))
