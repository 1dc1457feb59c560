import { activityFacts, type FactRow } from "@kepu/core/tables"
import type { SqlClient } from "effect/sql/SqlClient"
import type { Fragment } from "effect/sql/Statement"
import type { RecordReading } from "../sql/RecordReading.ts"
import { fieldsIn, isNumeric } from "./columns.ts"

const facts: Readonly<Record<string, FactRow | undefined>> = activityFacts

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const textOf = (text: string): string => `'${text.replaceAll("'", "''")}'`
const nothing = "CAST(NULL AS VARCHAR)"
const day = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

/** Whether what a column has is not what an activity can have; such a row is read as a record, which tells what is wrong. */
const doubtIn = (name: string, type: string): ReadonlyArray<string> => {
  const column = `c.${quoted(name)}`
  const row = facts[name]
  if (isNumeric(type)) return [`NOT (${column} >= 0 AND ${column} = floor(${column}) AND ${column} < 9007199254740992)`]
  if (type === "VARCHAR[]")
    return [`list_contains(${column}, '') OR len(list_filter(${column}, lambda e: e IS NULL)) > 0`]
  if (row?.values !== undefined) return [`${column} NOT IN (${row.values.map(textOf).join(", ")})`]
  if (name === "facts")
    return [...fieldsIn(type)].flatMap(([id, own]) => {
      const value = `${column}.${quoted(id)}`
      if (own === "VARCHAR") return [`${value} = ''`]
      return isNumeric(own) ? [`NOT (${value} >= 0 AND isfinite(CAST(${value} AS DOUBLE)))`] : []
    })
  if (name === "time") {
    const [start, end] = ['s."start"', `s."end"`]
    const isNoTime = (at: string) =>
      `NOT regexp_full_match(${at}, '${day}(T([01][0-9]|2[0-3]):[0-5][0-9])?') OR try_cast(substr(${at}, 1, 10) AS DATE) IS NULL`
    const ends = fieldsIn((fieldsIn(type).get("sessions") ?? "").replace(/\[\]$/u, "")).has("end")
    const isWrong = [`${start} IS NULL OR ${isNoTime(start)}`]
    if (ends) isWrong.push(`(${end} IS NOT NULL AND (${isNoTime(end)} OR ${end} < ${start}))`)
    const flags = ["approximate", "openEnd"].filter((flag) => fieldsIn(type).has(flag))
    return [
      ...flags.map((flag) => `${column}.${quoted(flag)} = FALSE`),
      `${column} IS NOT NULL AND coalesce(len(${column}.sessions), 0) = 0`,
      `len(list_filter(${column}.sessions, lambda s: coalesce(${isWrong.join(" OR ")}, TRUE))) > 0`
    ]
  }
  return type === "VARCHAR" ? [`${column} = ''`] : []
}

/**
 * Activities in the columns of a table or a Parquet file, by their names and types; a column that is not there says
 * nothing. `isDoubtful` is asked last, as it looks at the columns that were used.
 */
export const columnReading = (
  sql: SqlClient,
  columns: ReadonlyMap<string, string>
): { readonly reading: RecordReading; readonly isDoubtful: () => Fragment } => {
  const used = new Set<string>()
  const at = (path: ReadonlyArray<string>): { readonly type: string; readonly text: string } | undefined => {
    const [name, field] = path as readonly [string, string?]
    const type = columns.get(name)
    if (type === undefined) return undefined
    used.add(name)
    const text = `c.${quoted(name)}`
    if (field === undefined) return { type, text }
    const own = fieldsIn(type).get(field)
    return own === undefined ? undefined : { type: own, text: `${text}.${quoted(field)}` }
  }
  const typed = (path: ReadonlyArray<string>, isType: (type: string) => boolean): string | undefined => {
    const found = at(path)
    return found !== undefined && isType(found.type) ? found.text : undefined
  }
  const isText = (type: string) => type === "VARCHAR"
  const said = (text: string | undefined) => sql.literal(text === undefined ? "1 = 0" : `${text} IS NOT NULL`)
  const sessionType = (fieldsIn(columns.get("time") ?? "").get("sessions") ?? "").replace(/\[\]$/u, "")
  const some = (list: string | undefined, item: string, asked: Fragment): Fragment =>
    list === undefined
      ? sql`1 = 0`
      : sql`coalesce(len(list_filter(${sql.literal(list)}, lambda ${sql.literal(item)}: ${asked})) > 0, FALSE)`
  const reading: RecordReading = {
    textAt: (...path) => sql.literal(typed(path, isText) ?? nothing),
    numberAt: (...path) => sql.literal(`CAST(${typed(path, isNumeric) ?? "NULL"} AS DOUBLE)`),
    isFalseAt: (...path) => {
      const value = typed(path, (type) => type === "BOOLEAN")
      return sql.literal(value === undefined ? "1 = 0" : `${value} = FALSE`)
    },
    isTextAt: (...path) => said(typed(path, isText)),
    isDayAt: (...path) => sql.literal(`regexp_full_match(${typed(path, isText) ?? nothing}, '${day}')`),
    isNumberAt: (...path) => said(typed(path, isNumeric)),
    float: (number) => sql`CAST(${number} AS DOUBLE)`,
    saysNothingAt: (...path) => {
      const found = at(path)
      return sql.literal(found === undefined ? "1 = 1" : `${found.text} IS NULL`)
    },
    jsonAt: (...path) => {
      const found = at(path)
      return sql.literal(found === undefined ? nothing : `CAST(to_json(${found.text}) AS VARCHAR)`)
    },
    record: sql`CAST(to_json(c) AS VARCHAR)`,
    someText: (key, asked) => some(at([key])?.text, "e", asked(sql.literal("e"))),
    someSession: (session, asked) => some(at(["time", "sessions"])?.text, `${session}, ${session}_key`, asked),
    ofSession: (session, key) => sql.literal(fieldsIn(sessionType).has(key) ? `${session}.${quoted(key)}` : nothing),
    placeOf: (session) => sql.literal(`${session}_key`),
    contains: (text, word) => sql`contains(${text}, ${word})`,
    hasOnly: (text, signs) => sql`NOT regexp_matches(${text}, ${`[^${signs}]`})`,
    pairsOf: (json) =>
      sql`(SELECT x[1] AS id, x[2] AS codes FROM (SELECT unnest(from_json(${json}, '[["VARCHAR"]]')) AS x))`
  }
  const isDoubtful = (): Fragment => {
    const doubts = ["id", "host", "name", ...used].flatMap((name) => [
      ...(facts[name]?.type !== undefined && "required" in facts[name] ? [`c.${quoted(name)} IS NULL`] : []),
      ...doubtIn(name, columns.get(name) ?? "")
    ])
    return sql.literal([...new Set(doubts)].map((doubt) => `coalesce(${doubt}, FALSE)`).join(" OR "))
  }
  return { reading, isDoubtful }
}
