import type { Activity, Localized, Portfolio, Status, Unit } from "@kepu/core"
import { localized as text } from "@kepu/core/text"
import { notice } from "@kepu/core/notices/pucheng-2023"
import type { Case, ExpectedFinding } from "@kepu/testing"

type Facts = Partial<typeof Activity.Encoded>
type UnitFacts = Pick<typeof Unit.Encoded, "kinds" | "responsibilities">

const lastSecond = "2023-09-23T23:59:59+08:00"
const over = "2023-09-24T00:00:00+08:00"
const early = "2023-09-01T09:00:00+08:00"

const on = (start: string, end?: string): Facts => ({
  time: { sessions: [end === undefined ? { start } : { start, end }] }
})
const inDays = on("2023-09-20")

/** Units and activities by what they are like; their names say it on the page. */
interface Subject {
  readonly id: string
  readonly name: string
}
const subject = (id: string, name: string): Subject => ({ id, name })

const host = { id: "host", name: "举办单位" }

const { annexes, programmes, settings, topics, unitKinds } = notice.vocabulary
const nameOf = (terms: ReadonlyArray<{ readonly id: string; readonly name: Localized }>, id: string): Localized =>
  terms.find((term) => term.id === id)!.name

/** Activities of one unit of which nothing else is asked. */
const activities = (
  list: ReadonlyArray<readonly [id: string, name: string, facts: Facts]>,
  unit: UnitFacts = {}
): typeof Portfolio.Encoded => ({
  units: [{ ...host, ...unit }],
  activities: list.map(([id, name, facts]) => ({ id, name, host: host.id, ...facts }))
})

const finds = (
  rule: string,
  statuses: Readonly<Record<string, Status>>,
  more: Partial<ExpectedFinding> = {}
): ReadonlyArray<ExpectedFinding> =>
  Object.entries(statuses).map(([id, status]) => ({ rule, subject: id, status, ...more }))

const none = subject("none", "没有活动的单位")
const one = subject("one", "恰有1场的单位")
const two = subject("two", "有2场的单位")
const first = subject("first", "活动在首日的单位")
const last = subject("last", "活动在末日的单位")
const partly = subject("partly", "活动跨出末日的单位")
const outside = subject("outside", "活动都在期外的单位")
const cohost = subject("cohost", "仅协办的单位")
const other = subject("other", "不受约束的单位")
const unknown = subject("unknown", "类型和职责未登记的单位")

/** At least 1 activity of each bound unit: below it, at it, above it, and what does not count. */
const counted = (
  rule: string,
  modality: "must" | "should",
  who: Localized,
  bound: UnitFacts,
  notBound: UnitFacts,
  facts: Facts = {}
): ReadonlyArray<Case> => {
  const held = (id: string, unit: Subject, more: Facts) => ({ id, name: "科普活动", host: unit.id, ...facts, ...more })
  const given: typeof Portfolio.Encoded = {
    units: [
      ...[none, one, two, first, last, partly, outside, cohost].map((unit) => ({ ...unit, ...bound })),
      { ...other, ...notBound },
      unknown
    ],
    activities: [
      held("1", one, { ...inDays, coHosts: [cohost.id] }),
      held("2", two, inDays),
      held("3", two, inDays),
      held("4", first, on("2023-09-17")),
      held("5", last, on("2023-09-23")),
      held("6", outside, on("2023-09-16")),
      held("7", outside, on("2023-09-24")),
      held("8", partly, on("2023-09-23", "2023-09-24"))
    ]
  }
  const decided = {
    one: "met",
    two: "met",
    first: "met",
    last: "met",
    partly: "met",
    other: "not-applicable",
    unknown: "undetermined"
  } as const
  const at = (asOf: string, moment: Localized, short: Status): Case => ({
    name: text(`${who["zh-CN"]}，${moment["zh-CN"]}`, `${who.en}, ${moment.en}`),
    given,
    asOf,
    expected: finds(rule, { ...decided, none: short, outside: short, cohost: short }, { modality })
  })
  return [
    at(lastSecond, text("集中活动日最后一秒", "in the last second of the activity days"), "pending"),
    at(over, text("集中活动日刚结束", "when the activity days are just over"), "unmet")
  ]
}

/** At least 1 activity of each unit of a kind; units of all kinds that the rule does not bind are among the others. */
const countedOf = (
  rule: string,
  modality: "must" | "should",
  bound: readonly [string, ...ReadonlyArray<string>],
  facts: Facts = {}
): ReadonlyArray<Case> =>
  bound.flatMap((id) => counted(rule, modality, nameOf(unitKinds, id), kind(id), notKind(...bound), facts))

