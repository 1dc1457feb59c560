import * as Equal from "effect/Equal"
import * as Predicate from "effect/Predicate"
import { nounsOf } from "../condition/nouns.ts"
import { fill, joined, list, localized, type Localized, same } from "../text/Localized.ts"
import type { Notice } from "../notice/Notice.ts"
import { isLocalized, isPart, labelOf, showValue } from "./showValue.ts"
import { texts } from "./words.ts"

/** One thing in which two notices differ. */
export interface Change {
  readonly kind: "added" | "removed" | "changed"
  /** Where, by the keys and names of the data: `clauses`, `三（二）`, `rules`, `member-unit-activity`, `form`, `atLeast`. */
  readonly path: ReadonlyArray<string>
  /** What it was; absent for what was added. */
  readonly before?: Localized
  /** What it is; absent for what was removed. */
  readonly after?: Localized
  /** All of this as a sentence. */
  readonly text: Localized
}

/** A place in both notices: the keys that lead to it, and what people call it. */
interface Place {
  readonly path: ReadonlyArray<string>
  readonly names: ReadonlyArray<Localized>
}
interface Both {
  readonly before: Notice
  readonly after: Notice
}
type Entry = Readonly<Record<string, unknown>>

/** The keys by which the entries of a list are known, the first that they have. */
const identities = ["id", "number", "label", "value", "title", "field"] as const

const identityOf = (entry: unknown): string | undefined => {
  const key = identities.find((key) => Predicate.hasProperty(entry, key))
  return key && String((entry as Entry)[key])
}

/** The entries of a list by what they are known by; `undefined` if that does not tell all of them apart. */
const byIdentity = (entries: ReadonlyArray<unknown>): ReadonlyMap<string, Entry> | undefined => {
  const found = new Map(
    entries.flatMap((entry) => {
      const identity = identityOf(entry)
      return identity === undefined ? [] : [[identity, entry as Entry] as const]
    })
  )
  return found.size === entries.length ? found : undefined
}

const isRecord = (value: unknown): value is Entry =>
  Predicate.isObject(value) && !Array.isArray(value) && !isLocalized(value) && !isPart(value)

/** What people call an entry: a clause by its number, else what it says or is called. */
const nameOf = (identity: string, { name, number, says }: Entry): Localized => {
  if (number === identity) return same(identity)
  const called = [says, name].find(isLocalized)
  return fill(texts.quoted, { name: called ?? identity })
}

/** An entry that only one of the notices has; of a clause also what it says. */
const showEntry = (identity: string, entry: Entry): Localized => {
  const name = nameOf(identity, entry)
  return isLocalized(entry["summary"]) ? fill(texts.entry, { name, summary: entry["summary"] }) : name
}

const placeOf = ({ names }: Place): Localized => joined(names, texts.between)

const at = ({ names, path }: Place, key: string, name: Localized): Place => ({
  path: [...path, key],
  names: [...names, name]
})

const change = (
  place: Place,
  { after, before }: { readonly before?: Localized; readonly after?: Localized }
): ReadonlyArray<Change> => {
  const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed"
  const shown = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
  return [{ kind, path: place.path, ...shown, text: fill(texts[kind], { place: placeOf(place), ...shown }) }]
}

/** Two values that differ; in a language in which they read alike, as names may, the data itself is shown. */
const changed = (key: string, before: unknown, after: unknown, place: Place, both: Both): ReadonlyArray<Change> => {
  const [old, now] = [showValue(key, before, both.before), showValue(key, after, both.after)]
  const told = (value: unknown, shown: Localized): Localized => {
    const data = JSON.stringify(value)
    return localized(old["zh-CN"] === now["zh-CN"] ? data : shown["zh-CN"], old.en === now.en ? data : shown.en)
  }
  return change(place, { before: told(before, old), after: told(after, now) })
}

const oneSided = (key: string, value: unknown, place: Place, side: keyof Both, both: Both): ReadonlyArray<Change> =>
  change(place, { [side]: showValue(key, value, both[side]) })

const compareRecords = (before: Entry, after: Entry, place: Place, both: Both): ReadonlyArray<Change> =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const inside = at(place, key, fill(labelOf(key), nounsOf(both.before.vocabulary)))
    if (!Object.hasOwn(after, key)) return oneSided(key, before[key], inside, "before", both)
    if (!Object.hasOwn(before, key)) return oneSided(key, after[key], inside, "after", both)
    return compare(key, before[key], after[key], inside, both)
  })

const compareLists = (
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  place: Place,
  both: Both
): ReadonlyArray<Change> => {
  const entries = [...new Set([...before.keys(), ...after.keys()])].flatMap((identity) => {
    const [old, now] = [before.get(identity), after.get(identity)]
    if (old === undefined || now === undefined) {
      const inside = { ...place, path: [...place.path, identity] }
      return change(inside, old ? { before: showEntry(identity, old) } : { after: showEntry(identity, now!) })
    }
    return compareRecords(old, now, at(place, identity, nameOf(identity, old)), both)
  })
  const kept = (one: ReadonlyMap<string, Entry>, other: ReadonlyMap<string, Entry>) =>
    [...one].filter(([identity]) => other.has(identity))
  const [old, now] = [kept(before, after), kept(after, before)]
  const show = (list_: typeof old) => list(list_.map(([identity, entry]) => nameOf(identity, entry)))
  return old.some(([identity], n) => identity !== now[n]?.[0])
    ? [...entries, ...change(at(place, "order", texts.order), { before: show(old), after: show(now) })]
    : entries
}

const compare = (key: string, before: unknown, after: unknown, place: Place, both: Both): ReadonlyArray<Change> => {
  if (Equal.equals(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [byIdentity(before), byIdentity(after)]
    if (old !== undefined && now !== undefined) return compareLists(old, now, place, both)
  }
  const together = isRecord(before) && isRecord(after) && before["_tag"] === after["_tag"]
  return together ? compareRecords(before, after, place, both) : changed(key, before, after, place, both)
}

/** The days of a window change as one thing. */
const withDays = ({ windows, ...rest }: Notice): Entry => ({
  ...rest,
  windows: windows.map(({ end, start, ...window }) => ({ ...window, days: `${start} – ${end}` }))
})

/**
 * Tells in words in what two notices differ: clauses by their number, rules, windows and terms by their id. The order
 * of the list is that of the data; it is empty if and only if the notices are the same.
 *
 * @example
 * ```ts
 * import { diffNotices } from "@kepu/core/notice"
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 *
 * const after = { ...notice, title: "关于举办科普活动的通知" }
 * console.log(diffNotices(notice, after).length, diffNotices(notice, notice).length) // 1 0
 * ```
 */
export const diff = (before: Notice, after: Notice): ReadonlyArray<Change> =>
  compareRecords(withDays(before), withDays(after), { path: [], names: [] }, { before, after })
