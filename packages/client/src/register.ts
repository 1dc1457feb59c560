import { throughPages } from "./pages.ts"
import type { Change, RegisterName, Registers, StoredRecord } from "./records.ts"
import { jsonOf, type Query, type Send } from "./send.ts"

/** What may be asked of a list; a register takes of it what its records have, and refuses what they have not. */
export interface ListQuery {
  /** A part of the name, as it looks: width, case and blanks do not matter. */
  readonly q?: string
  /** The unit that holds it. */
  readonly host?: string
  /** The unit whose it is. */
  readonly unit?: string
  readonly kind?: string
  readonly platform?: ReadonlyArray<NonNullable<Registers["activities"]["platform"]>>
  readonly sort?: "-key" | "-name" | "-time" | "key" | "name" | "time"
  readonly withRemoved?: true
  /** Records of a page, 1 to 10,000; 100 if it is not said. */
  readonly limit?: number
}

/** The record that a write changes: its version as it was read, so that nobody's change is lost. */
export interface WriteOptions {
  readonly version: number
  /** Why, for the history. */
  readonly why?: string
}

/** The records of one register of a ledger. */
export interface Register<R extends RegisterName> {
  /** Every record that is asked for, page by page. */
  readonly list: (query?: ListQuery) => AsyncGenerator<StoredRecord<R>, void, undefined>
  /** One page: its records, `next` for `after` of the next page, and how many there are where `total` is asked for. */
  readonly page: (query?: ListQuery & { readonly after?: string; readonly total?: true }) => Promise<{
    readonly items: ReadonlyArray<StoredRecord<R>>
    readonly next?: string
    readonly total?: number
  }>
  /** The record of a key; refused (`no-such-record`) if there is none. */
  readonly get: (key: string) => Promise<StoredRecord<R>>
  /** Adds a record under its own id, or under a new key where it has none. */
  readonly create: (value: Registers[R], options?: { readonly why?: string }) => Promise<StoredRecord<R>>
  /** Replaces a record of that version, or is refused (`version-conflict`); 0 adds it under this key. */
  readonly save: (key: string, value: Registers[R], options: WriteOptions) => Promise<StoredRecord<R>>
  /** Takes a record out; its history stays and it can be restored. */
  readonly remove: (key: string, options: WriteOptions) => Promise<StoredRecord<R>>
  /** Puts a removed record back as it was. */
  readonly restore: (key: string, options: WriteOptions) => Promise<StoredRecord<R>>
  /** What was done to a record, the first change first. */
  readonly history: (key: string) => AsyncGenerator<Change<R>, void, undefined>
}

const matching = (version: number) => (version === 0 ? { "if-none-match": "*" } : { "if-match": `"${version}"` })

export const registerOf = <R extends RegisterName>(send: Send, ledger: string, register: R): Register<R> => {
  const path = `${ledger}/${register}`
  const at = (key: string) => `${path}/${encodeURIComponent(key)}`
  const page: Register<R>["page"] = (query) => jsonOf(send(path, { query: query as Query | undefined }))
  return {
    page,
    list: (query) => throughPages((after?: string) => page({ ...query, ...(after === undefined ? {} : { after }) })),
    get: (key) => jsonOf(send(at(key))),
    create: (json, { why } = {}) => jsonOf(send(path, { method: "POST", query: { why }, json })),
    save: (key, json, { version, why }) =>
      jsonOf(send(at(key), { method: "PUT", query: { why }, headers: matching(version), json })),
    remove: (key, { version, why }) =>
      jsonOf(send(at(key), { method: "DELETE", query: { why }, headers: matching(version) })),
    restore: (key, { version, why }) =>
      jsonOf(send(`${at(key)}/restoration`, { method: "POST", query: { why }, headers: matching(version) })),
    history: (key) => throughPages((after?: number) => jsonOf(send(`${at(key)}/history`, { query: { after } })))
  }
}
