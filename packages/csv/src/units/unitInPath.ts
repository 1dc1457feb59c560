import type { Unit } from "@kepu/core"
import { fold } from "../text.ts"
import type { UnitBook } from "./UnitBook.ts"

/** A shorter name is found in too many others. */
const shortest = 2

/**
 * The one unit whose name, with or without the region before it, stands in the name of a file or else in that of the
 * innermost folder that has one; of names within each other the longest. `undefined` where that leaves a choice.
 */
export const unitInPath = (book: UnitBook, path: string): Unit | undefined => {
  const namesOf = (name: string): ReadonlyArray<string> => {
    const whole = fold(name)
    const beginning = book.beginnings.map(fold).find((word) => whole.startsWith(word))
    return [whole, ...(beginning === undefined ? [] : [whole.slice(beginning.length)])]
  }
  const units = book.units().map((unit) => ({ unit, names: namesOf(unit.name) }))
  for (const part of path.split("/").toReversed().map(fold)) {
    const found = units.flatMap(({ names, unit }) => {
      const name = names.find((each) => each.length >= shortest && part.includes(each))
      return name === undefined ? [] : [{ unit, name }]
    })
    const own = found.filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)))
    if (own.length > 0) return own.length === 1 ? own[0]!.unit : undefined
  }
  return undefined
}
