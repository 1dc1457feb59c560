import { fill, localized } from "@kepu/core"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Redacted from "effect/Redacted"
import { Refused } from "../endings.ts"

/** Where a store is: a file of SQLite, or a PostgreSQL database. */
export type StoreUrl =
  | { readonly _tag: "Sqlite"; readonly file: string }
  | { readonly _tag: "Postgres"; readonly url: Redacted.Redacted }

const wrong = localized(
  "--store 应写成 sqlite:文件 或 postgres://用户:密码@主机:端口/库名",
  "--store takes sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/DATABASE"
)
const missing = localized(
  "没有存储文件“{file}”；可用 kepu store init --store sqlite:{file} 新建",
  "There is no store “{file}”: kepu store init --store sqlite:{file} makes one"
)

/** Takes `--store` apart. What was given is not repeated when it is wrong: it may hold a password. */
export const parseStoreUrl = (text: string): Effect.Effect<StoreUrl, Refused> => {
  const [, file] = /^sqlite:(?:\/\/)?(.+)$/u.exec(text) ?? []
  if (file !== undefined) return Effect.succeed({ _tag: "Sqlite", file })
  if (/^postgres(?:ql)?:\/\//u.test(text) && URL.canParse(text)) {
    return Effect.succeed({ _tag: "Postgres", url: Redacted.make(text) })
  }
  return Effect.fail(new Refused({ reason: wrong }))
}

/** Refuses a SQLite file that is not there: a mistyped name would otherwise be a new and empty store. */
export const mustExist = Effect.fnUntraced(function* (url: StoreUrl) {
  if (url._tag === "Postgres") return
  const fs = yield* FileSystem.FileSystem
  const isThere = yield* Effect.orElseSucceed(fs.exists(url.file), () => false)
  if (!isThere) return yield* new Refused({ reason: fill(missing, { file: url.file }) })
})

/** The store as people may see it: without user and password. */
export const shown = (url: StoreUrl): string => {
  if (url._tag === "Sqlite") return `sqlite:${url.file}`
  const { host, pathname } = new URL(Redacted.value(url.url))
  return `postgres://${host}${pathname}`
}
