import { fromMillis, judge, type Outcome, type Portfolio } from "@kepu/core/judge"
import { rulebook } from "@kepu/core/rulebooks/pucheng-2023"

const name = document.querySelector("h1")!
const list = document.querySelector("ul")!
// Decoded where it comes from, as by the service.
const reported = JSON.parse(document.querySelector("#portfolio")!.textContent) as Portfolio

const now = () => {
  const [activity, ...others] = reported.activities
  return {
    portfolio: { ...reported, activities: [{ ...activity!, name: name.textContent }, ...others] },
    asOf: fromMillis(Date.now(), rulebook.zone)
  }
}

const tell = async (outcome: Outcome): Promise<string> => {
  const [{ teller }, { notice }] = await Promise.all([import("@kepu/core"), import("@kepu/core/notices/pucheng-2023")])
  const { asOf, portfolio } = now()
  return teller(notice, portfolio, { asOf })(outcome)!.message["zh-CN"]
}

const show = () => {
  const { asOf, portfolio } = now()
  const outcomes = judge(rulebook, portfolio, { asOf, statuses: ["unmet"] })
  const items = outcomes
    .filter(({ modality }) => modality === "must")
    .map((outcome) => {
      const item = document.createElement("li")
      item.textContent = `${outcome.clause} ${outcome.subject.name}`
      item.addEventListener("click", async () => {
        item.textContent = await tell(outcome)
      })
      return item
    })
  list.replaceChildren(...items)
}

name.addEventListener("input", show)
show()
