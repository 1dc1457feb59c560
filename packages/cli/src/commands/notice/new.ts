import { parseNotice } from "@kepu/core"
import { scaffoldFormats, scaffoldNotice, type ScaffoldFormat } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import * as Clock from "effect/Clock"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { explainData } from "../../dataFile.ts"
import { Refused } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { print } from "../../output.ts"
import { save } from "../../save.ts"
import { forceFlag, outputFlag } from "../outputFlag.ts"

const texts = {
  description: localized(
    "生成一个通知文件的底稿，格式已齐全，内容照通知改",
    "Begin a notice file: its form is complete, its content is to be changed into that of the notice"
  ),
  id: localized("通知编号，如 baishui-2026", "id of the notice, like baishui-2026"),
  region: localized("六位区划代码（GB/T 2260）", "division code of six digits (GB/T 2260)"),
  name: localized("地区名称", "name of the region"),
  year: localized("年份；默认取编号末尾的年份，或今年", "year; by default the one at the end of the id, or this one"),
  format: localized("文件形式：json 供 --notice 使用，ts 为模块", "json for --notice, ts for a module"),
  done: localized(
    "改好后可用：kepu notice lint {path}；对照原文：kepu notice trace {path} --source 原文.txt",
    "Then: kepu notice lint {path}, and with its text: kepu notice trace {path} --source TEXT"
  ),
  place: localized("某县", "某县"),
  example: localized("为一个县的通知起底稿", "begin a notice for a county")
}

const flags = (say: Say) => ({
  output: outputFlag(say),
  force: forceFlag(say),
  id: Flag.String("id").pipe(Flag.withMetavar("ID"), Flag.withDescription(say(texts.id))),
  region: Flag.String("region").pipe(
    Flag.withMetavar("CODE"),
    Flag.withDescription(say(texts.region)),
    Flag.withDefault("990000")
  ),
  name: Flag.String("name").pipe(
    Flag.withMetavar("NAME"),
    Flag.withDescription(say(texts.name)),
    Flag.withDefault(say(texts.place))
  ),
  year: Flag.Int("year").pipe(Flag.withMetavar("YEAR"), Flag.withDescription(say(texts.year)), Flag.optional),
  format: Flag.Literals("format", scaffoldFormats).pipe(
    Flag.withMetavar(scaffoldFormats.join("|")),
    Flag.withDescription(say(texts.format)),
    Flag.withDefault<ScaffoldFormat>("json")
  )
})

const yearOf = Effect.fnUntraced(function* (id: string, given: Option.Option<number>) {
  if (Option.isSome(given)) return given.value
  const written = /(?:19|20)\d{2}$/u.exec(id)?.[0]
  return written === undefined ? new Date(yield* Clock.currentTimeMillis).getUTCFullYear() : Number(written)
})

/** `kepu notice new`: writes the beginning of a notice. */
export const newNotice = (say: Say) =>
  Command.make(
    "new",
    flags(say),
    Effect.fnUntraced(function* ({ force, format, id, name, output, region, year }) {
      const seed = { id, region, regionName: name, year: yield* yearOf(id, year) }
      const checked = parseNotice(scaffoldNotice(seed, "json"))
      if (checked._tag === "Failure") return yield* new Refused({ reason: explainData(id, checked.failure) })
      const text = scaffoldNotice(seed, format)
      if (Option.isNone(output)) return yield* print(text)
      yield* save({ path: output.value, force }, text)
      yield* print(`${say(fill(texts.done, { path: output.value }))}\n`)
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      {
        command: "kepu notice new -o baishui-2026.json --id baishui-2026 --region 610527 --name 白水县",
        description: say(texts.example)
      }
    ])
  )
