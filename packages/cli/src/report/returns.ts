import type { Language, Localized } from "@kepu/core"
import { fill, localized } from "@kepu/core/text"
import type { ReturnItems } from "@kepu/csv"
import { hanging } from "../text/hanging.ts"
import type { Paint } from "../text/paint.ts"
import { oneLine } from "../text/width.ts"

/** A file that goes back. */
export interface Returned {
  readonly name: string
  readonly round: number
  /** Cells with notes, and items of whole units on the cover. */
  readonly cells: number
  readonly items: number
  /** What is said of places that the file does not have; the cover tells it. */
  readonly unmarked: ReadonlyArray<{ readonly place: string; readonly text: string }>
}

/** A file that cannot be marked, and how much would have been said. */
export interface NotReturned {
  readonly name: string
  readonly why: Localized
  readonly notes: number
}

const texts = {
  returned: localized(
    "{name}：第{round}轮，批注 {cells} 处，整体事项 {items} 项",
    "{name}: round {round}, cells with a note: {cells}, items on the whole file: {items}"
  ),
  unmarked: localized("找不到“{place}”，写在退回说明里：{text}", "there is no “{place}”, so the cover tells: {text}"),
  done: localized(
    "{files} 个文件已存入 {folder}；原件未动。",
    "files in {folder}: {files}; the originals are as they were."
  ),
  left: localized("不能加批注，没有退回：", "Not returned, as they cannot be marked:"),
  one: localized("{name}（{notes} 处）：{why}", "{name} ({notes} notes): {why}"),
  clean: localized("没有要改的，不用退回：{names}", "Nothing is to be mended in: {names}"),
  without: localized(
    "有事项但没有收到表、无从退回的单位：{names}；用 kepu next 查看",
    "Units of which something is to be said and that sent no table: {names}; see kepu next"
  ),
  open: localized(
    "另有 {open} 项要看县里掌握的资料（如收件登记、平台数据）才能判定，没有写给单位；用 kepu ask 查看",
    "further findings that rest on what the county has, as the log or the platform's data: {open}; they are told to no unit: see kepu ask"
  ),
  nothing: localized("没有可以退回的文件。", "There is no file to return.")
}

/** So many units without a file are named. */
const most = 10

/** What goes back, what does not and why. */
export const renderReturns = (
  result: {
    readonly returned: ReadonlyArray<Returned>
    readonly left: ReadonlyArray<NotReturned>
    readonly clean: ReadonlyArray<string>
    readonly without: ReadonlyArray<ReturnItems>
    readonly open: number
  },
  folder: string,
  language: Language,
  paint: Paint
): string => {
  const { clean, left, open, returned, without } = result
  const names = (all: ReadonlyArray<string>): string =>
    all.slice(0, most).join(language === "en" ? ", " : "、") + (all.length > most ? ` …（${all.length}）` : "")
  const titles = without.map(({ title }) => title.split(/[:：]/u)[0]!)
  return [
    ...returned.flatMap(({ unmarked, ...file }) => [
      fill(texts.returned, { ...file })[language],
      ...unmarked.flatMap(({ place, text }) => hanging(fill(texts.unmarked, { place, text: oneLine(text) })[language]))
    ]),
    returned.length > 0 ? fill(texts.done, { files: returned.length, folder })[language] : texts.nothing[language],
    ...(left.length === 0 ? [] : ["", paint("yellow", texts.left[language])]),
    ...left.flatMap(({ name, notes, why }) => hanging(fill(texts.one, { name, notes, why })[language])),
    ...(clean.length === 0 ? [] : ["", fill(texts.clean, { names: names(clean) })[language]]),
    ...(titles.length === 0 ? [] : ["", fill(texts.without, { names: names(titles) })[language]]),
    ...(open === 0 ? [] : ["", ...hanging(fill(texts.open, { open })[language])]),
    ""
  ].join("\n")
}
