import type { SqlClient } from "effect/sql/SqlClient"
import type { RecordReading } from "../RecordReading.ts"

/** The same as a notice reads records: a term that it does not have is not known, nor is a list that has one. */
export const withTerms = (
  sql: SqlClient,
  reading: RecordReading,
  terms: ReadonlyMap<string, ReadonlySet<unknown>>,
  isList: (fact: string) => boolean
): RecordReading => {
  const idsOf = (path: ReadonlyArray<string>) => (path.length === 1 ? terms.get(path[0]!) : undefined)
  const among = (ids: ReadonlySet<unknown>) => sql.in([...(ids as ReadonlySet<string>)])
  return {
    ...reading,
    textAt: (...path) => {
      const text = reading.textAt(...path)
      const ids = idsOf(path)
      if (ids === undefined || isList(path[0]!)) return text
      return ids.size === 0 ? sql`CAST(NULL AS TEXT)` : sql`CASE WHEN ${text} IN ${among(ids)} THEN ${text} END`
    },
    saysNothingAt: (...path) => {
      const saysNothing = reading.saysNothingAt(...path)
      const ids = idsOf(path)
      if (ids === undefined) return saysNothing
      const [fact] = path as readonly [string]
      if (!isList(fact))
        return ids.size === 0 ? sql`1 = 1` : sql`(${reading.textAt(fact)} IN ${among(ids)}) IS NOT TRUE`
      const other = reading.someText(fact, (text) => (ids.size === 0 ? sql`1 = 1` : sql`${text} NOT IN ${among(ids)}`))
      return sql`(${saysNothing} OR ${other})`
    }
  }
}