const kind = (...kinds: ReadonlyArray<string>): UnitFacts => ({ kinds })
/** Of every kind but these. */
const notKind = (...kinds: ReadonlyArray<string>): UnitFacts => ({
  kinds: unitKinds.map(({ id }) => id).filter((id) => !kinds.includes(id))
})

const inWindow: ReadonlyArray<Case> = [
  {
    name: text("活动在集中活动日首尾两侧", "activities on both sides of the first and the last day"),
    given: activities([
      ["16", "前一日", on("2023-09-16")],
      ["17", "首日", on("2023-09-17")],
      ["23", "末日", on("2023-09-23")],
      ["24", "后一日", on("2023-09-24")],
      ["new", "时间未报", {}]
    ]),
    asOf: early,
    expected: finds(
      "activity-in-window",
      { "16": "unmet", "17": "met", "23": "met", "24": "unmet", new: "undetermined" },
      { modality: "should" }
    )
  },
  {
    name: text("活动跨越首尾", "activities that reach beyond the first or the last day"),
    given: activities([
      ["a", "跨首日", on("2023-09-16", "2023-09-17")],
      ["b", "跨末日", on("2023-09-23", "2023-09-24")],
      ["c", "整周", on("2023-09-17", "2023-09-23")],
      ["d", "期外", on("2023-09-25")]
    ]),
    asOf: over,
    expected: [
      ["a", "met", "“跨首日”符合：活动在9月17日至23日期间举办。活动有一部分不在集中活动日内"],
      ["b", "met", "“跨末日”符合：活动在9月17日至23日期间举办。活动有一部分不在集中活动日内"],
      ["c", "met", "“整周”符合：活动在9月17日至23日期间举办"],
      ["d", "unmet", "“期外”不符合：活动在9月17日至23日期间举办（活动时间：2023-09-25）"]
    ].map(([id, status, message]) => ({
      rule: "activity-in-window",
      subject: id!,
      status: status as Status,
      message: message!
    }))
  }
]

const topic: Case = {
  name: text("申报过主题、申报为没有主题、未申报", "topics declared, declared to be none, not declared"),
  given: activities([
    ["some", "已申报", { topics: ["health"] }],
    ["none", "申报为无", { topics: [] }],
    ["unknown", "未申报", { place: "广场", mode: "online", programme: "hall-action", settings: ["campuses"] }]
  ]),
  asOf: over,
  expected: finds("activity-topic", { some: "met", none: "met", unknown: "undetermined" }, { modality: "should" })
}

/** What a person decides: nothing on record, and either decision. */
const judged = (
  rule: string,
  modality: "must" | "should",
  kinds: ReadonlyArray<string> = unitKinds.map(({ id }) => id)
): ReadonlyArray<Case> => [
  {
    name: text("有的单位已有认定意见", "some units have a decision on record"),
    given: {
      units: [
        { ...subject("open", "尚无认定的单位"), ...kind(kinds[0]!) },
        { ...subject("good", "认定为符合的单位"), ...kind(kinds[0]!) },
        { ...subject("bad", "认定为不符合的单位"), ...kind(kinds[1]!) }
      ],
      activities: [],
      attestations: [
        { rule, unit: "good", decision: "met" },
        { rule, unit: "bad", decision: "unmet" }
      ]
    },
    asOf: over,
    expected: finds(rule, { open: "judgement", good: "met", bad: "unmet" }, { modality })
  }
]

/** Rules that bind units of these kinds alone. */
const judgedOf = (rule: string, modality: "must" | "should", kinds: ReadonlyArray<string>): ReadonlyArray<Case> => [
  ...judged(rule, modality, kinds),
  {
    name: text("其他单位和类型未报的单位", "other units, and one of unknown kind"),
    given: {
      units: [{ ...subject("other", "各种其他单位"), ...notKind(...kinds) }, unknown],
      activities: [],
      attestations: [{ rule, unit: "other", decision: "unmet" }]
    },
    asOf: over,
    expected: finds(rule, { other: "not-applicable", unknown: "undetermined" }, { modality })
  }
]

const liaison: Case = {
  name: text("县级学会与其他单位的认定", "decisions on societies and on others"),
  given: {
    units: [
      { ...subject("open", "尚无认定的学会"), ...kind("society") },
      { ...subject("good", "认定为符合的学会"), ...kind("society") },
      { ...subject("bad", "认定为不符合的学会"), ...kind("society", "science-base") },
      { ...subject("other", "各种其他单位"), ...notKind("society") },
      unknown
    ],
    activities: [],
    attestations: [
      { rule: "society-liaison", unit: "good", decision: "met" },
      { rule: "society-liaison", unit: "bad", decision: "unmet" },
      { rule: "society-liaison", unit: "other", decision: "met" }
    ]
  },
  asOf: over,
  expected: finds(
    "society-liaison",
    { open: "judgement", good: "met", bad: "unmet", other: "not-applicable", unknown: "undetermined" },
    { modality: "should" }
  )
}

