import { defineConfig } from "tsup"

export default defineConfig({
  entry: [
    "src/api/index.ts",
    "src/client/index.ts",
    "src/server/index.ts",
    "src/node/index.ts",
    "src/node/worker.ts",
    "src/sql/index.ts"
  ],
  format: "esm",
  target: "es2023",
  platform: "neutral",
  external: [/^node:/],
  clean: true
})
