import { trace, writeFingerprints } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { explainData, readDocument } from "../../dataFile.ts"
import { Ended, exitCodes, Refused } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { print, remark } from "../../output.ts"
import { renderTrace } from "../../report/renderTrace.ts"
import { forStdout } from "../../text/paint.ts"
import { formatFlag } from "../formatFlag.ts"
import { formats, noticeArgument, renderJson } from "./arguments.ts"

const texts = {
  description: localized(
    "逐句对照通知原文，说明每一句成了什么",
    "Walk a text of the notice and tell what each of its sentences has become"
  ),
  source: localized(
    "通知原文（文本，或 Word、ODT、OFD、PDF 文件）",
    "the text of the notice: a text file, or one of Word, ODT, OFD or PDF"
  ),
  empty: localized("原文文件中没有文字", "there is no text in the file"),
  write: localized(
    "把各条款的原文指纹写入通知文件，文件其余部分不动",
    "write the fingerprint of each clause into the notice's file, and change nothing else of it"
  ),
  noFile: localized("“{id}”不是文件，无法写入指纹", "“{id}” is no file to write fingerprints into"),
  written: localized("已写入 {number} 条的指纹：{clauses}", "fingerprints written of {number} clauses: {clauses}"),
  none: localized("指纹均与原文一致，未改动文件", "every fingerprint is that of the text, so the file is as it was"),
  fill: localized(
    "写入指纹，再看还有哪些句子未交代",
    "write the fingerprints, and see which sentences are unaccounted for"
  ),
  example: localized("对照原文，列出未交代和已变的条款", "what is unaccounted for or has changed")
}

const noFile = (id: string): Refused => new Refused({ reason: fill(texts.noFile, { id }) })

/** Writes the fingerprints into a notice's file, over nothing else in it. */
const writeInto = Effect.fnUntraced(function* (path: string, source: string, say: Say) {
  const fs = yield* FileSystem.FileSystem
  const json = yield* fs.readFileString(path).pipe(Effect.mapError(() => noFile(path)))
  const result = writeFingerprints(json, source)
  if (result._tag === "Failure") return yield* new Refused({ reason: explainData(path, result.failure) })
  const { json: after, written } = result.success
  if (written.length === 0) return yield* remark(`${say(texts.none)}\n`)
  yield* fs.writeFileString(path, after).pipe(Effect.mapError(() => noFile(path)))
  yield* remark(`${say(fill(texts.written, { number: written.length, clauses: written.join("、") }))}\n`)
})

/** `kepu notice trace`: accounts for the text of a notice. */
export const traceSource = (say: Say) =>
  Command.make(
    "trace",
    {
      notice: noticeArgument(say),
      source: Flag.String("source").pipe(Flag.withMetavar("FILE"), Flag.withDescription(say(texts.source))),
      write: Flag.Boolean("write").pipe(
        Flag.withoutNegation,
        Flag.withDescription(say(texts.write)),
        Flag.withDefault(false)
      ),
      format: formatFlag(say, formats)
    },
    Effect.fnUntraced(function* ({ format, notice: id, source, write }) {
      const text = yield* readDocument(source)
      if (text.trim() === "") return yield* new Refused({ reason: texts.empty })
      if (write) yield* writeInto(id, text, say)
      const notice = yield* findNotice(id)
      const traced = trace(notice, text)
      yield* print(format === "json" ? renderJson(traced) : renderTrace(notice, traced, say, forStdout))
      if (!traced.wholly) return yield* new Ended({ code: exitCodes.violations })
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      { command: "kepu notice trace notice.json --source notice.txt --write", description: say(texts.fill) },
      { command: "kepu notice trace pucheng-2023 --source notice.docx", description: say(texts.example) }
    ])
  )
