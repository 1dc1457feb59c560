import type { Change, Ledger } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Dialect } from "./Dialect.ts"

/**
 * Takes the ledger for this transaction: whoever writes to it next waits at its row. Reserves the sequence numbers of
 * the changes to come, and answers with the last one before them.
 */
export const lock = (sql: SqlClient, { notice, region }: Ledger, changes: number) =>
  sql<{ readonly sequence: unknown }>`INSERT INTO kepu_ledger (region, notice, sequence)
    VALUES (${region}, ${notice}, ${changes})
    ON CONFLICT (region, notice) DO UPDATE SET sequence = kepu_ledger.sequence + excluded.sequence
    RETURNING sequence`.pipe(Effect.map(([row]) => Number(row!.sequence) - changes))

/** Adds the changes to the ledger. They travel as one parameter, so that the statement is the same for any number. */
export const append = (
  sql: SqlClient,
  { column, rowsOf }: Dialect,
  { notice, region }: Ledger,
  changes: ReadonlyArray<Change>
) => {
  const rows = changes.map(({ key, kind, note, register, sequence, value, version }) => ({
    g: register,
    k: key,
    v: version,
    d: kind,
    s: sequence,
    b: note.by,
    t: note.at,
    w: note.why,
    j: value
  }))
  const columns = sql.csv([
    column("g", "text"),
    column("k", "text"),
    column("v", "integer"),
    column("d", "text"),
    column("s", "integer"),
    column("b", "text"),
    column("t", "text"),
    column("w", "text"),
    column("j", "json")
  ])
  return sql`INSERT INTO kepu_change
    (region, notice, register, key, version, kind, sequence, noted_by, noted_at, why, body)
    SELECT ${region}, ${notice}, ${columns} FROM ${rowsOf(JSON.stringify(rows))}`
}
