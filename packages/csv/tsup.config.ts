import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/exports/cells.ts", "src/exports/words.ts"],
  format: "esm",
  target: "es2023",
  platform: "neutral",
  clean: true
})
