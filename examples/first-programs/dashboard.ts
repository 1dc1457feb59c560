// A dashboard over HTTP: where each unit stands, anew whenever something changes.
//     KEPU_URL=http://127.0.0.1:8526 KEPU_TOKEN=… node dashboard.js
import { createClient } from "@kepu/client"

const kepu = createClient({ url: process.env["KEPU_URL"]!, token: process.env["KEPU_TOKEN"]! })
const ledger = kepu.ledger("610526", "pucheng-2023")

const draw = async () => {
  const names = new Map<string, string>()
  for await (const { key, value } of ledger.units.list()) names.set(key, value.name)
  const open = new Map<string, number>()
  for await (const { subject } of ledger.findings({
    asOf: "2023-09-20T09:00:00+08:00",
    status: ["unmet", "undetermined"]
  }))
    if (subject.kind === "unit") open.set(subject.id, (open.get(subject.id) ?? 0) + 1)
  for (const [unit, name] of names) console.log(`${name}：${open.get(unit) ?? 0} 项未完成`)
}

const after = await ledger.sequence()
await draw()
// Somebody reports; a dashboard that stays open would leave the loop running.
await ledger.units.create({ id: `town-${after}`, name: "孙镇", kinds: ["township"] })
for await (const { key } of ledger.changes({ after })) {
  console.log(`变动：${key}`)
  await draw()
  break
}
