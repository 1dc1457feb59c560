import { showClause } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import { Refused } from "../endings.ts"
import { CurrentLanguage, type Say } from "../language.ts"
import { findNotice } from "../notices.ts"
import { print } from "../output.ts"
import { folded } from "../text/folded.ts"
import { noticeFlag } from "./countyFlags.ts"

const texts = {
  what: localized("条款号（如 三（五）5）或规则编号", "number of a clause, such as 三（五）5, or id of a rule"),
  example: localized("这一条要求什么", "what this clause asks for"),
  none: localized(
    "通知“{notice}”没有条款或规则“{what}”；全部条款和规则见 kepu notice show {notice}",
    "The notice “{notice}” has no clause or rule “{what}”; kepu notice show {notice} lists them"
  )
}

/** Brackets as printed, whatever the keyboard gave: `三(五)5` is `三（五）5`. */
const asPrinted = (number: string): string => number.replaceAll("(", "（").replaceAll(")", "）")

/** `kepu explain`: what a clause says and how its rules are put, without any county. */
export const explainRule = (say: Say) =>
  Command.make(
    "explain",
    {
      what: Argument.String("RULE|CLAUSE").pipe(Argument.withDescription(say(texts.what))),
      notice: noticeFlag(say)
    },
    Effect.fnUntraced(function* ({ notice: id, what }) {
      const notice = yield* findNotice(id)
      const clause = notice.clauses.find(
        ({ number, rules }) => number === asPrinted(what) || rules.some((rule) => rule.id === what)
      )
      if (clause === undefined) return yield* new Refused({ reason: fill(texts.none, { notice: notice.id, what }) })
      yield* print(folded(showClause(clause, notice, yield* CurrentLanguage)))
    })
  ).pipe(Command.withExamples([{ command: "kepu explain 三（五）5", description: say(texts.example) }]))