const region = "610526"

const mainVenue: ReadonlyArray<Case> = (
  [
    ["judgement", text("未登记后续文件的认定", "no decision on record")],
    ["met", text("认定为符合", "judged to be met")],
    ["unmet", text("认定为不符合", "judged not to be met")]
  ] as const
).map(([status, name]) => ({
  name,
  given: {
    units: [host],
    activities: [],
    attestations: status === "judgement" ? [] : [{ rule: "main-venue", decision: status }]
  },
  asOf: over,
  expected: finds("main-venue", { [region]: status }, { modality: "should" })
}))

const states = ["not-filed", "filed", "under-review", "published", "rejected"] as const
const stateName = {
  "not-filed": "未填报的活动",
  filed: "已填报的活动",
  "under-review": "审核中的活动",
  published: "已发布的活动",
  rejected: "审核未通过的活动"
}

const published: Case = {
  name: text("唯一的活动处于各种平台状态", "the only activity stands variously on the platform"),
  given: {
    units: [
      ...states.map((state) => ({ id: state, name: `只有${stateName[state]}的单位`, ...kind("member-unit") })),
      { id: "unreported", name: "只有状态未报的活动的单位", ...kind("member-unit") }
    ],
    activities: [
      ...states.map((state) => ({ id: state, name: "科普活动", host: state, ...inDays, platform: state })),
      { id: "unreported", name: "科普活动", host: "unreported", ...inDays }
    ]
  },
  asOf: over,
  expected: finds("member-unit-activity", {
    "not-filed": "unmet",
    filed: "unmet",
    "under-review": "unmet",
    published: "met",
    rejected: "unmet",
    unreported: "undetermined"
  })
}

const focuses = ["lighter-schooling", "rural-revitalisation", "spirit-of-scientists", "silver-age"]
const fiveSettings = ["offices", "workplaces", "communities", "campuses", "families"]

const itemName = (id: string): Localized => nameOf([...topics, ...settings], id)

/** Items that the townships cover together: all, all but one, and what does not count. */
const covered = (rule: string, items: ReadonlyArray<string>, facts: (item: string) => Facts): ReadonlyArray<Case> => {
  const at = (
    name: Localized,
    status: Status,
    of: (item: string, n: number) => Facts & { host?: string },
    asOf = over
  ): Case => ({
    name,
    given: {
      units: [
        { id: "town", name: "甲镇", ...kind("township") },
        { id: "school", name: "某学校", ...kind("member-unit") },
        { id: "new", name: "类型未登记的单位" }
      ],
      activities: items.map((item, n) => ({
        id: item,
        name: "科普活动",
        host: "town",
        ...inDays,
        ...facts(item),
        ...of(item, n)
      }))
    },
    asOf,
    expected: finds(rule, { [region]: status }, { modality: "should" })
  })
  const onlyLast = (facts: Facts) => (_: string, n: number) => (n === items.length - 1 ? facts : {})
  const nothing = { topics: [], settings: [] }
  return [
    at(text("镇街道全部覆盖", "towns cover everything"), "met", () => ({})),
    ...items.map((missing) =>
      at(
        text(`除“${itemName(missing)["zh-CN"]}”外全部覆盖`, `all but “${itemName(missing).en}” covered`),
        "unmet",
        (item) => (item === missing ? nothing : {})
      )
    ),
    at(
      text("未全部覆盖，集中活动日未结束", "not all covered, activity days not over"),
      "pending",
      onlyLast(nothing),
      lastSecond
    ),
    at(
      text("有一项只由其他单位覆盖", "one covered only by a unit of another kind"),
      "unmet",
      onlyLast({ host: "school" })
    ),
    at(
      text("有一项由类型未登记的单位覆盖", "one covered by a unit of unknown kind"),
      "undetermined",
      onlyLast({ host: "new" })
    ),
    at(text("有一项只在期外覆盖", "one covered only outside the activity days"), "unmet", onlyLast(on("2023-09-24"))),
    at(
      text("有一项的活动跨出末日", "one covered by an activity that reaches beyond the last day"),
      "met",
      onlyLast(on("2023-09-23", "2023-09-24"))
    )
  ]
}

