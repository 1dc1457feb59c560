import { numeral } from "../document/numerals.ts"
import { spaced } from "../document/spaced.ts"
import type { XmlReader } from "../xml/XmlReader.ts"
import type { Numbering } from "./Context.ts"
import { isOn, valueOf, wholeOf } from "./values.ts"

/** One level of a list, as `w:lvl` says. */
interface Level {
  readonly start: number
  readonly format: string
  /** With a hole for the number of each level: `%1.%2` */
  readonly text: string
  /** Whether nothing stands between number and text. */
  readonly isTight: boolean
  /** After which level, from 1, it begins anew: by default any above it, 0 for none. */
  readonly restart: number | undefined
  /** All numbers in figures, whatever the format of their level. */
  readonly isLegal: boolean
  /** The paragraph style that is numbered on this level. */
  readonly style: string | undefined
}

interface List {
  readonly levels: ReadonlyArray<Level | undefined>
  /** The style of lists that it takes its levels from, or that takes them from it. */
  readonly takes: string | undefined
  readonly gives: string | undefined
}

interface Instance {
  readonly list: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

const deepest = 8
/** Word takes no more. */
const longestText = 255

/** `custom` formats come with an example such as `001, 002, 003, …`. */
const formatOf = (xml: XmlReader): string => {
  const width = /^0*1/u.exec(xml.attribute("format") ?? "")?.[0].length
  return width === undefined ? valueOf(xml) : `decimal-${width}`
}

const readLevel = (xml: XmlReader): readonly [number, Level] => {
  const at = wholeOf(xml.attribute("ilvl") ?? "", 0)
  const level = {
    start: 0,
    format: "decimal",
    text: "",
    isTight: false,
    restart: undefined as number | undefined,
    isLegal: false,
    style: undefined as string | undefined
  }
  const read = (): void => {
    for (const name of xml.children()) {
      if (name === "start") level.start = wholeOf(valueOf(xml), 0)
      else if (name === "numFmt") level.format = formatOf(xml)
      else if (name === "lvlText") level.text = valueOf(xml).slice(0, longestText)
      else if (name === "suff") level.isTight = valueOf(xml) === "nothing"
      else if (name === "lvlRestart") level.restart = wholeOf(valueOf(xml), 0)
      else if (name === "isLgl") level.isLegal = isOn(xml)
      else if (name === "pStyle") level.style = valueOf(xml)
      else if (name === "AlternateContent" || name === "Choice") read()
    }
  }
  read()
  return [at, level]
}

const readList = (xml: XmlReader): List => {
  const levels: Array<Level | undefined> = []
  let takes: string | undefined
  let gives: string | undefined
  for (const name of xml.children()) {
    if (name === "numStyleLink") takes = valueOf(xml)
    else if (name === "styleLink") gives = valueOf(xml)
    else if (name === "lvl") {
      const [at, level] = readLevel(xml)
      if (at <= deepest) levels[at] = level
    }
  }
  return { levels, takes, gives }
}

const readInstance = (xml: XmlReader): Instance => {
  const levels = new Map<number, Level>()
  const starts = new Map<number, number>()
  let list = ""
  for (const name of xml.children()) {
    if (name === "abstractNumId") list = valueOf(xml)
    else if (name === "lvlOverride") {
      const at = wholeOf(xml.attribute("ilvl") ?? "", 0)
      for (const inner of xml.children()) {
        if (inner === "startOverride") starts.set(at, wholeOf(valueOf(xml), 1))
        else if (inner === "lvl") levels.set(at, readLevel(xml)[1])
      }
    }
  }
  return { list, levels, starts }
}

class Lists implements Numbering {
  readonly #lists: ReadonlyMap<string, List>
  readonly #givers: ReadonlyMap<string | undefined, List>
  readonly #instances: ReadonlyMap<string, Instance>
  /** The last number of each level, list by list: instances of one list count on. */
  readonly #counts = new Map<string, Array<number | undefined>>()
  readonly #begun = new Set<string>()

  constructor(lists: ReadonlyMap<string, List>, instances: ReadonlyMap<string, Instance>) {
    this.#lists = lists
    this.#givers = new Map([...lists.values()].map((list) => [list.gives, list]))
    this.#instances = instances
  }

  next(id: string, at: number): string {
    const instance = this.#instances.get(id)
    const level = instance === undefined ? undefined : this.#levelOf(instance, at)
    if (instance === undefined || level === undefined) return ""
    const counts = this.#countsOf(instance)
    const begin = instance.starts.get(at)
    const isFirst = begin !== undefined && !this.#begun.has(`${id} ${at}`)
    this.#begun.add(`${id} ${at}`)
    const before = isFirst ? begin - 1 : (counts[at] ?? level.start - 1)
    counts[at] = before + 1
    for (let deeper = at + 1; deeper <= deepest; deeper++) {
      const restart = this.#levelOf(instance, deeper)?.restart
      if (restart === undefined || (restart > 0 && at < restart)) counts[deeper] = undefined
    }
    const label = level.text.replaceAll(/%([1-9])/gu, (_, place: string) => {
      const upper = Number(place) - 1
      const of = this.#levelOf(instance, upper)
      if (of === undefined || upper > at) return ""
      return numeral(counts[upper] ?? of.start, level.isLegal ? "decimal" : of.format)
    })
    return level.format === "bullet" ? "" : spaced(label, level.isTight)
  }

  levelOfStyle(id: string, style: string): number {
    const instance = this.#instances.get(id)
    const levels = instance === undefined ? undefined : this.#listOf(instance)?.levels
    return Math.max(0, levels?.findIndex((level) => level?.style === style) ?? 0)
  }

  #listOf({ list }: Instance): List | undefined {
    const own = this.#lists.get(list)
    return own?.takes === undefined ? own : this.#givers.get(own.takes)
  }

  #levelOf(instance: Instance, at: number): Level | undefined {
    return instance.levels.get(at) ?? this.#listOf(instance)?.levels[at]
  }

  #countsOf({ list }: Instance): Array<number | undefined> {
    const counts = this.#counts.get(list) ?? []
    this.#counts.set(list, counts)
    return counts
  }
}

/** The lists of `numbering.xml`. */
export const readNumbering = (xml: XmlReader): Numbering => {
  const lists = new Map<string, List>()
  const instances = new Map<string, Instance>()
  xml.next()
  for (const name of xml.children()) {
    const id = xml.attribute(name === "num" ? "numId" : "abstractNumId") ?? ""
    if (name === "num") instances.set(id, readInstance(xml))
    else if (name === "abstractNum") lists.set(id, readList(xml))
  }
  return new Lists(lists, instances)
}
