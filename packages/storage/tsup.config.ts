import { defineConfig } from "tsup"

export default defineConfig({
  entry: [
    "src/duckdb.ts",
    "src/indexeddb.ts",
    "src/log.ts",
    "src/memory.ts",
    "src/migrations.ts",
    "src/numbers.ts",
    "src/postgres.ts",
    "src/service.ts",
    "src/sqlite.ts",
    "src/transfer.ts"
  ],
  format: "esm",
  target: "es2023",
  platform: "node",
  // `sqlite` without `node:` is no module of Node's.
  removeNodeProtocol: false,
  clean: true
})
