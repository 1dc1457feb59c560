import type { Language, Localized } from "@kepu/core"
import { isOpen, type RankingRow, showQuantity } from "@kepu/core/rank"
import { fill, localized } from "@kepu/core/text"
import { elide, oneLine } from "../../../text/width.ts"
import { element, type Html, plain } from "./element.ts"
import { numberOfColours } from "./style.ts"

const texts = {
  title: localized("得分：第 {from}–{to} 行，共 {all} 行", "points: rows {from}–{to} of {all}"),
  desc: localized(
    "每行一个单位：名次、名称、按计分项分段的条形、得分。虚线框是资料补全后还可能得到的分。数值见下面的表。",
    "A row for each unit: rank, name, a bar with a part for each item, points. A dashed box is what facts not yet known may add. The table below has the numbers."
  ),
  part: localized("{name}：{points} 分", "{name}: {points} points"),
  open: localized("资料补全后可能得分：{points}", "points that it may have: {points}")
}

/** Places across the picture, and how high a row and its bar are. */
const at = { rank: 36, name: 48, bars: 288, end: 846, points: 856, width: 960 }
const row = { first: 28, height: 28, bar: 20 }
/** A name has room for so many columns of a terminal. */
const nameColumns = 32

/** What stands for an item in legend and bars. */
export const mark = (item: number): string => (item < 20 ? String.fromCodePoint(0x2460 + item) : `(${item + 1})`)

/** The class that gives an item its colour. */
export const colour = (item: number): string => `c${item % numberOfColours}`

/** Marks on the axis: round numbers, ten of them at most. */
const ticks = (most: number): ReadonlyArray<number> => {
  const steps = [0, 1, 2, 3, 4, 5, 6].flatMap((power) => [1, 2, 5].map((step) => step * 10 ** power))
  const step = steps.find((one) => most / one <= 10) ?? most
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => n * step)
}

/** The label of a part as far as there is room: mark and points, the points, or nothing. */
const label = (item: number, points: number, room: number): string => {
  const digits = 7 * String(points).length + 4
  if (room >= digits + 13) return `${mark(item)}${points}`
  return room >= digits ? String(points) : ""
}

const round = (number: number): number => Math.round(number * 100) / 100

/** What may come: a dashed box, without a right side where nothing bounds it. */
const openBox = (
  { known, possible }: RankingRow["points"],
  one: number,
  { height, y }: { readonly y: number; readonly height: number }
): Html => {
  const x = round(at.bars + known * one)
  const box = `H ${x} V ${y + height} H`
  return element("path", {
    class: "open",
    d:
      possible === null
        ? `M ${at.end} ${y} ${box} ${at.end}`
        : `M ${round(at.bars + possible * one)} ${y} ${box} ${round(at.bars + possible * one)} Z`
  })
}

/** The bar of a row: what each item earned, then what may come. `one` is how wide a point is. */
const bar = (
  { breakdown, points }: RankingRow,
  names: ReadonlyArray<Localized>,
  { language, one, top }: { readonly language: Language; readonly one: number; readonly top: number }
): ReadonlyArray<Html> => {
  const box = { y: top + (row.height - row.bar) / 2, height: row.bar }
  let reached = 0
  const parts = breakdown.flatMap(({ points: { known } }, item): ReadonlyArray<Html> => {
    if (known === 0) return []
    const x = at.bars + reached * one
    const width = known * one
    reached += known
    const text = label(item, known, width)
    return [
      plain(
        "g",
        plain("title", fill(texts.part, { name: names[item]!, points: known })[language]),
        element("rect", { class: `part ${colour(item)}`, ...box, x: round(x), width: round(width) }),
        ...(text === ""
          ? []
          : [element("text", { class: "in", x: round(x + width / 2), y: box.y + row.bar / 2 + 4 }, text)])
      )
    ]
  })
  if (!isOpen(points)) return parts
  const text = fill(texts.open, { points: showQuantity(points) })[language]
  return [...parts, plain("g", plain("title", text), openBox(points, one, box))]
}

/** What the rows of a picture share. */
export interface Scale {
  readonly language: Language
  readonly names: ReadonlyArray<Localized>
  /** The points at the end of the axis. */
  readonly most: number
  /** Ranks up to this one are set off. */
  readonly k: number
  /** How many rows there are in all pictures. */
  readonly all: number
}

/** Rows of a ranking as stacked bars; `from` is the place of the first of them, from 0. */
export const bars = (rows: ReadonlyArray<RankingRow>, from: number, scale: Scale): Html => {
  const { all, k, language, most, names } = scale
  const one = (at.end - at.bars) / most
  const height = row.first + rows.length * row.height + 4
  const id = `bars-${from}`
  const axis = ticks(most).map((tick) => {
    const x = round(at.bars + tick * one)
    return [
      element("line", { x1: x, x2: x, y1: row.first - 6, y2: height }),
      element("text", { class: "axis mid", x, y: row.first - 12 }, String(tick))
    ]
  })
  const lines = rows.map((one_, n) => {
    const top = row.first + n * row.height
    const y = top + row.height / 2 + 5
    const { points, rank, subject } = one_
    const emphasis = rank <= k ? " top" : ""
    return plain(
      "g",
      element("text", { class: `end${emphasis}`, x: at.rank, y }, String(rank)),
      element(
        "text",
        { class: `name${emphasis}`, x: at.name, y },
        plain("title", subject.name),
        elide(oneLine(subject.name), nameColumns)
      ),
      ...bar(one_, names, { language, one, top }),
      element("text", { class: emphasis.trim() || "points", x: at.points, y }, showQuantity(points))
    )
  })
  return element(
    "svg",
    {
      class: "chart",
      viewBox: `0 0 ${at.width} ${height}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`
    },
    element(
      "title",
      { id: `${id}-title` },
      fill(texts.title, { from: from + 1, to: from + rows.length, all })[language]
    ),
    element("desc", { id: `${id}-desc` }, texts.desc[language]),
    ...axis,
    ...lines
  )
}

/** What an item's parts look like. */
export const swatch = (item: number): Html =>
  element(
    "svg",
    { viewBox: "0 0 26 16", "aria-hidden": "true" },
    element("rect", { class: colour(item), width: 26, height: 16, rx: 2 })
  )

/** What the points look like that facts not yet known may add. */
export const openSwatch: Html = element(
  "svg",
  { viewBox: "0 0 26 16", "aria-hidden": "true" },
  element("rect", { class: "open", x: 1, y: 1, width: 24, height: 14 })
)
