import { fill, localized } from "@kepu/core/text"
import { acceptedWords, answers, modes, platformStates, template, type TemplateKind, templateKinds } from "@kepu/csv"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { CurrentLanguage, type Say, sayIn } from "../language.ts"
import { findNotice } from "../notices.ts"
import { remark } from "../output.ts"
import { noticeFlag } from "./countyFlags.ts"
import { deliver, forceFlag, outputFlag } from "./outputFlag.ts"

const wordsOf = (words: Readonly<Record<string, ReadonlyArray<string>>>): string =>
  Object.values(words)
    .map(([first = ""]) => first)
    .join("、")

const texts = {
  description: localized(
    "输出一份可以直接填写的空表，表头和标题行照通知的附件",
    "Write an empty table that is ready to fill in, with the headings and title lines of the notice's annexes"
  ),
  kind: localized(
    "哪种表：annex1 活动项目汇总表，annex2 优秀活动推荐表，units 单位名册，submissions 收件登记，platform 平台导出。状态填：{states}；活动形式填：{modes}；小结填：{answers}；其余以通知用语为准，输出时列出",
    "which table: annex1 of activities, annex2 of recommendations, units, submissions, platform. 状态 takes {states}; 活动形式 {modes}; 小结 {answers}; for the rest the notice's words are told when the table is written"
  ),
  unit: localized("填报单位，写在附件1表头上方", "the unit that reports, for the line above annex 1"),
  example: localized("加一行示例", "add a line that shows how to fill it in"),
  words: localized("“{heading}”可以填：{words}", "{heading} takes: {words}"),
  ofUnit: localized("给孙镇的附件1", "annex 1 for a town"),
  ofUnits: localized("带示例的单位名册", "a register of units with an example")
}

/** `kepu template`: a table to fill in. */
export const templateTable = (say: Say) =>
  Command.make(
    "template",
    {
      kind: Argument.Literals("TABLE", templateKinds).pipe(
        Argument.withDescription(
          say(fill(texts.kind, { states: wordsOf(platformStates), modes: wordsOf(modes), answers: wordsOf(answers) }))
        )
      ),
      output: outputFlag(say),
      force: forceFlag(say),
      notice: noticeFlag(say),
      unit: Flag.String("unit").pipe(Flag.withMetavar("NAME"), Flag.withDescription(say(texts.unit)), Flag.optional),
      example: Flag.Boolean("example").pipe(
        Flag.withoutNegation,
        Flag.withDescription(say(texts.example)),
        Flag.withDefault(false)
      )
    },
    Effect.fnUntraced(function* ({ example, force, kind, notice: id, output, unit }) {
      const notice = yield* findNotice(id)
      const written: TemplateKind = kind
      const table = template(notice, written, { example, unit: Option.getOrElse(unit, () => "") })
      yield* deliver(output, force, table)
      const sayNow = sayIn(yield* CurrentLanguage)
      for (const accepted of acceptedWords(notice, written)) {
        yield* remark(`${sayNow(fill(texts.words, { ...accepted }))}\n`)
      }
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      { command: "kepu template annex1 --unit 孙镇 -o 附件1-孙镇.csv", description: say(texts.ofUnit) },
      { command: "kepu template units --example -o units.csv", description: say(texts.ofUnits) }
    ])
  )
