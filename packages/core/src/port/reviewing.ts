import type { Failure } from "../failure/Failure.ts"
import { whyNotFollows } from "../review/follows.ts"
import { refusal } from "../review/words.ts"
import { refId } from "./Register.ts"
import { Constraint, storeError, type StoreError } from "./StoreError.ts"
import type { Change, StoredRecord } from "./StoredRecord.ts"

const refused = ({ key }: Change, { code, text }: Failure): StoreError =>
  storeError(new Constraint({ rule: "review", where: refId({ register: "reviews", key }), detail: code, why: text }))

/**
 * Why a review cannot be changed so. A ledger that is brought in is written record by record, each with all its history,
 * so what is reviewed may be at a later version already, or removed.
 */
export const whyNotReview = (
  change: Change<"reviews">,
  reviewed: Pick<StoredRecord, "version"> | undefined
): StoreError | undefined => {
  if (change.kind === "removed") return refused(change, refusal("not-removed"))
  if (reviewed === undefined) return refused(change, refusal("nothing-there"))
  const { before, note, value } = change
  const why = whyNotFollows(before, value, { note, version: reviewed.version })
  return why === undefined ? undefined : refused(change, why)
}
