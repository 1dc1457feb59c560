import { assert, it } from "@effect/vitest"
import type { Status } from "@kepu/core"
import { lint } from "@kepu/core/lint"
import { readAmendment, versionAt, versionsOf } from "@kepu/core/notice"
import { amendment, notice } from "@kepu/core/notices/science-week-2026"
import { type Case } from "@kepu/testing"
import { runCases } from "@kepu/testing/vitest"
import * as Result from "effect/Result"
import { instant } from "../sample.ts"
import { activitiesOf, casesUnder, checkIllustrative, many, on } from "./casesOf.ts"

const cases = casesUnder("township", "2026-07-01T00:00:00+08:00")
const town = (id: string) => ({ id, name: id, kinds: ["township"] })
const versions = Result.getOrThrow(versionsOf(notice, [Result.getOrThrow(readAmendment(amendment))]))

/** What is found about a week of these days with documents due on these. */
const casesOn = (
  [before, first, last, after]: readonly [string, string, string, string],
  plan: string,
  summary: string
): ReadonlyArray<Case> => [
  cases(
    "activity-in-week",
    "活动周首尾两侧",
    "on both sides of the week",
    { before: "unmet", first: "met", last: "met", after: "unmet" },
    { activities: activitiesOf({ before: on(before), first: on(first), last: on(last), after: on(after) }) }
  ),
  ...(
    [
      [last, "pending"],
      [after, "unmet"]
    ] as const
  ).map(([day, status]) =>
    cases(
      "two-activities",
      `${day}，1、2、3场`,
      `on ${day}, 1, 2 and 3 activities`,
      { one: status, two: "met", three: "met" },
      {
        asOf: `${day}T00:00:00+08:00`,
        units: ["one", "two", "three"].map(town),
        activities: [
          ...many(1, { host: "one", ...on(first) }),
          ...many(2, { host: "two", ...on(first) }),
          ...many(3, { host: "three", ...on(first) })
        ]
      }
    )
  ),
  ...(
    [
      ["plan", plan],
      ["summary", summary]
    ] as const
  ).flatMap(([document, day]) =>
    (
      [
        ["17:59:59", "met"],
        ["18:00:00", "met"],
        ["18:00:01", "unmet"]
      ] as const
    ).map(([clock, status]: readonly [string, Status]) =>
      cases(
        `${document}-due`,
        `${day} ${clock}报送`,
        `${document} sent at ${clock} on ${day}`,
        { u: status },
        { submissions: [{ unit: "u", document, receivedAt: `${day}T${clock}+08:00` }] }
      )
    )
  )
]

checkIllustrative(notice, casesOn(["2026-05-17", "2026-05-18", "2026-05-24", "2026-05-25"], "2026-05-08", "2026-06-05"))

runCases(
  versions.at(-1)!.notice,
  casesOn(["2026-05-31", "2026-06-01", "2026-06-07", "2026-06-08"], "2026-05-22", "2026-06-18")
)

it("holds as it was issued until the day of its amendment, which each rule that it changes cites", () => {
  const at = (moment: string) => versionAt(versions, instant(moment))
  assert.deepStrictEqual(at("2026-05-10T23:59:59+08:00"), notice)
  const amended = at("2026-05-11T00:00:00+08:00")
  for (const { reading } of amended.clauses.flatMap(({ rules }) => rules))
    assert.include(reading?.["zh-CN"], "某科发〔2026〕9号")
  assert.deepStrictEqual(
    lint(amended).filter(({ severity }) => severity === "error"),
    []
  )
})
