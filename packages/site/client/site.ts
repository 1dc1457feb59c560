// What every page of the docs runs: the search, and the contents folded where there is little room.
import { MiniSearch, options, type Passage } from "./searching.ts"

const box = document.querySelector("search")!
const input = box.querySelector("input")!
const output = box.querySelector("output")!
const { index: address = "", nothing = "", root = "" } = box.dataset
const most = 12

let loading: Promise<MiniSearch<Passage>> | undefined
const index = () =>
  (loading ??= fetch(address).then(async (response) => MiniSearch.loadJSON<Passage>(await response.text(), options)))

const show = async () => {
  const words = input.value.trim()
  if (words === "") return output.replaceChildren()
  const found = (await index()).search(words).slice(0, most)
  // What was typed in the meantime is answered by its own search.
  if (input.value.trim() !== words) return
  const links = found.map(({ heading, id, title }) => {
    const link = document.createElement("a")
    link.href = `${root}${String(id)}`
    link.textContent = heading === "" ? String(title) : `${String(title)} › ${String(heading)}`
    return link
  })
  output.replaceChildren(...(links.length > 0 ? links : [nothing]))
}

input.addEventListener("input", () => void show())
input.addEventListener("focus", () => void index())
box.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return
  input.value = ""
  output.replaceChildren()
})
document.addEventListener("keydown", (event) => {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest("input, textarea, .cm-editor, editor-box")
  if (event.key !== "/" || isTyping) return
  event.preventDefault()
  input.focus()
})

const menu = document.querySelector<HTMLDetailsElement>("details.menu")
if (menu !== null) menu.open = matchMedia("(min-width: 60rem)").matches
