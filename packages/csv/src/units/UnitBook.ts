import type { Notice, Unit } from "@kepu/core"
import type { Source, UnitId } from "@kepu/core/portfolio"
import { detached, fold } from "../text.ts"
import { abbreviates, couldBe, isOneEdit, unitKey } from "./unitNames.ts"

/** What a name may mean by which no unit goes: the unit of which it is surely a short form, or those that it could be. */
export interface Guess {
  readonly unit?: UnitId
  readonly mayBe: ReadonlyArray<UnitId>
}

/**
 * The units that files name, each under one id: those of the register, and those that other files add to it.
 * A unit goes by its name and its other names (简称), with or without the region before it where that leaves no doubt
 * (蒲城县教育局, 县教育局, 教育局).
 */
export interface UnitBook {
  /** Whether a register was given, so that other units are unexpected. */
  readonly hasRegister: boolean
  /** What a unit's full name begins with. */
  readonly beginnings: ReadonlyArray<string>
  readonly find: (name: string) => UnitId | undefined
  /** What a name that is not found may mean among the units of the register. */
  readonly guess: (name: string) => Guess
  /** From now on a unit goes by that name, too. */
  readonly learn: (name: string, unit: UnitId) => void
  /** Enters a unit; `mayBe` are those of the register that it could be. */
  readonly add: (name: string, source: Source, mayBe?: ReadonlyArray<UnitId>) => UnitId
  /** The units of the register that a unit which is none of them could be. */
  readonly mayBe: (unit: UnitId) => ReadonlyArray<UnitId>
  readonly hasDoubtful: () => boolean
  readonly nameOf: (unit: UnitId) => string
  /** Every unit so far, in the order in which they came. */
  readonly units: () => ReadonlyArray<Unit>
}

const nobody: ReadonlyArray<UnitId> = []

/** A name that means several units of the register, whichever. */
const anybody = /^(?:各|全体|全县|所有|有关|相关|多个?|若干)/u

/** The same of bodies of one kind, which are not the units that this kind of name tells of: 各村, 各中小学. */
const bodies =
  /^(?:各|全体|全县|所有|有关|相关|多个?|若干)(?:行政)?(村|社区|学校|中学|小学|中小学|幼儿园|企业|公司|合作社|医院|卫生院|支部|党支部|班级|年级|科室|股室|站所)/u

/** 卫健系统各单位, 教育局下属学校 are of a unit, or units in its field. */
const ofField = /^(.{2,}?)(?:系统|各|全体|所属|下属|直属).*$/u

/** That a name begins with another county or city. */
const elsewhere = /^\p{Script=Han}{2,3}[县市](?=..)/u

/** A name in brackets behind another one. */
const twoNames = /^(.+?)[(（](.+)[)）]$/u

/** Longer texts are no names of which anything could be guessed. */
const longestName = 40

/** The number of guesses that are remembered, a bound on memory. */
const maxGuessed = 10_000

/**
 * A book that begins with the register's units, if there is one.
 *
 * @example
 * ```ts
 * import { notice } from "@kepu/core/notices/pucheng-2023"
 * import { unitBook } from "@kepu/csv"
 *
 * console.log(typeof unitBook(notice)) // object
 * ```
 */
export const unitBook = (notice: Notice, register?: ReadonlyArray<Unit>): UnitBook => {
  const region = fold(notice.region.name["zh-CN"])
  const short = unitKey(notice.region.name["zh-CN"])
  const units: Array<Unit> = []
  const names = new Map<UnitId, string>()
  /** What was found once stays so, as a unit that could be found by that name is never added. */
  const asWritten = new Map<string, UnitId>()
  const byName = new Map<string, UnitId>()
  /** By other names, and by names without region; `null` where two units share one. */
  const byAlias = new Map<string, UnitId | null>()
  const byShortName = new Map<string, UnitId | null>()
  const doubtful = new Map<UnitId, ReadonlyArray<UnitId>>()

  const put = (into: Map<string, UnitId | null>, key: string, unit: UnitId): void => {
    const known = into.get(key)
    into.set(key, known === undefined || known === unit ? unit : null)
  }
  const enter = (unit: Unit): UnitId => {
    const key = fold(unit.name)
    units.push(unit)
    names.set(unit.id, unit.name)
    byName.set(key, unit.id)
    put(byShortName, short(key), unit.id)
    for (const alias of unit.aliases ?? []) put(byAlias, short(alias), unit.id)
    return unit.id
  }
  for (const unit of register ?? []) enter(unit)
  const keys = (register ?? []).map(({ aliases = [], id, name }) => ({ id, keys: [name, ...aliases].map(short) }))
  const unitsThat = (is: (key: string) => boolean): ReadonlyArray<UnitId> =>
    keys.flatMap(({ id, keys }) => (keys.some(is) ? [id] : []))

  const find = (name: string): UnitId | undefined => {
    const known = asWritten.get(name)
    if (known !== undefined) return known
    const key = short(name)
    const [one, other] = [byAlias.get(key), byShortName.get(key)]
    const shared = one === undefined || other === undefined || one === other ? (one ?? other) : undefined
    const found = byName.get(fold(name)) ?? shared ?? undefined
    if (found === undefined) return undefined
    asWritten.set(detached(name), found)
    return found
  }
  const guessed = new Map<string, Guess>()
  const guess = (name: string): Guess => {
    if (keys.length === 0 || name.length > longestName) return { mayBe: nobody }
    const known = guessed.get(name)
    if (known !== undefined) return known
    if (guessed.size >= maxGuessed) guessed.clear()
    const made = makeGuess(name)
    guessed.set(detached(name), made)
    return made
  }
  const makeGuess = (name: string): Guess => {
    const [, outer, inner] = twoNames.exec(name) ?? []
    if (outer !== undefined && inner !== undefined) {
      const meant = [outer, inner].map((one) => find(one) ?? guess(one).unit)
      const known = [...new Set(meant.filter((unit) => unit !== undefined))]
      const [unit] = known
      if (unit !== undefined && known.length === 1 && meant.every((one) => one !== undefined))
        return { unit, mayBe: nobody }
      if (known.length > 0) return { mayBe: known }
    }
    const key = short(name)
    const place = elsewhere.exec(key)?.[0]
    if (place !== undefined && !isOneEdit(place, region)) return { mayBe: nobody }
    const body = bodies.exec(key)?.[1]
    if (body !== undefined) return { mayBe: unitsThat((full) => full.endsWith(body)) }
    if (anybody.test(key)) return { mayBe: keys.map(({ id }) => id) }
    const field = ofField.exec(key)?.[1]
    if (field !== undefined) return { mayBe: unitsThat((full) => abbreviates(field, full) || couldBe(field, full)) }
    const [unit, ...others] = unitsThat((full) => abbreviates(key, full))
    if (unit !== undefined && others.length === 0) return { unit, mayBe: nobody }
    return { mayBe: unitsThat((full) => full === key || abbreviates(key, full) || couldBe(key, full)) }
  }

  return {
    hasRegister: register !== undefined,
    beginnings: [notice.region.name["zh-CN"], region.slice(-1)],
    find,
    guess,
    learn: (name, unit) => {
      asWritten.set(detached(name), unit)
    },
    add: (written, source, mayBe = nobody) => {
      const name = detached(written)
      const unit = enter({ id: name as UnitId, name, source })
      if (mayBe.length > 0) doubtful.set(unit, mayBe)
      return unit
    },
    mayBe: (unit) => doubtful.get(unit) ?? nobody,
    hasDoubtful: () => doubtful.size > 0,
    nameOf: (unit) => names.get(unit) ?? unit,
    units: () => units
  }
}
