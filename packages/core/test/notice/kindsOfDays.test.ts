import { describe } from "@effect/vitest"
import { facts, talked } from "./kinds.ts"
import { cases, count, each, held, on, type Parts, several, talks, until } from "./statements.ts"

// Sentences about kinds of days, and about the order of dates. In 2022 the days from 30 April to 4 May were off, and
// 24 April and 7 May, a Sunday and a Saturday, were worked for them.

const heldOn = (days: ReadonlyArray<string>, more: object = {}) => ({ _tag: "HeldOn", days, ...more })
const weekend = ["saturday", "sunday"]
const during = (...spans: ReadonlyArray<readonly [start: string, end: string] | undefined>): Parts => ({
  activities: held(
    ...spans.map((span) =>
      span === undefined ? {} : { time: { sessions: [{ start: span[0], end: span[1] }] } as never }
    )
  )
})
const onDay = (day: string): Parts => during([day, day])

describe("kinds of days", () => {
  cases(
    "活动安排在周末",
    each({ require: heldOn(weekend, { wholly: true }) }),
    ["on a Saturday", onDay("2022-05-14"), "2022-06-01", "met"],
    ["on a Sunday that is worked, which is a Sunday all the same", onDay("2022-04-24"), "2022-06-01", "met"],
    ["on a Monday", onDay("2022-05-16"), "2022-06-01", "unmet"],
    ["from Saturday to Monday", during(["2022-05-14", "2022-05-16"]), "2022-06-01", "unmet"],
    ["at an unknown time", during(undefined), "2022-06-01", "undetermined time"]
  )
  cases(
    "活动期间至少有一天在周末",
    each({ require: heldOn(weekend) }),
    ["from Friday to Saturday", during(["2022-05-13", "2022-05-14"]), "2022-06-01", "met"],
    ["from Monday to Friday", during(["2022-05-16", "2022-05-20"]), "2022-06-01", "unmet"]
  )
  cases(
    "活动安排在节假日或休息日",
    each({ require: heldOn(["rest-day"], { wholly: true }) }),
    ["on a holiday on a Tuesday", onDay("2022-05-03"), "2022-06-01", "met"],
    ["on a Sunday that is worked", onDay("2022-04-24"), "2022-06-01", "unmet"],
    ["on a Saturday", onDay("2022-05-14"), "2022-06-01", "met"],
    ["on a Wednesday", onDay("2022-05-11"), "2022-06-01", "unmet"],
    ["in a year of which nobody knows", onDay("2031-05-01"), "2022-06-01", "undetermined time"]
  )
  cases(
    "工作日不得举办大型活动",
    each({
      where: { _tag: "AtLeast", fact: "participants", number: 1000 },
      require: { _tag: "Not", of: heldOn(["working-day"]) }
    }),
    [
      "large, on a Saturday that is worked",
      { activities: held({ participants: 1000, time: on("2022-05-07") }) },
      "2022-06-01",
      "unmet"
    ],
    ["large, on a Saturday", { activities: held({ participants: 1000, time: on("2022-05-14") }) }, "2022-06-01", "met"],
    ["small", { activities: held({ participants: 999, time: on("2022-05-11") }) }, "2022-06-01", "not-applicable"],
    [
      "of unknown size, on a Wednesday",
      { activities: held({ time: on("2022-05-11") }) },
      "2022-06-01",
      "undetermined participants"
    ]
  )
  cases(
    "每周六开展（展期内至少4个周六）",
    count(
      { _tag: "Activities", where: heldOn(["saturday"]) },
      { each: { _tag: "Weeks", window: "show" }, inAtLeast: 4, atLeast: 1 }
    ),
    ["four", { activities: talked("2022-05-07", "2022-05-14", "2022-05-21", "2022-05-28") }, "2022-06-01", "met"],
    [
      "three and a Sunday",
      { activities: talked("2022-05-07", "2022-05-14", "2022-05-21", "2022-05-29") },
      "2022-06-01",
      "unmet"
    ],
    ["one in each week that is over", { activities: talked("2022-05-07") }, "2022-05-10", "pending"]
  )
  cases(
    "周末活动不少于总数的一半",
    count(
      { _tag: "Activities", where: heldOn(weekend) },
      { atLeast: { _tag: "Percent", percent: 50, of: { _tag: "Activities" } }, limit: until("2022-05-31") }
    ),
    ["1 of 2", { activities: talked("2022-05-14", "2022-05-16") }, "2022-06-01", "met"],
    ["1 of 3", { activities: talked("2022-05-14", "2022-05-16", "2022-05-17") }, "2022-06-01", "unmet"],
    [
      "1 of 3, one of an unknown day",
      { activities: [...talked("2022-05-14", "2022-05-16"), ...held({ id: "x" })] },
      "2022-06-01",
      "undetermined time"
    ]
  )
  cases(
    "某一天举办，时间未定的以月为准",
    each({ require: heldOn(["monday"]) }),
    [
      "some day of a week",
      {
        activities: held({
          time: { approximate: true, sessions: [{ start: "2022-05-09", end: "2022-05-15" }] } as never
        })
      },
      "2022-06-01",
      "undetermined time"
    ],
    [
      "some day from Tuesday to Friday",
      {
        activities: held({
          time: { approximate: true, sessions: [{ start: "2022-05-10", end: "2022-05-13" }] } as never
        })
      },
      "2022-06-01",
      "unmet"
    ],
    [
      "from Tuesday on",
      { activities: held({ time: { openEnd: true, sessions: [{ start: "2022-05-10" }] } as never }) },
      "2022-06-01",
      "undetermined time"
    ]
  )
})

