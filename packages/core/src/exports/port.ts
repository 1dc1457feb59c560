/** The port to stores: what a store must do, what is kept in it, and the rules that all stores share. */
export { canonicalRegion, isAddressable, isStorable, Ledger, NoticeId, RecordKey, RegionCode } from "../port/Ledger.ts"
export {
  type Kept,
  OptionalRegister,
  ownKey,
  pointersOf,
  type ReceiptedAssessment,
  type Ref,
  refId,
  RegisterName,
  registerNames,
  registers,
  type ValueOf
} from "../port/Register.ts"
export {
  Change,
  ChangeKind,
  changeIn,
  isLive,
  Note,
  recordOf,
  StoredRecord,
  storedRecordIn
} from "../port/StoredRecord.ts"
export { type Remove, type Restore, type Save, Write } from "../port/Write.ts"
export {
  Conflict,
  Constraint,
  type ConstraintRule,
  Corrupt,
  Forbidden,
  Refused,
  StoreError,
  storeError,
  type StoreErrorReason,
  TooLarge,
  Unavailable
} from "../port/StoreError.ts"
export { sayStoreError } from "../port/sayStoreError.ts"
export {
  ActivityStore,
  type Feed,
  type Page,
  type PageOptions,
  type RecordPageOptions,
  type Search,
  type Service,
  type WriteOptions
} from "../port/ActivityStore.ts"

export { assemble, portfolioRegisters } from "../port/assemble.ts"
export { checkValue } from "../port/checkValue.ts"
export { checkCondition } from "../port/checkCondition.ts"
export { limits, pageSize, within } from "../port/limits.ts"
export { digitsOf } from "../port/digits.ts"
export { type FoundNumber, isNumber, phonesIn } from "../port/phones.ts"
export { plan, type Reading } from "../port/plan.ts"
export { type Attempt, mayPointAt, ownerOf, reportedByUnits, rights, type Sayer } from "../port/rights.ts"
export { byCodePoint } from "../rank/inOrder.ts"
