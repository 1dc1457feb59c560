import { AssessmentDocument, fill, localized } from "@kepu/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Schema from "effect/Schema"
import type { Say } from "../language.ts"
import { print } from "../output.ts"
import { ScoresDocument } from "../report/score/document.ts"
import { IndicatorsDocument, RankingDocument, SelectionDocument } from "../report/ranking/documents.ts"

const texts = {
  description: localized("输出 JSON 文件的 JSON Schema", "Print the JSON Schema of a JSON document"),
  what: localized("哪一种文件，可用：{names}", "which document: {names}")
}

/** The JSON Schemas (draft 2020-12) of the documents that the program writes. */
const documents = {
  assessment: { title: "Kepu assessment", schema: AssessmentDocument },
  indicators: { title: "Kepu indicators", schema: IndicatorsDocument },
  ranking: { title: "Kepu ranking", schema: RankingDocument },
  scores: { title: "Kepu scores", schema: ScoresDocument },
  selection: { title: "Kepu selection", schema: SelectionDocument }
} as const
const names = Object.keys(documents) as ReadonlyArray<keyof typeof documents>

const jsonSchemaOf = (name: keyof typeof documents): object => {
  const { schema, title } = documents[name]
  const { definitions, schema: root } = Schema.toJsonSchemaDocument(schema)
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...root, $defs: definitions }
}

/** `kepu schema`: what a program may rely on in the documents. */
export const schema = (say: Say) =>
  Command.make(
    "schema",
    {
      document: Argument.Literals("DOCUMENT", names).pipe(
        Argument.withDescription(say(fill(texts.what, { names: names.join(", ") })))
      )
    },
    ({ document }) => print(`${JSON.stringify(jsonSchemaOf(document), undefined, 2)}\n`)
  ).pipe(Command.withDescription(say(texts.description)))
