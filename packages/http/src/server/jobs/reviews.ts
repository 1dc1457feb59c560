import { byCodePoint, ownerOf, refId, type RegisterName, type StoredRecord } from "@kepu/core/port"
import {
  type ReviewedRegister,
  reviewedRegisters,
  reviewStateOf,
  reviewStates,
  type ReviewState
} from "@kepu/core/review"
import type { ReviewedItem } from "../../api/ledger/reviews.ts"
import type { Reach } from "../ledger/Reach.ts"
import type { KeptLedger } from "../live/KeptLedger.ts"
import type { Registers } from "../live/Registers.ts"

/** A page of what is reviewed, all or that of a unit, in some states. */
export interface ReviewedAsked {
  readonly _tag: "Reviewed"
  readonly unit: string | undefined
  readonly registers: ReadonlyArray<ReviewedRegister>
  readonly states: ReadonlyArray<ReviewState> | undefined
  readonly after: string | undefined
  readonly size: number
}

/** What a record is called: by its own name, or that of the activity that it is about. */
export const nameOf = (registers: Registers, { value }: StoredRecord): string | undefined => {
  const { activity, name } = value as { readonly name?: string; readonly activity?: string }
  if (name !== undefined || activity === undefined) return name
  return (registers.get("activities", activity) as StoredRecord<"activities"> | undefined)?.value.name
}

/** How a record and its review stand. */
const itemOf = (
  registers: Registers,
  register: ReviewedRegister,
  key: string,
  record: StoredRecord | undefined,
  review: StoredRecord<"reviews"> | undefined
): ReviewedItem => {
  const now = { version: record?.version ?? 0, isRemoved: record === undefined }
  const value = review?.value
  const last =
    value && (value.resubmissions.findLast(({ round }) => round === value.rounds.length) ?? value.rounds.at(-1)!)
  const name = record && nameOf(registers, record)
  const unit = record === undefined ? value?.unit : ownerOf(register, record.value)
  return {
    register,
    key,
    ...(name === undefined ? {} : { name }),
    ...(unit === undefined ? {} : { unit: unit as never }),
    version: now.version,
    review: review?.version ?? 0,
    state: reviewStateOf(value, now),
    isChanged: last !== undefined && last.version !== now.version,
    rounds: value?.rounds.length ?? 0,
    ...(last === undefined ? {} : { at: last.at })
  }
}

/** What is reviewed, register by register in the order of the keys; then what was removed since it was looked at. */
function* itemsOf(
  { registers: names, unit }: ReviewedAsked,
  { registers }: KeptLedger
): Generator<ReviewedItem, void, undefined> {
  const reviewOf = (register: RegisterName, key: string) =>
    registers.get("reviews", refId({ register, key })) as StoredRecord<"reviews"> | undefined
  for (const register of names) {
    const records = unit === undefined ? registers.inOrder([register]) : registers.ownOf(register, unit)
    for (const record of records) yield itemOf(registers, register, record.key, record, reviewOf(register, record.key))
  }
  const reviews = registers.inOrder(["reviews"]) as ReadonlyArray<StoredRecord<"reviews">>
  for (const review of reviews) {
    const { key, register, unit: of } = review.value
    const isWanted = names.includes(register) && (unit === undefined || of === unit)
    if (isWanted && registers.get(register, key) === undefined)
      yield itemOf(registers, register, key, undefined, review)
  }
}

const rankOf = new Map<string, number>(reviewedRegisters.map((register, n) => [register, n]))

/** Where an item stands: what was removed stands last. As a text it is a cursor. */
const placeOf = ({ key, register, state }: ReviewedItem): string =>
  `${state === "withdrawn" ? 1 : 0}${rankOf.get(register)} ${key}`

/**
 * The page, where the next one begins, and how many there are in each state. Items are put in order as they are shown:
 * else whoever sees no phones could tell them by where they stand.
 */
export const reviewedOf = (asked: ReviewedAsked, ledger: KeptLedger, show: Reach["show"]) => {
  const { after, size, states } = asked
  const counts = Object.fromEntries(reviewStates.map((state) => [state, 0])) as Record<ReviewState, number>
  const rest: Array<{ readonly item: ReviewedItem; readonly place: string }> = []
  for (const one of itemsOf(asked, ledger)) {
    counts[one.state]++
    if (states !== undefined && !states.includes(one.state)) continue
    const item = show(one)
    const place = placeOf(item)
    if (after === undefined || byCodePoint(place, after) > 0) rest.push({ item, place })
  }
  const items = rest.toSorted((a, b) => byCodePoint(a.place, b.place))
  const last = items.length > size ? items[size - 1] : undefined
  return {
    sequence: ledger.sequence,
    items: items.slice(0, size).map(({ item }) => item),
    ...(last === undefined ? {} : { next: last.place }),
    counts
  }
}