const talks = (name: Localized, status: Status, list: Parameters<typeof activities>[0], asOf = over): Case => ({
  name,
  given: activities(list),
  asOf,
  expected: finds("worker-talks", { [region]: status }, { modality: "should" })
})
const noProgramme = { programme: "hall-action", ...inDays }
const workerTalks: ReadonlyArray<Case> = [
  talks(text("没有活动", "no activity"), "unmet", []),
  talks(text("没有活动，集中活动日未结束", "no activity, activity days not over"), "pending", [], lastSecond),
  talks(
    text("其他专项各有1场", "1 activity of each other programme"),
    "unmet",
    programmes.filter(({ id }) => id !== "worker-action").map(({ id }) => [id, "讲座", { programme: id, ...inDays }])
  ),
  talks(text("有1场属于本专项，在集中活动日内", "1 activity of the programme, within the activity days"), "met", [
    ["1", "讲座", { programme: "worker-action", ...inDays }]
  ]),
  talks(text("有1场属于本专项，在集中活动日外", "1 activity of the programme, outside the activity days"), "unmet", [
    ["1", "讲座", { programme: "worker-action", ...on("2023-10-08") }]
  ]),
  talks(text("有1场属于本专项，跨出集中活动日", "1 activity of the programme, beyond the activity days too"), "met", [
    ["1", "讲座", { programme: "worker-action", ...on("2023-09-23", "2023-10-08") }]
  ]),
  talks(text("有1场属于本专项，时间未报", "1 activity of the programme, its time not reported"), "undetermined", [
    ["1", "讲座", { programme: "worker-action" }]
  ]),
  talks(
    text("有2场属于本专项", "2 activities of the programme"),
    "met",
    ["1", "2"].map((id) => [id, "讲座", { programme: "worker-action", ...inDays }])
  ),
  talks(text("所属专项未报", "programme not reported"), "undetermined", [["1", "讲座", inDays]]),
  talks(text("名称含“科技工作者讲科普”", "named 科技工作者讲科普"), "met", [["1", "科技工作者讲科普", noProgramme]]),
  talks(text("名称含“科普原创贴”", "named 科普原创贴"), "met", [["1", "科普原创贴征集", noProgramme]]),
  ...["技工作者讲科普", "科技工作者讲科", "普原创贴", "科普原创"].map((name) =>
    talks(text(`名称只有“${name}”`, `named only ${name}`), "unmet", [["1", name, noProgramme]])
  )
]

const online = (name: Localized, status: Status, list: ReadonlyArray<Facts>, asOf = over): Case => ({
  name,
  given: activities(list.map((facts, n) => [`${n}`, "云讲堂", facts])),
  asOf,
  expected: finds("online-every-day", { [region]: status }, { modality: "should" })
})
const everyDay: ReadonlyArray<Case> = [
  online(
    text("线上和线上线下结合的活动相接，覆盖每一天", "online and hybrid activities join to cover each day"),
    "met",
    [
      { mode: "online", ...on("2023-09-17", "2023-09-20") },
      { mode: "hybrid", ...on("2023-09-21", "2023-09-23") }
    ]
  ),
  online(
    text("缺首日，首日已过", "the first day not covered, and over"),
    "unmet",
    [{ mode: "online", ...on("2023-09-18", "2023-09-23") }],
    "2023-09-18T00:00:00+08:00"
  ),
  online(
    text("缺首日，首日未过", "the first day not covered, and not over"),
    "pending",
    [{ mode: "online", ...on("2023-09-18", "2023-09-23") }],
    "2023-09-17T23:59:59+08:00"
  ),
  online(text("缺首日", "the first day not covered"), "unmet", [{ mode: "online", ...on("2023-09-18", "2023-09-23") }]),
  online(text("缺末日", "the last day not covered"), "unmet", [{ mode: "online", ...on("2023-09-17", "2023-09-22") }]),
  online(
    text("缺末日，集中活动日未结束", "the last day not covered, activity days not over"),
    "pending",
    [{ mode: "online", ...on("2023-09-17", "2023-09-22") }],
    lastSecond
  ),
  online(text("每天都有，但在线下", "each day covered, but on site"), "unmet", [
    { mode: "on-site", ...on("2023-09-17", "2023-09-23") }
  ]),
  online(text("活动形式未报", "whether online not reported"), "undetermined", [on("2023-09-17", "2023-09-23")])
]

const foodTopic = { topics: ["food-safety"] }
const foodKinds: ReadonlyArray<readonly [id: string, unit: string, name: string, facts: Facts, status: Status]> = [
  ["declared", "申报了主题的单位", "放心吃", foodTopic, "met"],
  ["named", "名称含四个字的单位", "食品安全讲座", { topics: [] }, "met"],
  ["first", "名称只含“品安全”的单位", "饮品安全讲座", { topics: ["health"] }, "unmet"],
  ["last", "名称只含“食品安”的单位", "食品安检讲座", { topics: ["health"] }, "unmet"],
  ["other", "申报了其他主题的单位", "合理膳食", { topics: ["health"] }, "unmet"],
  ["silent", "未申报主题的单位", "合理膳食", {}, "undetermined"]
]
const foodActivity: Case = {
  name: text("唯一的活动是否属于食品安全", "the only activity is about food safety, or not"),
  given: {
    units: foodKinds.map(([id, name]) => ({ id, name, responsibilities: ["ecology", "food-safety"] })),
    activities: foodKinds.map(([id, , name, facts]) => ({ id, name, host: id, ...inDays, ...facts }))
  },
  asOf: over,
  expected: finds("food-safety-activity", Object.fromEntries(foodKinds.map(([id, , , , status]) => [id, status])))
}

