import { assert, describe, it } from "@effect/vitest"
import { writeSchedule } from "@kepu/core/time"
import { Schedule } from "@kepu/core/schema"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { parseSchedule } from "../src/index.ts"
import { notice } from "./show.ts"
import { times } from "../../core/test/times.ts"

const number = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))
const oneOf = <const A extends string>(values: readonly [A, ...Array<A>]) => Arbitrary.schema(Schema.Literals(values))

const dayMillis = 86_400_000
const dateOf = (day: number): string => new Date(Date.UTC(1900, 0, 1) + day * dayMillis).toISOString().slice(0, 10)
const clockOf = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(10, 16)

const civil = Arbitrary.map(
  Arbitrary.all({ day: number(0, 109_000), clock: number(-720, 1439) }),
  ({ clock, day }) => ({ day, clock: clock < 0 ? "" : clockOf(clock) })
)

/** In the parser's form: an end only where it says more than the start. */
const session = Arbitrary.map(
  Arbitrary.all({ start: civil, days: number(-20, 40), clock: number(-720, 1439) }),
  ({ clock, days, start }) => {
    const from = dateOf(start.day) + start.clock
    const end = dateOf(start.day + Math.max(days, 0)) + (clock < 0 ? "" : clockOf(clock))
    const sooner = end.slice(0, Math.min(end.length, from.length)) <= from.slice(0, Math.min(end.length, from.length))
    const needless = sooner && !(from.length < end.length)
    return needless ? { start: from } : { start: from, end }
  }
)

const month = Arbitrary.map(
  Arbitrary.all({ year: number(1900, 2199), month: number(1, 12), part: number(0, 3) }),
  ({ month, part, year }) => {
    const first = `${year}-${String(month).padStart(2, "0")}`
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
    const [from, to] =
      [
        [1, 10],
        [11, 20],
        [21, length],
        [1, length]
      ][part] ?? []
    return { start: `${first}-${String(from).padStart(2, "0")}`, end: `${first}-${to}` }
  }
)

const key = ({ end, start }: { readonly start: string; readonly end?: string }) => `${start}/${end ?? ""}`
const decode = Schema.decodeUnknownSync(Schedule)

const schedule = Arbitrary.map(
  Arbitrary.all({
    sessions: Arbitrary.array(session, { minLength: 1, maxLength: 5 }),
    months: Arbitrary.array(month, { maxLength: 1 }),
    kind: oneOf(["exact", "openEnd", "approximate"])
  }),
  ({ kind, months, sessions }) => {
    const all: Array<(typeof Schedule.Encoded)["sessions"][number]> =
      kind === "approximate" ? [...sessions, ...months] : sessions
    const sorted = [...new Map(all.map((each) => [key(each), each])).values()].toSorted((a, b) =>
      key(a) < key(b) ? -1 : 1
    )
    const spoken = {
      exact: true,
      openEnd: sorted.at(-1)?.end === undefined,
      approximate: sorted.some(({ end, start }) => start.length > 10 || end !== undefined)
    }[kind]
    return decode({ sessions: sorted, ...(kind !== "exact" && spoken ? { [kind]: true } : {}) })
  }
)

const pieces: readonly [string, ...Array<string>] = [
  "第",
  ..."0123456789年月日号点时分半一二三十廿初周每天起前后至到-—~.,/:：∶、，；()（）【】xX第场次约共 \n",
  "9月17日",
  "2023年",
  "9:00",
  "下午2:00",
  "上午",
  "晚",
  "每周六",
  "周一至周五",
  "工作日",
  "活动期间",
  "为期",
  "持续2小时",
  "农历",
  "中旬",
  "全天",
  "次日",
  "次年",
  "左右",
  "之间",
  "止",
  "开始",
  "闭馆",
  "𠀀",
  "\ud800",
  "{0}"
]
const anyText = Arbitrary.map(Arbitrary.array(oneOf(pieces), { maxLength: 24 }), (parts) => parts.join(""))

const dashes = oneOf(["-", "--", "—", "——", "―", "–", "－", "～", "~", "〜", "至", "到"])
const colons = oneOf([":", "：", "∶", "︰"])
const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

describe("parsing and writing", () => {
  it.prop(
    "gives back what was written, without options",
    { schedule },
    ({ schedule }) => {
      const parsed = parseSchedule(writeSchedule(schedule), {})
      assert.deepStrictEqual(parsed.ok ? parsed.schedule : parsed, schedule)
    },
    { arbitrary: { runs: times(500, 2_000) } }
  )

  it.prop(
    "gives back what was parsed, written and parsed again",
    { text: anyText },
    ({ text }) => {
      const parsed = parseSchedule(text, notice)
      if (!parsed.ok) return
      const again = parseSchedule(writeSchedule(parsed.schedule), {})
      assert.deepStrictEqual(again.ok ? again.schedule.sessions : again, parsed.schedule.sessions)
    },
    { arbitrary: { runs: times(1_000, 5_000) } }
  )

  it.prop(
    "answers any text with a valid schedule or a reason",
    { text: anyText },
    ({ text }) => {
      const parsed = parseSchedule(text, notice)
      if (parsed.ok) decode(parsed.schedule)
      else assert.isAbove(parsed.reason.en.length, 0)
    },
    { arbitrary: { runs: times(1_000, 5_000) } }
  )

  it.prop(
    "treats every dash and colon alike",
    { schedule, dash: dashes, colon: colons },
    ({ colon, dash, schedule }) => {
      const text = writeSchedule(schedule)
      const varied = parseSchedule(text.replaceAll("至", dash).replaceAll(":", colon), {})
      assert.deepStrictEqual(varied, parseSchedule(text, {}))
    }
  )

  it.prop(
    "treats full-width forms like the others",
    { schedule, text: anyText },
    ({ schedule, text }) => {
      for (const half of [text, writeSchedule(schedule)]) {
        const [plain, full] = [parseSchedule(half, notice), parseSchedule(wide(half), notice)]
        assert.deepStrictEqual(full.ok ? full : full.code, plain.ok ? plain : plain.code)
      }
    },
    { arbitrary: { runs: times(500, 2_000) } }
  )
})
