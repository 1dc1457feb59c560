import { type CaseDifference, caseDifferences, parseCases, type Uncovered, uncoveredBoundaries } from "@kepu/core/lint"
import { fill, list, localized } from "@kepu/core/text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { readData } from "../../dataFile.ts"
import { Ended, exitCodes } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { print } from "../../output.ts"
import { formatFlag } from "../formatFlag.ts"
import { formats, noticeArgument, renderJson } from "./arguments.ts"

const texts = {
  description: localized(
    "按用例核对通知文件：结果与预期不同的，一一列出",
    "Judge the cases of a notice, and tell of each that finds something else than it expects"
  ),
  cases: localized(
    "用例（JSON 文件）：name、given（报送全集）、asOf、expected（rule、subject、status）",
    "the cases (a JSON file): name, given (a portfolio), asOf, expected (rule, subject, status)"
  ),
  coverage: localized(
    "另列哪些界限还没有用例：数量的上下，期限的前后",
    "also list the boundaries that have no case: of each number and each deadline"
  ),
  difference: localized("{name}：{text}", "{name}: {text}"),
  uncovered: localized("{boundary}：缺少{sides}的用例", "{boundary}: no case {sides}"),
  passed: localized("{number} 个用例，与预期不同 {different} 处", "{number} cases, {different} differences"),
  lacking: localized("缺少用例的界限 {number} 处", "{number} boundaries without a case"),
  example: localized("核对用例，并看还缺哪些", "judge the cases, and see which are lacking")
}

const differenceLine = ({ case: name, text }: CaseDifference) => fill(texts.difference, { name, text })
const uncoveredLine = ({ boundary, sides }: Uncovered) => fill(texts.uncovered, { boundary, sides: list(sides) })

/** `kepu notice cases`: what the cases of a notice find, and which are lacking. */
export const tryCases = (say: Say) =>
  Command.make(
    "cases",
    {
      notice: noticeArgument(say),
      cases: Argument.String("CASES").pipe(Argument.withDescription(say(texts.cases))),
      coverage: Flag.Boolean("coverage").pipe(
        Flag.withoutNegation,
        Flag.withDescription(say(texts.coverage)),
        Flag.withDefault(false)
      ),
      format: formatFlag(say, formats)
    },
    Effect.fnUntraced(function* ({ cases: path, coverage, format, notice: id }) {
      const notice = yield* findNotice(id)
      const cases = yield* readData(path, parseCases)
      const differences = caseDifferences(notice, cases)
      const uncovered = coverage ? uncoveredBoundaries(notice, cases) : []
      const lines = [
        ...differences.map(differenceLine),
        fill(texts.passed, { number: cases.length, different: differences.length }),
        ...uncovered.map(uncoveredLine),
        ...(coverage ? [fill(texts.lacking, { number: uncovered.length })] : [])
      ]
      yield* print(
        format === "json"
          ? renderJson({ differences, ...(coverage ? { uncovered } : {}) })
          : `${lines.map(say).join("\n")}\n`
      )
      if (differences.length > 0) return yield* new Ended({ code: exitCodes.violations })
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      { command: "kepu notice cases notice.json cases.json --coverage", description: say(texts.example) }
    ])
  )
