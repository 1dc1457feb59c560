// The page as files that a host serves, each under its name.
import { begin } from "./main.tsx"

begin({
  start: () => new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module" }),
  work: async () => {
    const style = document.createElement("link")
    style.rel = "stylesheet"
    style.href = "./work.css"
    document.head.append(style)
    return (await import("./Work.tsx")).Work
  }
})