const suggests = "。名称提及饮食，请核实是否属于食品安全活动"
const nameRule = "食品安全活动的名称含有“食品安全”四个字"
/** Names that suggest food; the last two hold all of 食品安全 but one of its ends. */
const hinting = ["食品讲座", "饮食讲座", "营养讲座", "食用讲座", "餐饮讲座", "食用饮品安全讲座", "食品安检讲座"]
const harmless = ["食讲座", "饮讲座", "营讲座", "用讲座", "餐讲座", "养讲座", "品讲座"]
const foodNames: ReadonlyArray<Case> = [
  {
    name: text(
      "申报食品安全主题，名称是否含四个字",
      "declared food safety, with and without the four characters in the name"
    ),
    given: activities([
      ["whole", "校园食品安全课", foodTopic],
      ["without", "舌尖上的课", foodTopic],
      ["no-first", "品安全课", foodTopic],
      ["no-second", "食安全课", foodTopic],
      ["no-third", "食品全课", foodTopic],
      ["no-fourth", "食品安课", foodTopic],
      ["apart", "食品、安全课", foodTopic],
      ["undeclared", "食品安全课", { topics: [] }]
    ]),
    asOf: early,
    expected: finds(
      "food-safety-name",
      {
        whole: "met",
        without: "unmet",
        "no-first": "unmet",
        "no-second": "unmet",
        "no-third": "unmet",
        "no-fourth": "unmet",
        apart: "unmet",
        undeclared: "met"
      },
      { modality: "must" }
    )
  },
  {
    name: text("名称只是提及饮食", "names that merely suggest food"),
    given: activities([
      ...[...hinting, ...harmless].map((name) => [name, name, { topics: ["health"] }] as const),
      ["open", "饮食讲座", {}],
      ["named", "食品安全讲座", {}]
    ]),
    asOf: over,
    expected: [
      ...[...hinting, ...harmless].map((name, n) => ({
        rule: "food-safety-name",
        subject: name,
        status: "not-applicable" as const,
        message: `“${name}”不适用：${nameRule}${n < hinting.length ? suggests : ""}`
      })),
      {
        rule: "food-safety-name",
        subject: "open",
        status: "undetermined",
        message: `“饮食讲座”无法判定：${nameRule}；缺少：活动主题分类${suggests}`
      },
      { rule: "food-safety-name", subject: "named", status: "met", message: `“食品安全讲座”符合：${nameRule}` }
    ]
  }
]

const built = (rule: string, sort: string, otherSort: string, atLeast: number): ReadonlyArray<Case> => {
  const of = (name: Localized, status: Status, kinds?: ReadonlyArray<string>): Case => ({
    name,
    given: {
      units: [host],
      activities: [],
      ...(kinds ? { facilities: kinds.map((one) => ({ kind: one, name: "生态园" })) } : {})
    },
    asOf: over,
    expected: finds(rule, { [region]: status }, { modality: "should" })
  })
  const times = (n: number) => Array.from({ length: n }, () => sort)
  return [
    of(text("没有设施登记", "no register of facilities"), "undetermined"),
    of(
      text(`登记 ${atLeast - 1} 处，另有其他设施`, `${atLeast - 1} on record, and others of another kind`),
      "pending",
      [...times(atLeast - 1), otherSort, otherSort]
    ),
    of(text(`登记 ${atLeast} 处`, `${atLeast} on record`), "met", times(atLeast)),
    of(text(`登记 ${atLeast + 1} 处`, `${atLeast + 1} on record`), "met", times(atLeast + 1))
  ]
}

const officerUnits: typeof Portfolio.Encoded = {
  units: [
    { id: "none", name: "没有信息员的成员单位", ...kind("member-unit") },
    { id: "one", name: "有1名信息员的成员单位", ...kind("member-unit") },
    { id: "two", name: "有2名信息员的街道", ...kind("township") },
    { id: "town", name: "没有信息员的镇", ...kind("township") },
    { id: "society", name: "县级学会", ...kind("society") },
    { id: "new", name: "类型未登记的单位" }
  ],
  activities: []
}
const officers: ReadonlyArray<Case> = [
  {
    name: text("信息员 0、1、2 名", "0, 1 and 2 officers"),
    given: {
      ...officerUnits,
      officers: [
        { unit: "none", registered: 0 },
        { unit: "one", registered: 1 },
        { unit: "two", registered: 2 }
      ]
    },
    asOf: over,
    expected: finds(
      "information-officers",
      { none: "pending", one: "met", two: "met", town: "pending", society: "not-applicable", new: "undetermined" },
      { modality: "should" }
    )
  },
  {
    name: text("没有信息员登记", "no register of officers"),
    given: officerUnits,
    asOf: over,
    expected: finds("information-officers", { one: "undetermined", two: "undetermined", society: "not-applicable" })
  }
]

