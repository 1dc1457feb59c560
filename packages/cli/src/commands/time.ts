import { PlainDate } from "@kepu/core/schema"
import { fill, localized } from "@kepu/core/text"
import { type ParsedSchedule, parseSchedule, type ScheduleOptions } from "@kepu/schedule"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import { Refused } from "../endings.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { printAll } from "../output.ts"
import { scheduleLine, scheduleRecord } from "../report/schedule.ts"
import { formatFlag } from "./formatFlag.ts"

const texts = {
  year: localized("未写年份时按这一年", "year of the times that do not say theirs"),
  window: localized(
    "“活动期间”所指的起止日期，如 2023-09-17/2023-09-23",
    "what “during the event” means, like 2023-09-17/2023-09-23"
  ),
  badWindow: localized(
    "--window 的值“{window}”无法识别，请写成 2023-09-17/2023-09-23",
    "--window cannot read “{window}”: write 2023-09-17/2023-09-23"
  ),
  badYear: localized("--year 的值“{year}”不是四位年份", "--year “{year}” is no year of four digits"),
  example: localized("读取一个时间", "read one time")
}

const isDate = Schema.is(PlainDate)

const readWindow = Effect.fnUntraced(function* (window: string) {
  const [start, end, ...more] = window.split("/")
  if (isDate(start) && isDate(end) && more.length === 0 && start <= end) {
    return { window: { start, end } }
  }
  return yield* new Refused({ reason: fill(texts.badWindow, { window }) })
})

const readYear = Effect.fnUntraced(function* (year: number) {
  if (year >= 1000 && year <= 9999) return { year }
  return yield* new Refused({ reason: fill(texts.badYear, { year }) })
})

const none = Effect.succeed({})

/** `kepu time`: a line of output for each line of input, whether or not it can be read. */
export const time = (say: Say) =>
  Command.make(
    "time",
    {
      year: Flag.Int("year").pipe(Flag.withMetavar("YYYY"), Flag.withDescription(say(texts.year)), Flag.optional),
      window: Flag.String("window").pipe(
        Flag.withMetavar("START/END"),
        Flag.withDescription(say(texts.window)),
        Flag.optional
      ),
      format: formatFlag(say, ["text", "ndjson"])
    },
    Effect.fnUntraced(function* ({ format, window, year }) {
      const options: ScheduleOptions = {
        ...(yield* Option.match(year, { onNone: () => none, onSome: readYear })),
        ...(yield* Option.match(window, { onNone: () => none, onSome: readWindow }))
      }
      const language = yield* CurrentLanguage
      const render = (text: string, parsed: ParsedSchedule) =>
        format === "ndjson"
          ? JSON.stringify(scheduleRecord(text, parsed, language))
          : scheduleLine(text, parsed, language)
      const stdio = yield* Stdio.Stdio
      yield* stdio.stdin.pipe(
        Stream.decodeText(),
        Stream.splitLines,
        Stream.runForEachArray((lines) =>
          printAll(lines.map((line) => `${render(line, parseSchedule(line, options))}\n`))
        )
      )
    })
  ).pipe(
    Command.withExamples([{ command: "echo 9月17日-23日 | kepu time --year 2023", description: say(texts.example) }])
  )
