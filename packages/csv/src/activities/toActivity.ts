import { Activity, type InputIssue, type TermId } from "@kepu/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { rowIssue } from "../issues.ts"
import { shown } from "../text.ts"
import type { ActivityRow } from "./ActivityRow.ts"

const decode = Schema.decodeUnknownResult(Activity)

const isAccepted = (fact: string, value: unknown): boolean => {
  const field = Object.entries(Activity.fields).find(([name]) => name === fact)?.[1]
  return (
    field === undefined ||
    Result.isSuccess(Schema.decodeUnknownResult(Schema.Struct({ [fact]: field }))({ [fact]: value }))
  )
}

/** The ids that are taken, each with the last number that was put behind it. */
export type TakenIds = Map<string, number>

/** An id that no other activity of the portfolio has yet. */
const freeId = (wished: string, taken: TakenIds): string => {
  let times = taken.get(wished) ?? 0
  let id = wished
  while (taken.has(id)) id = `${wished}~${++times}`
  taken.set(wished, times || 1).set(id, 1)
  return id
}

/**
 * The activity of a row under an id that is not taken yet. A fact that the schema refuses is an issue and left out;
 * without name and host there is no activity.
 */
export const toActivity = (
  { columns, facts, file, host, name, number, row }: ActivityRow,
  annexes: ReadonlyArray<TermId>,
  taken: TakenIds,
  issues: Array<InputIssue>
): Activity | undefined => {
  const id = freeId(`${host}/${number}/${name}`, taken)
  const record = { id, name, host, ...facts, annexes, source: { file, row, columns } }
  const whole = decode(record)
  if (Result.isSuccess(whole)) return whole.success
  for (const [fact, value] of Object.entries(record)) {
    if (isAccepted(fact, value)) continue
    issues.push(rowIssue({ file, row, column: columns[fact] }, "field-refused", { text: shown(JSON.stringify(value)) }))
  }
  const accepted = Object.entries(record).filter(([fact, value]) => isAccepted(fact, value))
  return Result.getOrUndefined(decode(Object.fromEntries(accepted)))
}