const everyState: typeof Portfolio.Encoded = activities([
  ...states.map((state) => [state, stateName[state], { platform: state }] as const),
  ["unreported", "状态未报的活动", {}]
])
const filingSays: Readonly<Record<string, Partial<ExpectedFinding>>> = {
  filed: { message: "“已填报的活动”符合：活动在全国科普日网站填报" },
  "not-filed": { message: "“未填报的活动”尚待完成：活动在全国科普日网站填报（平台状态：未填报）" },
  rejected: {
    message:
      "“审核未通过的活动”尚待完成：活动在全国科普日网站填报（平台状态：审核未通过）。审核未通过已退回，须重新填报"
  }
}
const filed: Case = {
  name: text("活动处于各种平台状态，期限已过", "activities stand variously on the platform, activity days over"),
  given: everyState,
  asOf: "2023-12-31T00:00:00+08:00",
  expected: finds(
    "filed-on-platform",
    {
      "not-filed": "pending",
      filed: "met",
      "under-review": "met",
      published: "met",
      rejected: "pending",
      unreported: "undetermined"
    },
    { modality: "should" }
  ).map((one) => ({ ...one, ...filingSays[one.subject] }))
}

const addresses = activities([
  ["with", "云讲堂", { mode: "online", address: "https://example.com/live" }],
  ["without", "云看展", { mode: "hybrid", images: 1, videos: 1 }],
  ["on-site", "讲座", { mode: "on-site" }],
  ["unknown", "科普讲座", { address: "https://example.com" }]
])
const address: ReadonlyArray<Case> = [
  {
    name: text("线上活动报或未报网址", "online activities with and without an address"),
    given: addresses,
    asOf: over,
    expected: [],
    silent: ["online-address"]
  },
  {
    name: text("同上，假如通知作此要求", "the same, as if the notice asked for it"),
    given: addresses,
    asOf: over,
    asAdvice: ["online-address"],
    expected: finds("online-address", {
      with: "met",
      without: "undetermined",
      "on-site": "not-applicable",
      unknown: "undetermined"
    })
  }
]

/** Documents with a deadline at 24:00 of a day: received around it, and judged around it. */
const due = (
  rule: string,
  modality: "must" | "should",
  document: string,
  otherDocument: string,
  day: string,
  next: string
): ReadonlyArray<Case> => {
  const log = [
    ["minute", `${day}T23:59`],
    ["day", day],
    ["late", `${next}T00:00`],
    ["late-day", next],
    ["late-second", `${next}T00:00:00+08:00`],
    ["in-time-abroad", `${day}T15:59:59Z`],
    ["undated", undefined]
  ] as const
  const given: typeof Portfolio.Encoded = {
    units: [
      { id: "minute", name: "截止日23:59送达的单位", ...kind("township") },
      { id: "day", name: "截止日送达的单位", ...kind("society") },
      { id: "late", name: "次日00:00送达的单位", ...kind("enterprise") },
      { id: "late-day", name: "次日送达的单位", ...kind("member-unit") },
      { id: "late-second", name: "24:00:00送达的单位", ...kind("science-hall") },
      { id: "in-time-abroad", name: "23:59:59送达的单位", ...kind("science-base") },
      { id: "undated", name: "送达时间未登记的单位", ...kind("farm-association") },
      { id: "none", name: "未报送的单位", ...kind("farm-academy") },
      { id: "other", name: "只报送其他材料的单位", ...kind("youth-body") },
      { id: "unknown", name: "类型未登记的单位" },
      { id: "no-kind", name: "不属于任何类型的单位", ...kind() }
    ],
    activities: [],
    submissions: [
      ...log.map(([unit, receivedAt]) => ({ unit, document, ...(receivedAt === undefined ? {} : { receivedAt }) })),
      { unit: "other", document: otherDocument, receivedAt: early }
    ]
  }
  const { submissions: _, ...withoutLog } = given
  return [
    {
      name: text("截止之后，登记齐全", "after the deadline, with the log"),
      given,
      asOf: "2023-12-31T00:00:00+08:00",
      expected: finds(
        rule,
        {
          minute: "met",
          day: "met",
          "in-time-abroad": "met",
          late: "unmet",
          "late-day": "unmet",
          "late-second": "unmet",
          undated: "undetermined",
          none: "unmet",
          other: "unmet",
          unknown: "undetermined",
          "no-kind": "not-applicable"
        },
        { modality }
      )
    },
    {
      name: text("截止前一秒", "a second before the deadline"),
      given,
      asOf: `${day}T23:59:59+08:00`,
      expected: finds(rule, { minute: "met", late: "pending", none: "pending", other: "pending" })
    },
    {
      name: text("截止那一刻", "at the deadline"),
      given,
      asOf: `${next}T00:00:00+08:00`,
      expected: finds(rule, { minute: "met", none: "unmet", other: "unmet" })
    },
    {
      name: text("没有收件登记", "without a log"),
      given: withoutLog,
      asOf: over,
      expected: finds(rule, { none: "undetermined" })
    }
  ]
}

