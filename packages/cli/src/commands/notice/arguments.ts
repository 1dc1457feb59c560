import { fill, localized } from "@kepu/core/text"
import * as Argument from "effect/cli/Argument"
import type { Say } from "../../language.ts"
import { noticeIds } from "../../notices.ts"

const texts = {
  notice: localized("通知编号（可用：{known}）或 JSON 文件", "id of a notice (known are: {known}) or a JSON file")
}

/** A notice, by its id or as a file. */
export const noticeArgument = (say: Say, name = "NOTICE") =>
  Argument.String(name).pipe(Argument.withDescription(say(fill(texts.notice, { known: noticeIds.join(", ") }))))

/** How a result of these commands may be printed. */
export const formats = ["text", "json"] as const

/** A result as indented JSON. */
export const renderJson = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`
