import { fold } from "../text.ts"
import { nameOf } from "../table/Origin.ts"
import type { ActivityRow } from "./ActivityRow.ts"

/**
 * Everything that is on a row but its 序号, in a form that is equal for equal rows of any file: cells by fact, or by
 * heading where there is no fact; hosts as the units that they mean. A row with a cell that is too large is like no
 * other.
 */
export const contentOf = ({ activity, cells: row, coHosts, table }: ActivityRow): string => {
  const factAt = new Map(Object.entries(table.columns).map(([fact, at]) => [at, fact]))
  const said = row.cells.map((cell, at): readonly [string, string] => {
    const fact = factAt.get(at) ?? fold(table.headings[at] ?? "")
    return [fact, fact === "host" || fact === "coHosts" ? "" : fold(cell)]
  })
  const entries = said.filter(([fact, text]) => fact !== "number" && text !== "").map((entry) => entry.join("\0"))
  const own = row.tooLarge.size === 0 ? "" : `${nameOf(table.file)}\0${row.number}`
  return [own, activity.host, ...coHosts, ...entries.toSorted()].join("\u0001")
}
