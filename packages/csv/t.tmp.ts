import { notice } from "@kepu/core/notices/pucheng-2023"
import { readPortfolio } from "./src/index.ts"
import { readFileSync, existsSync } from "node:fs"
for (const c of process.argv.slice(2)) {
  const d = `/work/wt/tables/packages/cli/test/tables/cases/${c}/`
  const f = (n: string) =>
    existsSync(d + n)
      ? {
          [n.replace(".csv", "")]:
            n === "annex1.csv" ? [{ name: n, bytes: readFileSync(d + n) }] : { name: n, bytes: readFileSync(d + n) }
        }
      : {}
  const r = readPortfolio(notice, {
    annex1: [],
    ...f("annex1.csv"),
    ...f("units.csv"),
    ...f("platform.csv"),
    ...f("submissions.csv")
  } as never)
  console.log(
    c,
    JSON.stringify(r.portfolio.activities.map(({ source, annexes, id, ...a }) => a)),
    JSON.stringify(r.portfolio.unread),
    r.issues.map((i) => `${i.file} ${i.row} ${i.code} ${i.message["zh-CN"]}`),
    r.passedOver.map((p) => `${p.file} ${p.row} ${p.why}`)
  )
}