const complete: Facts = { images: 1, videos: 0, newsLinks: 1, summary: true }
const evidence: ReadonlyArray<readonly [id: string, name: string, facts: Facts, isComplete: boolean | undefined]> = [
  ["image", "1张图片、1条链接、有小结", complete, true],
  ["video", "1段视频、1条链接、有小结", { ...complete, images: 0, videos: 1 }, true],
  ["more", "2张图片、2段视频、2条链接、有小结", { images: 2, videos: 2, newsLinks: 2, summary: true }, true],
  ["no-picture", "没有图片和视频", { ...complete, images: 0 }, false],
  ["no-news", "没有新闻链接", { ...complete, newsLinks: 0 }, false],
  ["no-summary", "没有小结", { ...complete, summary: false }, false],
  ["unknown-picture", "视频未报、没有图片", { images: 0, newsLinks: 1, summary: true }, undefined],
  ["unknown-news", "新闻链接未报", { images: 1, videos: 0, summary: true }, undefined],
  ["unknown-summary", "小结未报", { images: 1, videos: 0, newsLinks: 1 }, undefined]
]
const byEvidence = (yes: Status, no: Status, open: Status): Readonly<Record<string, Status>> =>
  Object.fromEntries(
    evidence.map(([id, , , isComplete]) => [id, isComplete === undefined ? open : isComplete ? yes : no])
  )

const recommendAll = (given: typeof Portfolio.Encoded): typeof Portfolio.Encoded => ({
  ...given,
  recommendations: given.activities.map(({ id }) => ({ activity: id, unit: host.id }))
})
const ofHost = (statuses: Readonly<Record<string, Status>>): Readonly<Record<string, Status>> =>
  Object.fromEntries(Object.entries(statuses).map(([id, status]) => [`${host.id}/${id}`, status]))

const recommended: ReadonlyArray<Case> = [
  ...[["pending", "2023-09-23T23:59:59+08:00"] as const, ["unmet", "2023-09-24T00:00:00+08:00"] as const].map(
    ([failing, asOf]): Case => ({
      name: text(
        `信息完善的活动处于各种平台状态，推荐期限${failing === "unmet" ? "已过" : "未过"}`,
        `complete activities stand variously on the platform, ${failing === "unmet" ? "after" : "before"} recommendations are due`
      ),
      given: recommendAll({
        ...everyState,
        activities: everyState.activities.map((activity) => ({ ...activity, ...complete }))
      }),
      asOf,
      expected: finds(
        "recommended-complete",
        ofHost({
          "not-filed": failing,
          filed: "met",
          "under-review": "met",
          published: "met",
          rejected: failing,
          unreported: "undetermined"
        }),
        { modality: "must" }
      )
    })
  ),
  {
    name: text("已填报活动的各项信息", "filed activities with various information"),
    given: recommendAll(activities(evidence.map(([id, name, facts]) => [id, name, { ...facts, platform: "filed" }]))),
    asOf: over,
    expected: finds("recommended-complete", ofHost(byEvidence("met", "unmet", "undetermined")))
  },
  {
    name: text("没有推荐", "nothing recommended"),
    given: everyState,
    asOf: over,
    expected: [],
    silent: ["recommended-complete", "annex-2-complete"]
  }
]

const afterwards: ReadonlyArray<Case> = [
  {
    name: text("活动已结束，各项信息", "activities over, with various information"),
    given: activities(evidence.map(([id, name, facts]) => [id, name, { ...facts, ...inDays }])),
    asOf: "2023-12-31T00:00:00+08:00",
    expected: finds("completed-afterwards", byEvidence("met", "pending", "undetermined"), { modality: "should" })
  },
  {
    name: text("最后一天的零点", "at 00:00 of the last day"),
    given: activities([
      ["today", "当日结束", { ...complete, ...on("2023-09-18", "2023-09-20") }],
      ["tomorrow", "次日结束", { ...complete, ...on("2023-09-18", "2023-09-21") }],
      ["unknown", "时间未报", complete]
    ]),
    asOf: "2023-09-20T00:00:00+08:00",
    expected: finds("completed-afterwards", { today: "met", tomorrow: "not-applicable", unknown: "undetermined" })
  }
]

