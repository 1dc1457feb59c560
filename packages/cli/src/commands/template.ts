import type { Notice } from "@kepu/core"
import { fill, list, localized } from "@kepu/core/text"
import {
  acceptedWords,
  answers,
  modes,
  officeFormats,
  platformStates,
  template,
  templateFile,
  type TemplateKind,
  templateKinds
} from "@kepu/csv"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { Refused } from "../endings.ts"
import { CurrentLanguage, type Say, sayIn } from "../language.ts"
import { findNotice } from "../notices.ts"
import { remark } from "../output.ts"
import { noticeFlag } from "./countyFlags.ts"
import { fileFormatFlag, formatFor } from "./formatFlag.ts"
import { deliver, forceFlag, outputFlag } from "./outputFlag.ts"

/** A table as text, or as it is printed. */
const formats = ["csv", ...officeFormats] as const

const wordsOf = (words: Readonly<Record<string, ReadonlyArray<string>>>): string =>
  Object.values(words)
    .map(([first = ""]) => first)
    .join("、")

const texts = {
  kind: localized(
    "哪种表：活动表（annex1）、推荐表（annex2）、单位名册（units）、收件登记（submissions）、平台导出（platform）；也可用通知自己的叫法，如蒲城的附件1、附件2。状态填：{states}；活动形式填：{modes}；小结填：{answers}；其余以通知用语为准，输出时列出",
    "which table: annex1 of activities, annex2 of recommendations, units, submissions, platform; or what the notice calls it. 状态 takes {states}; 活动形式 {modes}; 小结 {answers}; for the rest the notice's words are told when the table is written"
  ),
  unknown: localized(
    "没有“{name}”这种表；可用：活动表、推荐表、单位名册、收件登记、平台导出",
    "There is no table “{name}”: there are annex1, annex2, units, submissions and platform"
  ),
  several: localized(
    "“{heading}”可以填：{words}；可填多项，用“、”隔开；没有的填“无”",
    "{heading} takes: {words}; several parted by 、, and 无 for none"
  ),
  unit: localized(
    "填报单位，写在活动表的表头上方",
    "the unit that reports, for the line above the table of activities"
  ),
  example: localized("加一行示例", "add a line that shows how to fill it in"),
  words: localized("“{heading}”可以填：{words}", "{heading} takes: {words}"),
  ofUnit: localized("给孙镇的活动表（蒲城的附件1）", "the table of activities for a town: annex 1 in Pucheng"),
  ofForm: localized("照通知印的推荐表，留有盖章处", "the form of recommendation as printed, with its seal boxes"),
  ofUnits: localized("带示例的单位名册", "a register of units with an example")
}

/** What people call the tables, besides their names in commands. */
const names: Readonly<Record<TemplateKind, ReadonlyArray<string>>> = {
  annex1: ["活动表", "附件1", "附件一", "汇总表", "活动汇总表", "活动项目汇总表"],
  annex2: ["附件2", "附件二", "推荐表", "优秀活动推荐表"],
  units: ["单位名册", "单位名录", "名册", "名录", "单位"],
  submissions: ["收件登记", "材料收件登记", "收件"],
  platform: ["平台", "平台导出", "平台数据"]
}

type Annex = Notice["vocabulary"]["annexes"][number]

/** A table, and the form of the notice if it prints one of its own. */
interface Asked {
  readonly kind: TemplateKind
  readonly form?: Annex
}

const folded = (word: string): string => word.normalize("NFKC").replace(/\s/gu, "").toLowerCase()

/** What a notice calls a form: its name, the number or the title in that alone, and its synonyms. */
const callsIt = ({ name, synonyms = [] }: Annex): ReadonlyArray<string> => {
  const [, number = "", title = ""] = /^(附件\s*[\d一二三四五六七八九十]+)\s*(.*)$/u.exec(name["zh-CN"]) ?? []
  return [name["zh-CN"], name.en, number, title, ...synonyms].filter((word) => word !== "").map(folded)
}

/** The table that a word means: what the notice calls it, its name in commands, or what people call it. */
const askedBy = (word: string, { vocabulary: { annexes } }: Notice): Asked | undefined => {
  const text = folded(word)
  const form = annexes.find((annex) => callsIt(annex).includes(text))
  if (form !== undefined) return { kind: form.about === "activity" ? "annex1" : "annex2", form }
  const kind = templateKinds.find((one) => one === text || names[one].includes(text))
  return kind === undefined ? undefined : { kind }
}

/** `kepu template`: a table to fill in. */
export const templateTable = (say: Say) =>
  Command.make(
    "template",
    {
      kind: Argument.String("TABLE").pipe(
        Argument.withDescription(
          say(fill(texts.kind, { states: wordsOf(platformStates), modes: wordsOf(modes), answers: wordsOf(answers) }))
        )
      ),
      output: outputFlag(say),
      format: fileFormatFlag(say, formats),
      force: forceFlag(say),
      notice: noticeFlag(say),
      unit: Flag.String("unit").pipe(Flag.withMetavar("NAME"), Flag.withDescription(say(texts.unit)), Flag.optional),
      example: Flag.Boolean("example").pipe(
        Flag.withoutNegation,
        Flag.withDescription(say(texts.example)),
        Flag.withDefault(false)
      )
    },
    Effect.fnUntraced(function* ({ example, force, format, kind: word, notice: id, output, unit }) {
      const notice = yield* findNotice(id)
      const asked = askedBy(word, notice)
      if (asked === undefined) return yield* new Refused({ reason: fill(texts.unknown, { name: word }) })
      const { form, kind } = asked
      const options = { example, unit: Option.getOrElse(unit, () => ""), ...(form === undefined ? {} : { form }) }
      const written = formatFor(formats, format, output)
      const table =
        written === "csv"
          ? template(notice, kind, options)
          : yield* Effect.promise(() => templateFile(notice, kind, written, options))
      yield* deliver(output, force, table)
      const sayNow = sayIn(yield* CurrentLanguage)
      for (const { heading, several, words } of acceptedWords(notice, kind, form)) {
        const text = several === true ? texts.several : texts.words
        yield* remark(`${sayNow(fill(text, { heading, words: list(words) }))}\n`)
      }
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu template 附件1 --unit 孙镇 -o 附件1-孙镇.xlsx", description: say(texts.ofUnit) },
      { command: "kepu template 附件2 -o 附件2.docx", description: say(texts.ofForm) },
      { command: "kepu template 单位名册 --example -o 单位名册.csv", description: say(texts.ofUnits) }
    ])
  )
