import { fill, localized } from "@kepu/core/text"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { homedir } from "node:os"
import { join } from "node:path"
import { CurrentLanguage, sayIn } from "../language.ts"
import { remark } from "../output.ts"

const open = localized(
  "注意：“{path}”其他用户也能读取，未使用；请执行 chmod 600\n",
  "Note: other users can read “{path}”, so it is not used: chmod 600 it\n"
)

/** The fields of a line: parted by colons, of which a backslash keeps the next character. */
const fieldsOf = (line: string): ReadonlyArray<string> =>
  Array.from(line.matchAll(/(?:^|:)((?:\\.|[^:\\])*)/gu), ([, field]) => field!.replaceAll(/\\(.)/gu, "$1"))

/** The password that a file in the form of `.pgpass` has for a database: that of the first line that is of it. */
export const passwordIn = (file: string, { hostname, pathname, port, username }: URL): string | undefined => {
  const wanted = [hostname, port || "5432", decodeURIComponent(pathname.slice(1)), decodeURIComponent(username)]
  for (const line of file.split(/\r?\n/u)) {
    if (line.startsWith("#")) continue
    const fields = fieldsOf(line)
    if (fields.length === 5 && wanted.every((value, n) => fields[n] === "*" || fields[n] === value)) return fields[4]
  }
  return undefined
}

const readable = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const info = yield* Effect.option(fs.stat(path))
  if (info._tag === "None") return undefined
  if (process.platform !== "win32" && (info.value.mode & 0o077) !== 0) {
    yield* remark(sayIn(yield* CurrentLanguage)(fill(open, { path })))
    return undefined
  }
  return yield* Effect.orElseSucceed(fs.readFileString(path), () => undefined)
})

/** The password for a database whose address has none: PGPASSWORD, else the file PGPASSFILE or ~/.pgpass, as psql does. */
export const passwordFor = Effect.fnUntraced(function* (url: URL) {
  const { PGPASSFILE, PGPASSWORD } = process.env
  if (PGPASSWORD !== undefined && PGPASSWORD !== "") return PGPASSWORD
  const file = yield* readable(PGPASSFILE ?? join(homedir(), ".pgpass"))
  return file === undefined ? undefined : passwordIn(file, url)
})
