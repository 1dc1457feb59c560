import { assess, portfolioFromData, type PortfolioInput } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"

export { notice }

export const asOf = "2023-09-25T09:00:00+08:00"

/** Two member units: one has published an activity in time, the other's is under review. */
export const portfolio: PortfolioInput = {
  units: [
    { id: "edu", name: "县教育局", kinds: ["member-unit"], responsibilities: [] },
    { id: "health", name: "县卫健局", kinds: ["member-unit"], responsibilities: [] }
  ],
  activities: [
    {
      id: "a1",
      name: "科学家精神进校园",
      host: "edu",
      time: { sessions: [{ start: "2023-09-20" }] },
      platform: "under-review",
      images: 1,
      newsLinks: 0,
      summary: true
    },
    {
      id: "a2",
      name: "健康讲座",
      host: "health",
      time: { sessions: [{ start: "2023-09-18" }] },
      platform: "published",
      images: 2,
      newsLinks: 1,
      summary: true
    }
  ],
  submissions: [
    { unit: "health", document: "summary", receivedAt: "2023-09-22" },
    { unit: "health", document: "photos", receivedAt: "2023-09-22" }
  ]
}

export const assessment = assess(notice, portfolioFromData(portfolio), { asOf })
