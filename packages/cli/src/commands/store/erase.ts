import { fill, localized } from "@kepu/core/text"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { Ended, exitCodes, Refused } from "../../endings.ts"
import type { Say } from "../../language.ts"
import { findNotice } from "../../notices.ts"
import { print } from "../../output.ts"
import { noteNow } from "../../store/note.ts"
import { ledgerOf, regionFlag, storeFlag } from "../../store/storeFlags.ts"
import { mustExist, parseStoreUrl } from "../../store/StoreUrl.ts"
import { withStore } from "../../store/withStore.ts"
import { countyFlags } from "../countyFlags.ts"

const texts = {
  description: localized(
    "应本人要求，从台账和全部历史中删除其姓名、电话等，只留下删除的记录",
    "Erase a person's name, phone and the like from a ledger and all of its history; that it was done is kept"
  ),
  texts: localized(
    "要删除的文字：姓名，或号码（各种写法都会找到）；至少 2 个字或 5 位数字",
    "what to erase: a name, or a number, which is found however it is written; at least 2 characters or 5 digits"
  ),
  by: localized("记入历史的经办单位；默认 kepu", "the office that the history names; kepu by default"),
  dryRun: localized("只说会删除多少，不改动", "only tell how much it would erase"),
  tooShort: localized(
    "要删除的文字太短，会误删他人的内容；至少 2 个字或 5 位数字",
    "what is to be erased is so short that it would be found elsewhere: at least 2 characters or 5 digits"
  ),
  why: localized("按要求删除个人信息", "a person's data were erased on demand"),
  done: localized(
    "已从 {records} 条记录的 {versions} 个版本中删除\n",
    "erased from {versions} versions of {records} records\n"
  ),
  would: localized(
    "将从 {records} 条记录的 {versions} 个版本中删除（试运行，未改动）\n",
    "would erase from {versions} versions of {records} records (dry run, nothing was changed)\n"
  ),
  left: localized(
    "{register}/{key} 的编号本身含有该文字，未删除：请另立新记录并移除它\n",
    "{register}/{key} is known by what is to be erased, so it stays: make it anew under another id\n"
  ),
  elsewhere: localized(
    "备份和导出的文件不在其内，请另行处理。\n",
    "Backups and exported files are not part of the store: see to them yourself.\n"
  ),
  example: localized("删除一个人的姓名和电话", "erase a person's name and phone")
}

/** `kepu store erase`: exit 1 if something is left that it cannot erase. */
export const eraseFromStore = (say: Say) =>
  Command.make(
    "erase",
    {
      texts: Argument.String("TEXT").pipe(Argument.withDescription(say(texts.texts)), Argument.atLeast(1)),
      store: storeFlag(say),
      notice: countyFlags(say).notice,
      region: regionFlag(say),
      by: Flag.String("by").pipe(Flag.withMetavar("OFFICE"), Flag.withDescription(say(texts.by)), Flag.optional),
      dryRun: Flag.Boolean("dry-run").pipe(Flag.withDescription(say(texts.dryRun)), Flag.withDefault(false))
    },
    Effect.fnUntraced(function* ({ by, dryRun, notice, region, store, texts: wanted }) {
      const url = yield* parseStoreUrl(store)
      yield* mustExist(url)
      const { canBeErased, erase, postgres, sqlite } = yield* Effect.promise(() => import("@kepu/storage/service"))
      if (!wanted.every(canBeErased)) return yield* new Refused({ reason: texts.tooShort })
      const ledger = yield* ledgerOf(yield* findNotice(notice), region)
      const note = yield* noteNow(by, texts.why, "")
      const done = yield* withStore(
        url,
        Effect.flatMap(SqlClient.SqlClient, (sql) =>
          erase(sql, url._tag === "Sqlite" ? sqlite(sql) : postgres(sql), ledger, { texts: wanted, note, dryRun })
        )
      )
      yield* print(say(fill(dryRun ? texts.would : texts.done, { records: done.records, versions: done.versions })))
      for (const { key, register } of done.left) yield* print(say(fill(texts.left, { register, key })))
      if (!dryRun) yield* print(say(texts.elsewhere))
      if (done.left.length > 0) return yield* new Ended({ code: exitCodes.violations })
    })
  ).pipe(
    Command.withDescription(say(texts.description)),
    Command.withExamples([
      { command: "kepu store erase 王小明 13912345678 --store sqlite:county.db", description: say(texts.example) }
    ])
  )
