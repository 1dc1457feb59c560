import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/indexeddb.ts", "src/memory.ts"],
  format: "esm",
  target: "es2023",
  platform: "neutral",
  clean: true
})
