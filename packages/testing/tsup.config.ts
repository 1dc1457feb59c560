import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/index.ts", "src/laws.ts", "src/store.ts", "src/vitest.ts"],
  format: "esm",
  target: "es2023",
  platform: "neutral",
  clean: true
})
