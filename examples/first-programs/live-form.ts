// A form for one activity that says at each keystroke what is wrong with it and what is missing.
import { assess, readPortfolio } from "@kepu/core"
import { notice } from "@kepu/core/notices/pucheng-2023"
import { parseSchedule } from "@kepu/schedule"

const form = document.querySelector("form")!
const output = document.querySelector("output")!

const show = () => {
  const written = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value.trim()
  const schedule = parseSchedule(written("time"), { year: 2023 })
  // An empty box is a fact that is not known, never an empty text.
  const activity = {
    id: "1",
    host: "edu",
    name: written("name"),
    topics: ["food-safety"],
    ...(schedule.ok ? { time: schedule.schedule } : {}),
    ...(written("place") === "" ? {} : { place: written("place") })
  }
  const units = [{ id: "edu", name: "县教育局", kinds: ["member-unit"] }]
  const read = readPortfolio({ units, activities: [activity] }, { notice })
  if (read._tag === "Failure") {
    output.textContent = read.failure.map(({ text }) => text["zh-CN"]).join("\n")
    return
  }
  const { findings } = assess(notice, read.success, { asOf: "2023-09-10" })
  const open = findings.filter(
    ({ status, subject }) => subject.id === "1" && (status === "unmet" || status === "undetermined")
  )
  output.textContent = open.map(({ clause, message }) => `${clause} ${message["zh-CN"]}`).join("\n")
}

form.addEventListener("input", show)
show()