describe("the order of dates", () => {
  const dated = (own: Record<string, string>, ...span: ReadonlyArray<string>): Parts => ({
    activities: held({
      ...facts(own),
      ...(span.length === 0 ? {} : { time: { sessions: [{ start: span[0]!, end: span.at(-1)! }] } as never })
    })
  })
  cases(
    "先批准、后开展（批准日期不晚于活动首日）",
    each({ require: { _tag: "FactBefore", fact: "approved", of: "time" } }),
    ["the day before", dated({ approved: "2022-05-07" }, "2022-05-08", "2022-05-09"), "2022-06-01", "met"],
    ["on the first day", dated({ approved: "2022-05-08" }, "2022-05-08", "2022-05-09"), "2022-06-01", "met"],
    ["on the second day", dated({ approved: "2022-05-09" }, "2022-05-08", "2022-05-09"), "2022-06-01", "unmet"],
    ["held at an unknown time", dated({ approved: "2022-05-09" }), "2022-06-01", "undetermined time"],
    ["approved nobody knows when", dated({}, "2022-05-08"), "2022-06-01", "undetermined approved"]
  )
  cases(
    "活动应在批准有效期内结束",
    each({ require: { _tag: "FactBefore", fact: "time", of: "approved" } }),
    ["it ends on the day", dated({ approved: "2022-05-09" }, "2022-05-08", "2022-05-09"), "2022-06-01", "met"],
    ["it ends a day later", dated({ approved: "2022-05-09" }, "2022-05-08", "2022-05-10"), "2022-06-01", "unmet"],
    [
      "it has no end yet",
      {
        activities: held({
          ...facts({ approved: "2022-05-09" }),
          time: { openEnd: true, sessions: [{ start: "2022-05-08" }] } as never
        })
      },
      "2022-06-01",
      "undetermined time"
    ]
  )
  cases(
    "先批准后预告",
    each({ require: { _tag: "FactBefore", fact: "approved", of: "announced" } }),
    ["the same day", dated({ approved: "2022-05-08", announced: "2022-05-08" }), "2022-06-01", "met"],
    ["a day too early", dated({ approved: "2022-05-08", announced: "2022-05-07" }), "2022-06-01", "unmet"]
  )
  cases(
    "连续3个月每月至少1场，其中至少1场在周末",
    count(
      { ...talks, where: { _tag: "All", of: [talks.where, heldOn(weekend)] } },
      { atLeast: 1, limit: until("2022-06-30") }
    ),
    ["none of three", { activities: talked("2022-04-06", "2022-05-11", "2022-06-08") }, "2022-07-01", "unmet"],
    ["one", { activities: talked("2022-04-06", "2022-05-14", "2022-06-08") }, "2022-07-01", "met"],
    ["many on working days", { activities: talked(...several(9, () => "2022-05-11")) }, "2022-07-01", "unmet"]
  )
})
