// A county's table, pasted into a page: what cannot be read, and what is found.
import { assess } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { readPortfolio } from "@kepu/csv"

const box = document.querySelector("textarea")!
const output = document.querySelector("output")!

const show = () => {
  const bytes = new TextEncoder().encode(box.value)
  const { issues, portfolio } = readPortfolio(notice, { annex1: [{ name: "附件1.csv", bytes }] })
  const { findings } = assess(notice, portfolio, { asOf: "2023-09-20" })
  const lines = [
    ...issues.map(({ message }) => message["zh-CN"]),
    ...findings
      .filter(({ modality, status }) => modality === "must" && (status === "unmet" || status === "undetermined"))
      .map(({ clause, message }) => `${clause} ${message["zh-CN"]}`)
  ]
  output.replaceChildren(
    ...lines.map((text) => {
      const line = document.createElement("p")
      line.textContent = text
      return line
    })
  )
}

box.addEventListener("input", show)
show()
