import type { HandFinding } from "../byHand.ts"
import type { Peer } from "./Peer.ts"
import { countsQuery, findingsQuery, membersBy, pushFindings, table, valuesOf } from "./sql.ts"

export const duckdb: Peer = {
  name: "DuckDB",
  package: "@duckdb/node-api",
  form: "activities in a table in memory, one thread",
  most: 1e6,
  prepare: async ({ activities, units }) => {
    const { DuckDBInstance } = await import("@duckdb/node-api")
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" })
    const connection = await instance.connect()
    await connection.run(table)
    const place = new Map(units.map(({ id }, n) => [id, n]))
    const appender = await connection.createAppender("activity")
    for (const activity of activities) {
      for (const value of valuesOf(activity, place.get(activity.host)!)) {
        if (value === null) appender.appendNull()
        else if (typeof value === "number") appender.appendInteger(value)
        else appender.appendVarchar(value)
      }
      appender.endRow()
    }
    appender.closeSync()
    const judge = await connection.prepare(findingsQuery)
    const count = await connection.prepare(countsQuery)
    return {
      run: async () => {
        const findings: Array<HandFinding> = []
        const [ids = [], ...codes] = (await judge.runAndReadAll()).getColumns()
        for (let row = 0; row < ids.length; row++)
          pushFindings(findings, ids[row] as string, (rule) => codes[rule]![row] as number)
        const counts = (await count.runAndReadAll()).getRows() as unknown as Array<readonly [number, number, number]>
        return [...findings, ...membersBy(units, counts)]
      },
      close: () => {
        connection.closeSync()
        instance.closeSync()
      }
    }
  }
}
