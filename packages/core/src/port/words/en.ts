import type * as zh from "./zh-CN.ts"

/** Why a store cannot be used. */
export const unavailable: Readonly<Record<keyof typeof zh.unavailable, string>> = {
  unreachable: "The store cannot be reached: {detail}. Check that it runs, and try again",
  busy: "The store is busy with other writers: {detail}. Try again in a moment",
  full: "The disk of the store is full: {detail}. Make room first; nothing kept so far is lost",
  "read-only": "The store is read-only: {detail}. Check the permissions of the file or the account",
  denied: "The store may not be used: {detail}. Check the account, the folder and your rights",
  failed: "The store failed: {detail}"
}

/** What a write breaks. */
export const constraint: Readonly<Record<keyof typeof zh.constraint, string>> = {
  value: "“{where}” is not what its register takes: {detail}",
  text: "“{where}” holds characters that cannot be kept: “{detail}”",
  key: "“{where}” has the id “{detail}”, which is not its key",
  address: "“{where}” has a key that no address can name, “.”, “..” or one with control characters: choose another",
  "points-nowhere": "“{where}” points at “{detail}”, which is not there: save that first",
  "points-elsewhere": "“{where}” points at “{detail}”, and the unit holds or co-hosts no such activity: check the id",
  "pointed-at": "“{where}” is still pointed at by “{detail}”: change that first",
  removed: "“{where}” is removed: restore it first",
  "not-removed": "“{where}” is not removed, so it cannot be restored",
  notice: "The ledger is of the notice “{where}”, and “{detail}” was given",
  review: "“{where}” cannot be written so: {detail}"
}

/** What is more than a store takes. */
export const tooLarge: Readonly<Record<keyof typeof zh.tooLarge, string>> = {
  writes: "{size} writes at once are more than {most}: write in parts",
  page: "A page of {size} was asked for: ask for 1 to {most}",
  record: "A record has {size} characters, at most {most} are kept",
  depth: "The condition is nested {size} deep, at most {most} is answered: make it plainer",
  condition: "The condition has {size} parts, at most {most} are answered: split it"
}

/** What else goes wrong in a store. */
export const other: Readonly<Record<keyof typeof zh.other, string>> = {
  conflict: "“{register}/{key}” is at version {actual}, and you expected {expected}: read it again, then decide",
  notTheirs: "“{register}/{key}” is not for this unit to report",
  officeAlone:
    "{facts} of “{register}/{key}” is for the office or the platform's export to say: leave it as it is, or out of a new record",
  corrupt: "“{where}” cannot be read as it was: {detail}. Restore it from a backup",
  refused: "The store cannot answer the condition: “{detail}”"
}
