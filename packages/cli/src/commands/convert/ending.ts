/** The forms in which a portfolio or a table stands in a file. */
export type Ending = "csv" | "docx" | "json" | "ndjson" | "xlsx"

/** The form that the ending of a file's name tells. */
export const endingOf = (path: string): Ending | undefined => {
  const ending = /\.([^.]+)$/u.exec(path.toLowerCase())?.[1]
  if (ending === "json") return "json"
  if (ending === "ndjson" || ending === "jsonl") return "ndjson"
  if (ending === "xlsx" || ending === "docx") return ending
  return ending === "csv" || ending === "txt" || ending === "tsv" ? "csv" : undefined
}
