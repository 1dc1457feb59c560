import type { Notice } from "@kepu/core"
import { localized } from "@kepu/core/text"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import type { Say } from "../../language.ts"
import { knownNotice, noticeIds } from "../../notices.ts"
import { print } from "../../output.ts"
import { forStdout } from "../../text/paint.ts"
import { cell, table } from "../../text/table.ts"

const texts = {
  description: localized("列出可用的通知", "List the notices that are known"),
  id: localized("编号", "id"),
  title: localized("标题", "title"),
  region: localized("地区", "region"),
  validity: localized("有效期", "in force"),
  open: localized("无截止", "no end")
}

const rowOf = ({ id, region, title, validFrom, validTo }: Notice, say: Say) => [
  cell(id),
  cell(title),
  cell(say(region.name)),
  cell(`${validFrom} – ${validTo ?? say(texts.open)}`)
]

/** `kepu notice list`: what there is to choose from. */
export const listNotices = (say: Say) =>
  Command.make(
    "list",
    {},
    Effect.fnUntraced(function* () {
      const notices = yield* Effect.forEach(noticeIds, knownNotice)
      const columns = [
        { heading: say(texts.id) },
        { heading: say(texts.title), shrinks: true },
        { heading: say(texts.region) },
        { heading: say(texts.validity) }
      ] as const
      const rows = notices.map((notice) => rowOf(notice, say))
      yield* print(`${table(columns, rows, forStdout).join("\n")}\n`)
    })
  ).pipe(Command.withDescription(say(texts.description)))
