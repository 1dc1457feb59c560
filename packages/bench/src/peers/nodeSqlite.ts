import { DatabaseSync } from "node:sqlite"
import type { HandFinding } from "../byHand.ts"
import type { Peer } from "./Peer.ts"
import { columns, countsQuery, findingsQuery, membersBy, pushFindings, table, valuesOf } from "./sql.ts"

export const nodeSqlite: Peer = {
  name: "node:sqlite",
  form: "activities in a table in memory, statements prepared",
  most: 1e6,
  prepare: async ({ activities, units }) => {
    const db = new DatabaseSync(":memory:")
    db.exec(table)
    const place = new Map(units.map(({ id }, n) => [id, n]))
    const insert = db.prepare(`INSERT INTO activity VALUES (${Array.from({ length: columns }, () => "?").join()})`)
    db.exec("BEGIN")
    for (const activity of activities) insert.run(...valuesOf(activity, place.get(activity.host)!))
    db.exec("COMMIT")
    const judge = db.prepare(findingsQuery)
    const count = db.prepare(countsQuery)
    for (const statement of [judge, count]) statement.setReturnArrays(true)
    return {
      run: () => {
        const findings: Array<HandFinding> = []
        for (const row of judge.all() as unknown as ReadonlyArray<ReadonlyArray<string | number>>)
          pushFindings(findings, row[0] as string, (rule) => row[rule + 1] as number)
        const counts = count.all() as unknown as ReadonlyArray<readonly [number, number, number]>
        return [...findings, ...membersBy(units, counts)]
      },
      close: () => db.close()
    }
  }
}
