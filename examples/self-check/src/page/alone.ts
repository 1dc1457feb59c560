// The page as a single file: the script of its worker stands in it, behind all that is seen first.
import { begin } from "./main.tsx"

begin(() => {
  const script = document.querySelector("#kepu-worker")!.textContent
  return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })))
})
