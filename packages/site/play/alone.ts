// The playground as a single file: its worker's script stands in the page, which may lie on a disk.
import { begin } from "./page.ts"

const script = document.querySelector("#kepu-worker")!.textContent
const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }))
const asked = new URLSearchParams(location.search).get("lang")
const language = (asked ?? (navigator.language.startsWith("zh") ? "zh-CN" : "en")) === "en" ? "en" : "zh-CN"
document.documentElement.lang = language
void begin({
  worker: new Worker(address),
  language,
  other: (fragment) => {
    location.href = `${location.pathname}?lang=${language === "en" ? "zh-CN" : "en"}${fragment}`
  }
})
