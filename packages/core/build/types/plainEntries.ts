import { globSync } from "node:fs"
import { basename, join } from "node:path"

/** What is imported by those who need not know effect, as files below `dist` without their ending. */
export const plainEntries: ReadonlyArray<string> = [
  "index",
  ...globSync("*.ts", { cwd: join(import.meta.dirname, "../../src/exports") })
    .map((file) => basename(file, ".ts"))
    .filter((name) => name !== "schema" && name !== "port")
    .map((name) => `exports/${name}`),
  "notices/*",
  "rulebooks/*"
]
