// The page as a single file. Behind all that is seen first stand, in this order: what is seen once files are read, as a
// script that leaves it with the page, and the script of the worker, as text.
import * as preact from "preact"
import * as runtime from "preact/jsx-runtime"
import type { Props } from "./App.tsx"
import { begin } from "./main.tsx"

const shared: { preact: typeof preact; runtime: typeof runtime; Work?: Props["Work"] } = { preact, runtime }
Object.assign(globalThis, { kepuPage: shared })

begin({
  start: () => {
    const script = document.querySelector("#kepu-worker")!.textContent
    return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })))
  },
  work: () => new Promise((resolve) => addEventListener("DOMContentLoaded", () => resolve(shared.Work)))
})
