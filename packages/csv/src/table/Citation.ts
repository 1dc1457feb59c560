import type { Source } from "@kepu/core/portfolio"

/** What all records of a table cite: the table, and the column that gives each fact. */
export type Citation = Pick<Source, "file" | "table" | "letters"> & Required<Pick<Source, "columns">>
