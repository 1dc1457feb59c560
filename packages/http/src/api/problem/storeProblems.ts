import { Conflict, Constraint, Corrupt, Refused, TooLarge, Unavailable } from "@kepu/core/port"
import { Declared } from "./declare.ts"
import { NotPermitted } from "./problems.ts"

/** Somebody else changed the record first; `reason` has both versions and values, so that a person can merge them. */
export class VersionConflict extends Declared<VersionConflict>()("version-conflict", { reason: Conflict }) {}
/** What was to be written breaks a rule of the ledger. */
export class BrokenRule extends Declared<BrokenRule>()("broken-rule", { reason: Constraint }) {}
/** More than a store takes at once. */
export class BeyondLimit extends Declared<BeyondLimit>()("beyond-limit", { reason: TooLarge }) {}
export class ConditionRefused extends Declared<ConditionRefused>()("condition-refused", { reason: Refused }) {}
export class StoreUnavailable extends Declared<StoreUnavailable>()("store-unavailable", { reason: Unavailable }) {}
export class CorruptRecord extends Declared<CorruptRecord>()("corrupt-record", { reason: Corrupt }) {}

/** What any route to a store may fail with. */
export const storeProblems = [
  VersionConflict,
  BrokenRule,
  BeyondLimit,
  ConditionRefused,
  StoreUnavailable,
  CorruptRecord,
  NotPermitted
] as const
export type StoreProblem = InstanceType<(typeof storeProblems)[number]>
