/** A client of the HTTP service: promises and plain data, typed records and problems, lists and changes as async iterators. */
export { type Address, type Client, createClient } from "./createClient.ts"
export type { DownloadedFile } from "./file.ts"
export { KepuProblem, type ProblemBody } from "./KepuProblem.ts"
export type { FindingQuery, ImportFiles, Ledger } from "./ledger.ts"
export type * from "./records.ts"
export type { ListQuery, Register, WriteOptions } from "./register.ts"
export type { Looked, ReviewedPlace, ReviewedQuery, Reviewing } from "./reviewing.ts"
export type { Call, ClientOptions, Query } from "./send.ts"
