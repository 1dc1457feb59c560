/** Numbers of activities in tables of DuckDB and in Parquet files, counted where they lie. */
export { columnsFor } from "./duckdb/columns.ts"
export { type ActivityTable, partOfTable } from "./duckdb/partOfTable.ts"
