import { Failed, type Failure, type Notice } from "@kepu/core"
import { activityFacts, type FactRow } from "@kepu/core/tables"
import { failure } from "../sql/numbers/words.ts"

/** What a column of activities holds: texts, numbers, a yes or no, lists of texts, or what has fields itself. */
type Kind = "text" | "texts" | "number" | "yes-no" | "schedule" | "declared" | "source"

const kinds: { readonly [T in FactRow["type"]]?: Kind } = {
  activity: "text",
  choice: "text",
  count: "number",
  declared: "declared",
  schedule: "schedule",
  source: "source",
  term: "text",
  terms: "texts",
  text: "text",
  unit: "text",
  units: "texts",
  "yes-no": "yes-no"
}

const session = 'STRUCT("start" VARCHAR, "end" VARCHAR)'
const types: { readonly [K in Exclude<Kind, "declared" | "source">]: string } = {
  text: "VARCHAR",
  texts: "VARCHAR[]",
  number: "BIGINT",
  "yes-no": "BOOLEAN",
  schedule: `STRUCT(sessions ${session}[], approximate BOOLEAN, openEnd BOOLEAN)`
}
const declaredTypes = { number: "DOUBLE", "yes-no": "BOOLEAN", choice: "VARCHAR", date: "VARCHAR", text: "VARCHAR" }

const rows = Object.entries<FactRow>(activityFacts).map(([name, row]) => ({ name, row, kind: kinds[row.type]! }))

export const isNumeric = (type: string): boolean =>
  /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$|^FLOAT$|^DOUBLE$|^DECIMAL/u.test(type)

/** The fields of a structure by their names, each with its type. */
export const fieldsIn = (type: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>()
  if (!type.startsWith("STRUCT(") || !type.endsWith(")")) return fields
  let depth = 0
  let quoted = false
  let from = "STRUCT(".length
  for (let at = from; at < type.length; at++) {
    const sign = type[at]
    if (sign === '"') quoted = !quoted
    else if (!quoted && sign === "(") depth++
    else if (!quoted && (sign === "," || sign === ")")) {
      if (sign === ")" && depth-- > 0) continue
      if (sign === "," && depth > 0) continue
      const [, name = "", own = ""] = /^\s*("(?:[^"]|"")*"|\S+)\s+(.*)$/su.exec(type.slice(from, at)) ?? []
      fields.set(name.replace(/^"(.*)"$/su, "$1").replaceAll('""', '"'), own)
      from = at + 1
    }
  }
  return fields
}

/**
 * The columns of activities and their types, as `read_json` of DuckDB takes them under `columns`: with these, a file of
 * activities, one a line, becomes a table or a Parquet file that can be counted.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { columnsFor } from "@kepu/storage/duckdb"
 *
 * console.log(columnsFor(notice)["topics"]) // VARCHAR[]
 * ```
 */
export const columnsFor = ({ vocabulary }: Notice): Readonly<Record<string, string>> => {
  const facts = (vocabulary.facts ?? []).filter(({ of }) => of === "activities")
  const declared = facts.map(({ id, type }) => `"${id}" ${declaredTypes[type]}`).join(", ")
  return Object.fromEntries(
    rows.flatMap(({ kind, name }) => {
      if (kind === "source") return []
      if (kind === "declared") return facts.length === 0 ? [] : [[name, `STRUCT(${declared})`]]
      return [[name, types[kind]]]
    })
  )
}

const fits = (kind: Kind, type: string): boolean => {
  switch (kind) {
    case "number":
      return isNumeric(type)
    case "schedule": {
      const { approximate = "BOOLEAN", openEnd = "BOOLEAN", sessions = "" } = Object.fromEntries(fieldsIn(type))
      const { end = "VARCHAR", start } = Object.fromEntries(fieldsIn(sessions.replace(/\[\]$/u, "")))
      return [approximate, openEnd].every((own) => own === "BOOLEAN") && start === "VARCHAR" && end === "VARCHAR"
    }
    case "declared":
      return type.startsWith("STRUCT(")
    case "source":
      return true
    default:
      return type === types[kind]
  }
}

/** Why activities cannot be counted in columns of these types; `undefined` if they can. */
export const wrongIn = (columns: ReadonlyMap<string, string>): Failed | undefined => {
  const [first, ...rest] = rows.flatMap(({ kind, name, row }): ReadonlyArray<Failure> => {
    const type = columns.get(name)
    if (type === undefined) return row.required ? [failure("no-column", name, { column: name })] : []
    if (fits(kind, type)) return []
    const wanted = kind === "declared" ? "STRUCT(…)" : kind === "source" ? type : types[kind]
    return [failure("other-type", name, { type, wanted })]
  })
  return first && new Failed([first, ...rest])
}
