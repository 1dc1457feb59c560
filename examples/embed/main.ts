import { assess, portfolioFromData } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"

const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
const activities = [{ id: "1", name: "科学家精神进校园", host: "edu", platform: "under-review" } as const]
const portfolio = portfolioFromData({ units, activities }, { notice })
const { findings } = assess(notice, portfolio, { asOf: "2023-09-25" })

for (const { clause, message, modality, status, remedies } of findings)
  if (modality === "must" && status === "unmet") console.log(clause, message["zh-CN"], "→", remedies[0]?.text["zh-CN"])
