import { voidOf } from "./voids.ts"
import { oneLine, splitOutsideBrackets, trim } from "../text.ts"

/** The units that a cell names. */
export interface HostNames {
  readonly names: ReadonlyArray<string>
  /** The cell ends in 等, "and others". */
  readonly incomplete: boolean
}

/** What tells where a unit's name begins. */
export interface KnownNames {
  /** Whether a unit on record goes by the name. */
  readonly isKnown: (name: string) => boolean
  /** What a unit's full name begins with, such as 蒲城县 and 县. */
  readonly beginnings: ReadonlyArray<string>
}

const andOthers =
  /(?:等[\d一二两三四五六七八九十多]*[个家]?|[及和与、]?(?:其他|其它|有关|相关|各有关|各相关))(?:单位|部门|机构|成员单位)?$|[(（](?:协办|联合举办|其他|其余)单位(?:不详|待定|待补|未知)[)）]$/u
/** Letters or figures; characters that did not decode may have been such. */
const sayable = /[\p{L}\p{N}\uFFFD]/u

/** What a unit does, in brackets behind its name, with the next one's name behind it. */
const roleBetween =
  /[(（](?:联合|共同)?(?:主办|承办|协办|举办|牵头|配合|联合)(?:单位|部门|方)?[)）](?=\s*[\p{Script=Han}])/gu
const role = /^(?:主办|承办|协办|举办|联合举办|牵头|配合|责任|组织)(?:单位|部门)?[:：]/u
const roleBehind = /(?:联合|共同)?(?:主办|承办|协办|举办|牵头|配合)$/u
const and = /和|与|及|暨|会同|联合/u

/**
 * The names in a cell such as `县教育局、县科协`. 、；; and commas part names; blanks, line breaks and slashes, which
 * also occur within a name, do so only where a unit's full name stands on either side, and 和 or 与 only between two
 * units on record. A name on record is never split.
 */
export const readHosts = (text: string, { beginnings, isKnown }: KnownNames): HostNames => {
  const whole = oneLine(text)
  if (isKnown(whole)) return { names: [whole], incomplete: false }
  const isFullName = (name: string): boolean =>
    isKnown(name) || beginnings.some((beginning) => name.startsWith(beginning))
  const names: Array<string> = []
  for (const part of splitOutsideBrackets(text.replace(roleBetween, "、"), /[、，,；;]/u)) {
    const named = part.replace(role, "")
    const without = named.replace(roleBehind, "")
    const name = without !== "" && isKnown(without) ? without : named
    const pieces = splitOutsideBrackets(name, /[\s/／+＋&＆·•・]/u).map((piece) => piece.replace(role, ""))
    const joined = without.split(and).map(trim)
    if (isKnown(name)) names.push(oneLine(name))
    else if (joined.length > 1 && joined.every(isKnown)) names.push(...joined)
    else if (pieces.every(isFullName)) names.push(...pieces)
    else names.push(oneLine(name))
  }
  const last = names.at(-1) ?? ""
  const isOpen = names.some((name) => voidOf(name) === "open")
  const incomplete = isOpen || andOthers.test(last)
  if (incomplete) names[names.length - 1] = trim(last.replace(andOthers, ""))
  return { names: names.filter((name) => sayable.test(name) && voidOf(name) === undefined), incomplete }
}
