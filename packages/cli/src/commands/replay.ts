import { assessmentDocument } from "@kepu/core"
import { parseReceipt, replay } from "@kepu/core/receipt"
import { fill, list, localized } from "@kepu/core/text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { readCounty } from "../county.ts"
import { readData } from "../dataFile.ts"
import { Ended, exitCodes } from "../endings.ts"
import type { Say } from "../language.ts"
import { printAll, remark } from "../output.ts"
import { renderDocument } from "../report/renderDocument.ts"
import { countyFlags } from "./countyFlags.ts"

const texts = {
  receipt: localized("kepu check --receipt 写出的凭证", "a receipt that kepu check --receipt wrote"),
  example: localized("用同样的文件重做", "make it again from the same files"),
  differs: localized("与凭证不同：{differences}\n", "Other than the receipt says: {differences}\n")
}

/** `kepu replay`: exit 0 and the assessment as JSON if it is the receipt's, 1 and the differences if not. */
export const replayReceipt = (say: Say) => {
  const { asOf: _, files, ...flags } = countyFlags(say)
  return Command.make(
    "replay",
    { receipt: Argument.String("RECEIPT").pipe(Argument.withDescription(say(texts.receipt))), files, ...flags },
    Effect.fnUntraced(function* ({ receipt: path, ...given }) {
      const receipt = yield* readData(path, parseReceipt)
      const county = yield* readCounty({ ...given, asOf: Option.some(receipt.asOf) })
      const { assessment, differences } = replay(receipt, county.notice, county.portfolio)
      if (differences.length > 0) {
        yield* remark(say(fill(texts.differs, { differences: list(differences.map(({ text }) => text)) })))
        return yield* new Ended({ code: exitCodes.violations })
      }
      yield* printAll(renderDocument(assessmentDocument(assessment, county.issues)))
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu replay receipt.json 附件1-*.csv --units units.csv", description: say(texts.example) }
    ])
  )
}
