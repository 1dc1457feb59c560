import type { Ledger, Ref, RegisterName } from "@kepu/core/port"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Fragment } from "effect/sql/Statement"
import { type Dialect, isLast as lastVersion } from "./Dialect.ts"
import type { Row } from "./rows.ts"

interface Cursor {
  readonly after: string | undefined
  readonly limit: number
}

/** What the store asks. The record as it stands is the last version of its changes; rows are named `c`. */
export const statements = (sql: SqlClient, dialect: Dialect) => {
  const columns = sql.literal("c.register, c.key, c.version, c.kind, c.sequence, c.noted_by, c.noted_at, c.why, c.body")
  const isLast = sql.literal(lastVersion)
  const isLive = sql.literal("c.kind <> 'removed'")
  const beforeIt = sql.literal(`LEFT JOIN kepu_change p ON p.region = c.region AND p.notice = c.notice
      AND p.register = c.register AND p.key = c.key AND p.version = c.version - 1`)
  const ofLedger = ({ notice, region }: Ledger) => sql`c.region = ${region} AND c.notice = ${notice}`
  const rows = (statement: Effect.Effect<ReadonlyArray<Row>, SqlError>) => statement

  return {
    isLive,
    sequence: ({ notice, region }: Ledger): Effect.Effect<number, SqlError> =>
      Effect.map(
        sql<{ readonly sequence: unknown }>`SELECT sequence FROM kepu_ledger
          WHERE region = ${region} AND notice = ${notice}`,
        ([row]) => Number(row?.sequence ?? 0)
      ),
    byKey: (ledger: Ledger, register: RegisterName, keys: ReadonlyArray<string>) => {
      const where = sql`${ofLedger(ledger)} AND c.register = ${register}`
      return rows(sql<Row>`SELECT ${columns} FROM ${dialect.lastOf(JSON.stringify([...new Set(keys)]), where)}
        ORDER BY c.key`)
    },
    page: (ledger: Ledger, register: RegisterName, { after, limit }: Cursor, conditions: ReadonlyArray<Fragment>) => {
      const where = [
        ofLedger(ledger),
        sql`c.register = ${register}`,
        ...(after === undefined ? [] : [sql`c.key > ${after}`]),
        isLast,
        ...conditions
      ]
      return rows(sql<Row>`SELECT ${columns} FROM kepu_change c WHERE ${sql.join(" AND ", false)(where)}
        ORDER BY c.key LIMIT ${limit}`)
    },
    live: (ledger: Ledger, registers: ReadonlyArray<RegisterName>) =>
      rows(sql<Row>`SELECT ${columns} FROM kepu_change c WHERE ${ofLedger(ledger)}
        AND c.register IN ${sql.in(registers)} AND ${isLast} AND ${isLive} ORDER BY c.register, c.key`),
    history: (ledger: Ledger, register: RegisterName, key: string, after: number, limit: number) =>
      rows(sql<Row>`SELECT ${columns}, p.body AS before FROM kepu_change c ${beforeIt}
        WHERE ${ofLedger(ledger)} AND c.register = ${register} AND c.key = ${key} AND c.version > ${after}
        ORDER BY c.version LIMIT ${limit}`),
    changes: (ledger: Ledger, after: number, limit: number) =>
      rows(sql<Row>`SELECT ${columns}, p.body AS before FROM kepu_change c ${beforeIt}
        WHERE ${ofLedger(ledger)} AND c.sequence > ${after} ORDER BY c.sequence LIMIT ${limit}`),
    /** As `pointersOf` says; removing a unit or an activity is rare enough to look through the ledger. */
    pointingAt: (ledger: Ledger, { key, register }: Ref): Effect.Effect<ReadonlyArray<Ref>, SqlError> => {
      const pointers =
        register === "activities"
          ? sql`c.register NOT IN ('units', 'activities') AND ${dialect.textAt("activity")} = ${key}`
          : sql`(c.register = 'activities' AND (${dialect.textAt("host")} = ${key}
              OR ${dialect.someText("coHosts", (text) => sql`${text} = ${key}`)}))
            OR (c.register NOT IN ('units', 'activities') AND ${dialect.textAt("unit")} = ${key})`
      return Effect.map(
        sql<Ref>`SELECT c.register, c.key FROM kepu_change c
          WHERE ${ofLedger(ledger)} AND (${pointers}) AND ${isLast} AND ${isLive}`,
        (found) => found.map(({ key, register }) => ({ register, key }))
      )
    }
  }
}
