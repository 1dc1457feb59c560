import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import { Refused } from "../endings.ts"
import { CurrentLanguage, sayIn } from "../language.ts"
import { remark } from "../output.ts"
import { noteRead } from "../target.ts"
import { passwordFor } from "./passwords.ts"

/** Where a store is: a file of SQLite, or a PostgreSQL database. */
export type StoreUrl =
  | { readonly _tag: "Sqlite"; readonly file: string }
  | { readonly _tag: "Postgres"; readonly url: Redacted.Redacted }

const wrong = localized(
  "--store 应写成 sqlite:文件、postgres://用户@主机:端口/库名，或 @文件（其中写有地址）",
  "--store takes sqlite:FILE, postgres://USER@HOST:PORT/DATABASE, or @FILE with such an address in it"
)
const unreadable = localized(
  "无法读取“{path}”，其中应写有存储地址；请核对路径和权限",
  "“{path}”, which should hold the address of a store, cannot be read: check the path and your rights"
)
const onCommandLine = localized(
  "注意：命令行里的密码，本机其他用户也能看到；请改用 PGPASSWORD、PGPASSFILE 或 --store @文件\n",
  "Note: others on this machine can see a password on a command line: use PGPASSWORD, PGPASSFILE or --store @FILE\n"
)
const missing = localized(
  "没有存储文件“{file}”；可用 kepu store init --store sqlite:{file} 新建",
  "There is no store “{file}”: kepu store init --store sqlite:{file} makes one"
)
const other = localized(
  "“{file}”不是存储文件（SQLite 数据库）；请核对 --store 的路径",
  "“{file}” is no store (no SQLite database): check the path of --store"
)

const urlOf = (text: string): StoreUrl | undefined => {
  const [, file] = /^sqlite:(?:\/\/)?(.+)$/u.exec(text) ?? []
  if (file !== undefined) return { _tag: "Sqlite", file }
  return /^postgres(?:ql)?:\/\//u.test(text) && URL.canParse(text)
    ? { _tag: "Postgres", url: Redacted.make(text) }
    : undefined
}

/** What stands in the file that `@FILE` names, or what was given. */
const addressIn = Effect.fnUntraced(function* (text: string) {
  if (!text.startsWith("@")) return text
  const path = text.slice(1)
  yield* noteRead(path)
  const fs = yield* FileSystem.FileSystem
  const content = yield* Effect.mapError(
    fs.readFileString(path),
    () => new Refused({ reason: fill(unreadable, { path }) })
  )
  return content.trim()
})

/** How every file of SQLite begins. */
const signature = new TextEncoder().encode("SQLite format 3\0")

/** Whether something else than a database stands in the file; one that is not there or cannot be read is told of later. */
const isOther = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const start = Effect.flatMap(fs.open(path), (file) => file.readAlloc(signature.length))
  const bytes = Option.getOrUndefined(Option.flatten(yield* Effect.option(Effect.scoped(start))))
  return bytes !== undefined && !signature.every((byte, at) => bytes[at] === byte)
})

/**
 * Takes `--store` apart. What was given is not repeated when it is wrong: it may hold a password. One that stands on
 * the command line is warned of, as everybody on the machine can read it there.
 */
export const parseStoreUrl = Effect.fnUntraced(function* (text: string, isOnCommandLine: boolean = true) {
  const url = urlOf(yield* addressIn(text))
  if (url === undefined) return yield* new Refused({ reason: wrong })
  if (url._tag === "Sqlite") {
    // SQLite keeps its latest changes beside its file.
    for (const part of ["", "-wal", "-shm"]) yield* noteRead(`${url.file}${part}`)
    if (yield* isOther(url.file)) return yield* new Refused({ reason: fill(other, { file: url.file }) })
    return url
  }
  const address = new URL(Redacted.value(url.url))
  if (address.password !== "") {
    if (isOnCommandLine && !text.startsWith("@")) yield* remark(sayIn(yield* CurrentLanguage)(onCommandLine))
    return url
  }
  const password = yield* passwordFor(address)
  if (password === undefined) return url
  address.password = encodeURIComponent(password)
  return { _tag: "Postgres", url: Redacted.make(address.href) } satisfies StoreUrl
})

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
