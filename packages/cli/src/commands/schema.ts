import { type Notice } from "@kepu/core"
import { AssessmentDocument } from "@kepu/core/schema"
import { type JsonSchema, noticeJsonSchema, portfolioJsonSchema } from "@kepu/core/notice"
import { fill, localized } from "@kepu/core/text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { Refused } from "../endings.ts"
import type { Say } from "../language.ts"
import { findNotice, noticeIds } from "../notices.ts"
import { print } from "../output.ts"
import { ScoresDocument } from "../report/score/document.ts"
import { IndicatorsDocument, RankingDocument, SelectionDocument } from "../report/ranking/documents.ts"

const texts = {
  what: localized("哪一种文件，可用：{names}", "which document: {names}"),
  notice: localized(
    "所依据的通知，编号（可用：{known}）或 JSON 文件：报送全集只用它的用语和自定指标，编写中的通知可补全已有的编号",
    "a notice, its id (known are: {known}) or a JSON file: portfolios have its terms and declared facts, and a notice that is being written offers the ids that it has"
  ),
  ofNotices: localized("供编辑器核对通知文件", "for an editor that checks a notice's file"),
  ofOwn: localized("连同通知文件里已有的编号", "with the ids that the notice's file has so far"),
  ofPortfolio: localized(
    "报送全集，连同通知的用语和自定指标",
    "of portfolios, with the terms and facts that the notice declares"
  ),
  withoutNotice: localized(
    "--notice 只用于 kepu schema notice 和 kepu schema portfolio",
    "--notice is for kepu schema notice and kepu schema portfolio only"
  )
}

const schemaOf = (title: string, written: Schema.Top) => (): JsonSchema => {
  const { definitions, schema: root } = Schema.toJsonSchemaDocument(written)
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...root, $defs: definitions }
}

/** The JSON Schemas (draft 2020-12) of the documents that the program writes and reads. */
const documents: Readonly<Record<string, (notice?: Notice) => JsonSchema>> = {
  assessment: schemaOf("Kepu assessment", AssessmentDocument),
  indicators: schemaOf("Kepu indicators", IndicatorsDocument),
  ranking: schemaOf("Kepu ranking", RankingDocument),
  scores: schemaOf("Kepu scores", ScoresDocument),
  selection: schemaOf("Kepu selection", SelectionDocument),
  notice: noticeJsonSchema,
  portfolio: portfolioJsonSchema
}
const names = Object.keys(documents)

/** `kepu schema`: what a program may rely on in the documents. */
export const schema = (say: Say) =>
  Command.make(
    "schema",
    {
      document: Argument.Literals("DOCUMENT", names).pipe(
        Argument.withDescription(say(fill(texts.what, { names: names.join(", ") })))
      ),
      notice: Flag.String("notice").pipe(
        Flag.withMetavar("ID|FILE"),
        Flag.withDescription(say(fill(texts.notice, { known: noticeIds.join(", ") }))),
        Flag.optional
      )
    },
    Effect.fnUntraced(function* ({ document, notice: id }) {
      if (Option.isSome(id) && document !== "portfolio" && document !== "notice")
        return yield* new Refused({ reason: texts.withoutNotice })
      const notice = Option.isSome(id) ? yield* findNotice(id.value) : undefined
      yield* print(`${JSON.stringify(documents[document]!(notice), undefined, 2)}\n`)
    })
  ).pipe(
    Command.withExamples([
      { command: "kepu schema notice > notice.schema.json", description: say(texts.ofNotices) },
      { command: "kepu schema notice --notice notice.json > notice.schema.json", description: say(texts.ofOwn) },
      {
        command: "kepu schema portfolio --notice notice.json > portfolio.schema.json",
        description: say(texts.ofPortfolio)
      }
    ])
  )
