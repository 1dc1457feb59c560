import type * as zh from "./zh-CN.ts"

/** Why numbers are not counted in a database. */
export const failures: Readonly<Record<keyof typeof zh.failures, string>> = {
  "not-in-sql":
    "asks what a database cannot count (kinds of days, a number beside the host's, the order of an activity's time): use partOf or assess",
  "unknown-hosts": "hosts activities and is none of the units that were given: add it to them",
  "unknown-activities": "is recommended and is not there: read the recommendations again and count again",
  "same-id": "{amount} activities have the id of another one and would count twice: take the copies out",
  "no-column": "there is no column “{column}”, without which nothing is counted: add it",
  "other-type": "the column is of the type {type} and should be {wanted}: write the file again with that type"
}
