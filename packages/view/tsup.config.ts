import { defineConfig } from "tsup"

export default defineConfig({
  entry: [
    "index",
    "calendar",
    "dues",
    "figures/index",
    "given",
    "journal",
    "mendedCells",
    "rankBars",
    "review/index",
    "steps"
  ].map((name) => `src/${name}.ts`),
  format: "esm",
  target: "es2023",
  platform: "neutral",
  clean: true
})
