import type { Failed, Notice } from "@kepu/core"
import type { Part } from "@kepu/core/aggregate"
import { type Ledger, type StoreError } from "@kepu/core/port"
import type * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import { type Dialect, isLast } from "../Dialect.ts"
import { type Beside, type CountingOptions, partIn } from "./partIn.ts"

/**
 * What the activities of a ledger come to, counted by the database in one statement: the part that `partOf` makes of them.
 * The other registers are given; a recommendation must be of an activity that is there.
 *
 * Fails with `Failed` before anything is asked where the notice asks what SQL cannot count, and afterwards where an activity
 * has a host that is not among the units; its messages are for people.
 *
 * @example
 * ```ts
 * import { portfolioFromData } from "@kepu/core"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { Ledger } from "@kepu/core/port"
 * import { partOfLedger, sqlite } from "@kepu/storage/numbers"
 * import { SqliteActivityStore } from "@kepu/storage/sqlite"
 * import * as Effect from "effect/Effect"
 * import * as Schema from "effect/Schema"
 * import * as SqlClient from "effect/sql/SqlClient"
 *
 * const ledger = Schema.decodeUnknownSync(Ledger)({ region: "610526", notice: "pucheng-2023" })
 * const { units } = portfolioFromData({ units: [{ id: "edu", name: "县教育局" }], activities: [] })
 * const counting = Effect.gen(function* () {
 *   const sql = yield* SqlClient.SqlClient
 *   return yield* partOfLedger(sql, sqlite(sql), ledger, notice, { units }, { asOf: "2023-10-01" })
 * })
 * const store = SqliteActivityStore.layerWithClient({ file: ":memory:" })
 * const part = await Effect.runPromise(Effect.provide(counting, store))
 * console.log(part.activities) // 0
 * ```
 */
export const partOfLedger = (
  sql: SqlClient,
  dialect: Dialect,
  { notice: id, region }: Ledger,
  notice: Notice,
  beside: Beside,
  options: CountingOptions
): Effect.Effect<Part, Failed | StoreError> =>
  partIn(
    sql,
    dialect,
    {
      from: sql.literal("kepu_change AS c"),
      where: sql`c.region = ${region} AND c.notice = ${id} AND c.register = 'activities'
        AND ${sql.literal(isLast)} AND c.kind <> 'removed'`
    },
    notice,
    beside,
    options
  )
