import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"

/** What files are sent as. */
export const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
} as const

export const csvFile = Schema.String.pipe(HttpApiSchema.asText({ contentType: mediaTypes.csv }))
export const workbookFile = Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: mediaTypes.xlsx }))
export const documentFile = Schema.Uint8Array.pipe(HttpApiSchema.asUint8Array({ contentType: mediaTypes.docx }))
