import type { Notice, Unit } from "@kepu/core"
import type { Source, UnitId } from "@kepu/core/portfolio"
import { detached, fold } from "../text.ts"

/**
 * The units that files name, each under one id: those of the register, and those that other files add to it.
 * A unit goes by its name, with or without the region before it where that leaves no doubt (蒲城县教育局, 县教育局, 教育局).
 */
export interface UnitBook {
  /** Whether a register was given, so that other units are unexpected. */
  readonly hasRegister: boolean
  /** What a unit's full name begins with. */
  readonly beginnings: ReadonlyArray<string>
  readonly find: (name: string) => UnitId | undefined
  readonly add: (name: string, source: Source) => UnitId
  /** Every unit so far, in the order in which they came. */
  readonly units: () => ReadonlyArray<Unit>
}

/** What may stand for the region before a unit's name: 蒲城县, 蒲城, 县. */
const regionWords = (region: string): ReadonlyArray<string> =>
  region.length < 3 ? [region, region.slice(-1)] : [region, region.slice(0, -1), region.slice(-1)]

/** A book that begins with the register's units, if there is one. */
export const unitBook = (notice: Notice, register?: ReadonlyArray<Unit>): UnitBook => {
  const region = fold(notice.region.name["zh-CN"])
  const words = regionWords(region)
  const units: Array<Unit> = []
  /** What was found once stays so, as a unit that could be found by that name is never added. */
  const asWritten = new Map<string, UnitId>()
  const byName = new Map<string, UnitId>()
  /** By name without region; `null` where two units share it. */
  const byShortName = new Map<string, UnitId | null>()

  const short = (key: string): string => {
    const word = words.find((word) => key.startsWith(word) && key.length > word.length)
    return word === undefined ? key : key.slice(word.length)
  }
  const enter = (unit: Unit): UnitId => {
    const key = fold(unit.name)
    units.push(unit)
    byName.set(key, unit.id)
    byShortName.set(short(key), byShortName.has(short(key)) ? null : unit.id)
    return unit.id
  }
  for (const unit of register ?? []) enter(unit)
  return {
    hasRegister: register !== undefined,
    beginnings: [notice.region.name["zh-CN"], region.slice(-1)],
    find: (name) => {
      const known = asWritten.get(name)
      if (known !== undefined) return known
      const key = fold(name)
      const found = byName.get(key) ?? byShortName.get(short(key)) ?? undefined
      if (found !== undefined) asWritten.set(detached(name), found)
      return found
    },
    add: (written, source) => {
      const name = detached(written)
      return enter({ id: name as UnitId, name, source })
    },
    units: () => units
  }
}
