import type { Change, Ledger } from "@kepu/core/port"
import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"

/**
 * Takes the ledger for this transaction: whoever writes to it next waits at its row. Reserves the sequence numbers of
 * the changes to come, and answers with the last one before them.
 */
export const lock = (sql: SqlClient, { notice, region }: Ledger, changes: number) =>
  sql<{ readonly sequence: unknown }>`INSERT INTO kepu_ledger (region, notice, sequence)
    VALUES (${region}, ${notice}, ${changes})
    ON CONFLICT (region, notice) DO UPDATE SET sequence = kepu_ledger.sequence + excluded.sequence
    RETURNING sequence`.pipe(Effect.map(([row]) => Number(row!.sequence) - changes))

/** Rows of one statement: of so few parameters that every engine takes them, and of so many that a statement pays. */
const together = 100

type Row = Record<string, unknown>

/** Adds the changes to the ledger. */
export const append = (sql: SqlClient, { notice, region }: Ledger, changes: ReadonlyArray<Change>) => {
  const rowOf = ({ key, kind, note, register, sequence, value, version }: Change): Row => ({
    region,
    notice,
    register,
    key,
    version,
    kind,
    sequence,
    noted_by: note.by,
    noted_at: note.at,
    why: note.why ?? null,
    body: JSON.stringify(value)
  })
  return Effect.forEach(
    Arr.chunksOf(changes, together),
    (some, n) =>
      // Others come to their turn between one statement and the next.
      Effect.andThen(
        n === 0 ? Effect.void : Effect.yieldNow,
        sql`INSERT INTO kepu_change ${sql.insert(Arr.map(some, rowOf))}`
      ),
    { discard: true }
  )
}
