import type { Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import { sayStoreError } from "@kepu/core/port"
import type { Difference, Outcome } from "@kepu/storage/transfer"

/** More differences than this are only counted. */
const most = 50
/** Longer values are cut. */
const width = 60

const texts = {
  created: localized("新增 {place}", "new {place}"),
  changed: localized("更改 {place}：{fields}", "changed {place}: {fields}"),
  removed: localized("删除 {place}", "removed {place}"),
  restored: localized("恢复 {place}", "restored {place}"),
  field: localized("{name} {before} → {after}", "{name} {before} → {after}"),
  further: localized("另有 {number} 处", "and {number} more"),
  rejected: localized("未收入 {place}：{reason}", "not taken {place}: {reason}"),
  wouldBe: localized("（试运行，未写入）", " (dry run, nothing was written)"),
  total: localized(
    "新增 {created}，更改 {changed}，删除 {removed}，恢复 {restored}，不变 {same}，未收入 {rejected}{dry}",
    "{created} new, {changed} changed, {removed} removed, {restored} restored, {same} as they were, {rejected} not taken{dry}"
  )
}

const shown = (value: unknown): string => {
  if (value === undefined) return "—"
  const text = JSON.stringify(value)
  return text.length > width ? `${text.slice(0, width)}…` : text
}

/** The facts in which two values differ; where they were read is no fact. */
const fieldsOf = (before: unknown, after: unknown): Localized => {
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(now[name])
  )
  const said = names
    .filter((name) => name !== "source" || names.length === 1)
    .map((name) => fill(texts.field, { name, before: shown(old[name]), after: shown(now[name]) }))
  return localized(said.map((text) => text["zh-CN"]).join("；"), said.map(({ en }) => en).join("; "))
}

const sayDifference = ({ after, before, key, kind, register }: Difference): Localized => {
  const place = `${register}/${key}`
  return kind === "changed"
    ? fill(texts.changed, { place, fields: fieldsOf(before, after) })
    : fill(texts[kind], { place })
}

/** What an import did or would do: its differences up to a number, what was not taken, and the count of all. */
export const sayOutcome = (
  differences: ReadonlyArray<Difference>,
  { rejected, ...outcome }: Outcome,
  isDry: boolean
): ReadonlyArray<Localized> => {
  const all = outcome.created + outcome.changed + outcome.removed + outcome.restored
  return [
    ...differences.map(sayDifference),
    ...(all > differences.length && differences.length > 0
      ? [fill(texts.further, { number: all - differences.length })]
      : []),
    ...rejected
      .slice(0, most)
      .map(({ error, key, register }) =>
        fill(texts.rejected, { place: `${register}/${key}`, reason: sayStoreError(error) })
      ),
    fill(texts.total, { ...outcome, rejected: rejected.length, dry: isDry ? texts.wouldBe : localized(" ", " ") })
  ]
}

/** Remembers the first differences; what is merely new is remembered only for a preview. */
export const collector = (isDry: boolean) => {
  const differences: Array<Difference> = []
  return {
    differences,
    note: (difference: Difference): void => {
      if (differences.length < most && (isDry || difference.kind !== "created")) differences.push(difference)
    }
  }
}
