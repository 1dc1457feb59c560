/** The schema of the SQL stores as scripts for an operator. */
import { type Dialect, postgresTypes, sqliteTypes } from "./sql/Dialect.ts"
import { printMigrations as print } from "./sql/migrations.ts"

/**
 * All steps of the schema in the SQL of an engine.
 *
 * @example
 * ```ts
 * import { printMigrations } from "@kepu/storage/migrations"
 *
 * const tables = [...printMigrations("sqlite").matchAll(/CREATE TABLE (\w+)/gu)].map(([, name]) => name)
 * console.log(tables.includes("kepu_change")) // true
 * ```
 */
export const printMigrations = (engine: Dialect["name"]): string =>
  print({ type: engine === "sqlite" ? sqliteTypes : postgresTypes })
