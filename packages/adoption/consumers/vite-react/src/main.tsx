import { assess, portfolioFromData } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { StrictMode, useState } from "react"
import { createRoot } from "react-dom/client"

const App = () => {
  const [name, setName] = useState("营养讲座")
  const portfolio = portfolioFromData({
    units: [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }],
    activities: [{ id: "1", name, host: "edu", topics: ["food-safety"] }]
  })
  const { findings } = assess(notice, portfolio, { asOf: "2023-09-25" })
  const found = findings.find(({ rule }) => rule === "food-safety-name")
  return (
    <label>
      活动名称
      <input value={name} onChange={(event) => setName(event.target.value)} />
      <output>{found?.message["zh-CN"]}</output>
    </label>
  )
}

createRoot(document.querySelector("#app")!).render(
  <StrictMode>
    <App />
  </StrictMode>
)
