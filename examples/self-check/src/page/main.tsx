import { render } from "preact"
import { type Language, sayIn } from "../words.ts"
import { actionsOn } from "./actions.ts"
import { App, type Props } from "./App.tsx"
import { makeClient } from "./client.ts"
import { begun, hasUnsaved, type State } from "./state.ts"

/** What arrives after the page is drawn: its worker, and what is seen once files are read. */
export interface Later {
  readonly start: () => Worker
  readonly work: () => Promise<Props["Work"]>
}

/** Begins the page in the element that waits for it. */
export const begin = ({ start, work }: Later): void => {
  const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language
  const language: Language = asked.startsWith("en") ? "en" : "zh-CN"
  let state: State = begun(language)
  const root = document.querySelector("#self-check")!
  // What was seen until now is drawn anew.
  root.replaceChildren()
  let isDue = false
  let Work: Props["Work"]
  const draw = (): void => {
    isDue = false
    document.documentElement.lang = state.language
    document.title = sayIn(state.language)("title")
    render(<App state={state} act={act} say={sayIn(state.language)} Work={Work} />, root)
  }
  const set = (change: Partial<State>): void => {
    state = { ...state, ...change }
    if (isDue) return
    isDue = true
    queueMicrotask(draw)
  }
  const client = makeClient(start)
  const act = actionsOn(client, () => state, set)
  draw()
  void work().then((there) => {
    Work = there
    draw()
  })
  // The reader is made ready once the page stands.
  setTimeout(client.warm, 0)
  // What was mended and not saved is gone with the page, so that the browser asks first.
  addEventListener("beforeunload", (event) => {
    if (hasUnsaved(state)) event.preventDefault()
  })
  addEventListener("dragover", (event) => event.preventDefault())
  addEventListener("drop", (event) => event.preventDefault())
}
