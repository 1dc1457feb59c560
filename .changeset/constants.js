// After `changeset version`: the packages that tell their own version in code get the one of their manifest.
import { readFileSync, writeFileSync } from "node:fs"

for (const name of ["core", "cli"]) {
  const folder = new URL(`../packages/${name}/`, import.meta.url)
  const { version } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"))
  const file = new URL("src/version.ts", folder)
  const text = readFileSync(file, "utf8")
  const [, before] = /version = "(.*)"/u.exec(text)
  writeFileSync(file, text.replaceAll(before, version))
}