const row: Facts = {
  annexes: ["annex-1"],
  timeText: "9月20日",
  place: "广场",
  contactName: "王老师",
  contactPhone: "7200001"
}
const without = (fact: keyof Facts): Facts => {
  const { [fact]: _, ...rest } = row
  return rest
}
const annex1: Case = {
  name: text("汇总表的各行", "rows of the table"),
  given: activities([
    ["whole", "各栏已填，无备注", row],
    ["no-time", "时间未填", without("timeText")],
    ["no-place", "地点未填", without("place")],
    ["no-contact", "负责人未填", without("contactName")],
    ["no-phone", "电话未填", without("contactPhone")],
    ["elsewhere", "列在附件2", { ...row, annexes: ["annex-2"] }],
    ["unlisted", "未列入", { ...row, annexes: [] }],
    ["unknown", "是否列入未报", without("annexes")]
  ]),
  asOf: over,
  expected: finds(
    "annex-1-complete",
    {
      whole: "met",
      "no-time": "undetermined",
      "no-place": "undetermined",
      "no-contact": "undetermined",
      "no-phone": "undetermined",
      elsewhere: "not-applicable",
      unlisted: "not-applicable",
      unknown: "undetermined"
    },
    { modality: "should" }
  )
}

const copy = { contactName: "王老师", contactPhone: "7200001", content: "讲座三场", unitOpinion: { text: "同意推荐" } }
const boxes = ["contactName", "contactPhone", "content", "unitOpinion"] as const
const boxName = (box: string): string => annexes[1]!.fields.find(({ fact }) => fact === box)!.label
const annex2: Case = {
  name: text("推荐表的各栏", "boxes of the recommendation form"),
  given: {
    ...activities([
      ["whole", "各栏已填，县科协未审核", {}],
      ...boxes.map((box) => [box, `${boxName(box)}未填`, {}] as const)
    ]),
    recommendations: [
      { activity: "whole", unit: host.id, ...copy },
      ...boxes.map((box) => {
        const { [box]: _, ...rest } = copy
        return { activity: box, unit: host.id, ...rest }
      })
    ]
  },
  asOf: over,
  expected: finds(
    "annex-2-complete",
    ofHost({
      whole: "met",
      contactName: "undetermined",
      contactPhone: "undetermined",
      content: "undetermined",
      unitOpinion: "undetermined"
    }),
    { modality: "should" }
  )
}

/** Cases of every rule: below, at and above each number, before and after each moment, and with facts unknown. */
export const cases: ReadonlyArray<Case> = [
  ...inWindow,
  topic,
  ...mainVenue,
  ...countedOf("member-unit-activity", "must", ["member-unit"], { platform: "published" }),
  published,
  ...countedOf("township-activity", "should", ["township"]),
  ...covered("township-focuses", focuses, (item) => ({ topics: [item], settings: [] })),
  ...covered("five-settings", fiveSettings, (item) => ({ topics: [], settings: [item] })),
  ...countedOf("society-activity", "should", ["society"]),
  liaison,
  ...countedOf("enterprise-activity", "should", ["enterprise"]),
  ...countedOf("science-hall-activity", "should", ["science-hall"]),
  ...countedOf("science-base-activity", "should", ["science-base"]),
  ...countedOf("youth-activity", "should", ["youth-body"]),
  ...workerTalks,
  ...countedOf("farm-activity", "should", ["farm-association", "farm-academy"]),
  ...everyDay,
  ...counted(
    "food-safety-activity",
    "must",
    text("负有食品安全职责的单位", "units responsible for food safety"),
    { responsibilities: ["food-safety"] },
    { responsibilities: ["ecology"] },
    foodTopic
  ),
  foodActivity,
  ...foodNames,
  ...built("outdoor-site", "outdoor-site", "display", 1),
  ...built("displays", "display", "outdoor-site", 2),
  ...officers,
  ...judgedOf("safe-and-orderly", "must", ["township", "member-unit"]),
  ...judgedOf("innovative-and-inclusive", "should", ["township", "member-unit"]),
  ...judged("publicity-and-marks", "should"),
  filed,
  ...address,
  ...due("key-activity-table-due", "should", "key-activity-table", "summary", "2023-09-06", "2023-09-07"),
  ...due("summary-due", "must", "summary", "photos", "2023-09-23", "2023-09-24"),
  ...due("photos-due", "must", "photos", "summary", "2023-09-23", "2023-09-24"),
  ...recommended,
  ...afterwards,
  annex1,
  annex2
]
