import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { asOf, kepu, tables } from "./county.ts"

/** The store that a county would keep; here it is made anew each time. */
const folder = join(import.meta.dirname, ".kepu")
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
const store = ["--store", `sqlite:${join(folder, "county.db")}`]

const show = ({ stderr, stdout }: Awaited<ReturnType<typeof kepu>>) => {
  process.stderr.write(stderr)
  process.stdout.write(stdout)
}

process.stdout.write("文件 → 存储 / files → store: examples/pucheng-2023/.kepu/county.db\n")
const imported = await kepu("store", "import", ...tables, ...store)
show(imported)
if (imported.status !== 0) process.exit(2)

process.stdout.write("\n存储 → 核查 / store → assessment\n")
const check = (...options: ReadonlyArray<string>) => kepu("check", ...store, "--as-of", asOf, ...options)
const [page, data] = await Promise.all([check(), check("--format", "json")])
show(page)

// 1 is what `check` answers for a county in which something that must be done is not.
if (page.status !== 1 || data.status !== 1) process.exit(2)

const out = join(import.meta.dirname, "out")
mkdirSync(out, { recursive: true })
writeFileSync(join(out, "assessment.json"), data.stdout)
process.stdout.write("\n数据已写入 / data written to: examples/pucheng-2023/out/assessment.json\n")
