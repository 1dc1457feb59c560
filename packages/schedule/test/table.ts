import { readFileSync } from "node:fs"
import { join } from "node:path"

/** A text and what it means on each line, a tab between them; a line break in a text is written `\n`. */
export const table = (name: "read" | "refused"): ReadonlyArray<readonly [text: string, expected: string]> =>
  readFileSync(join(import.meta.dirname, "texts", `${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [text = "", expected = ""] = line.replaceAll(String.raw`\n`, "\n").split("\t")
      return [text, expected]
    })
