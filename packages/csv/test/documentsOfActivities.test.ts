import { describe, it } from "@effect/vitest"
import type { Notice } from "@kepu/core"
import { readPortfolio, submissionSheet, template, writeSheet } from "@kepu/csv"
import { declaring, equal, file, ownExample, places } from "./sample.ts"

/** The notice with a rule that asks for a document of each activity. */
const byActivity: Notice = {
  ...declaring,
  clauses: [
    {
      ...declaring.clauses[0],
      rules: [
        {
          id: "form-before",
          modality: "must",
          says: { "zh-CN": "活动前报送", en: "a form before each" },
          form: {
            _tag: "Due",
            bound: { _tag: "EveryUnit" },
            document: declaring.vocabulary.documents[0]!.id,
            deadline: { _tag: "Relative", days: 5, to: "before-start" }
          }
        }
      ]
    },
    ...declaring.clauses.slice(1)
  ]
}

const annex1 = file(
  "项目名称,举办单位,活动地点\n讲座,县教育局,校园\n讲座,罕井镇,广场\n展览,罕井镇,广场\n展览,罕井镇,校园\n"
)
const reading = (...rows: ReadonlyArray<string>) =>
  readPortfolio(byActivity, {
    annex1: [annex1],
    submissions: file(["单位名称,材料,所属活动,收到时间", ...rows].join("\n"), "submissions.csv")
  })

describe("the activity of a document in the log", () => {
  const activities = reading("县教育局,附件1,,").portfolio.activities
  const [ofOffice, ofTown, , otherShow] = activities

  it.each([
    ["the unit's own of that name", "县教育局,附件1,讲座,9月6日", ofOffice!.id],
    ["the unit's own of that name, whatever others have", "罕井镇,附件1,讲座,9月6日", ofTown!.id],
    ["by its id", `罕井镇,附件1,${otherShow!.id},9月6日`, otherShow!.id],
    ["open, if nothing is written", "罕井镇,附件1,,9月6日", undefined]
  ])("%s", (_, row, id) => {
    const { issues, portfolio } = reading(row)
    equal([portfolio.submissions?.[0]?.activity, places({ issues }).filter((one) => one.includes("own"))], [id, []])
  })

  it.each([
    ["no activity has the name", "罕井镇,附件1,讲演,9月6日", "unknown-own-activity 2 所属活动"],
    ["several have it", "罕井镇,附件1,展览,9月6日", "own-activity-ambiguous 2 所属活动"]
  ])("is told, and the document kept, where %s", (_, row, issue) => {
    const { issues, portfolio } = reading(row)
    equal(
      places({ issues }).filter((one) => one.includes("own")),
      [issue]
    )
    equal([portfolio.submissions?.[0]?.unit, portfolio.submissions?.[0]?.activity], ["罕井镇", undefined])
  })

  it("is written by name where that tells it, by id where it does not, and read again", () => {
    const submissions = activities.map(({ host, id }) => ({
      unit: host,
      document: declaring.vocabulary.documents[0]!.id,
      activity: id
    }))
    const { portfolio } = reading("县教育局,附件1,,")
    const text = [...writeSheet(submissionSheet(byActivity, portfolio.units, activities), submissions)].join("")
    equal(
      text
        .split(/\r?\n/u)
        .slice(1, 4)
        .map((line) => line.split(",")[3]),
      ["讲座", "讲座", activities[2]!.id]
    )
    const again = readPortfolio(byActivity, { annex1: [annex1], submissions: file(text, "submissions.csv") })
    equal(
      again.portfolio.submissions?.map(({ activity }) => activity),
      submissions.map(({ activity }) => activity)
    )
  })

  it("has a column where the notice asks for documents of activities alone", () => {
    equal(
      [declaring, byActivity].map((notice) => template(notice, "submissions").includes("所属活动")),
      [false, true]
    )
  })
})

describe("a form's box for a fact that the notice declares", () => {
  const [form, ...others] = declaring.vocabulary.annexes
  const printing: Notice = {
    ...declaring,
    vocabulary: {
      ...declaring.vocabulary,
      annexes: [
        { ...form!, fields: [...form!.fields, { label: "作品长度", fact: "length", required: true }] },
        ...others
      ]
    }
  }

  it("is printed once, under the form's label, and read under it", () => {
    const text = ownExample(template(printing, "annex1", { example: true }))
    equal([text.includes("作品长度"), text.includes("视频时长")], [true, false])
    const { portfolio } = readPortfolio(printing, { annex1: [file(text)] })
    equal(portfolio.activities[0]?.facts?.["length"], 1)
  })
})
