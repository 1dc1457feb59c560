import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/annotate/index.ts", "src/fill/index.ts", "src/kind/index.ts", "src/write/index.ts"],
  format: "esm",
  target: "es2023",
  platform: "neutral",
  clean: true
})
