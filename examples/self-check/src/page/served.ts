// The page as files that a host serves, each under its name.
import { begin } from "./main.tsx"

begin({
  start: () => new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module" }),
  work: async () => (await import("./Work.tsx")).Work
})
