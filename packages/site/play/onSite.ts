// The playground as a page of the site, with its worker beside it.
import { begin } from "./page.ts"

const language = document.documentElement.lang === "en" ? "en" : "zh-CN"
const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
await begin({ worker, language, file: "../kepu-playground.html" })
