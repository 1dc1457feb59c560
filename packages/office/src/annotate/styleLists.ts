import type { Budget } from "../Limits.ts"
import { inserted } from "../patch/edits.ts"
import { before, rootPrefix, topLevel } from "../patch/topLevel.ts"

/**
 * Styles with one more in a list of them, unless it is there, and its number in the list. A list that is not there is made
 * before the elements `behind`.
 */
export const appended = (
  styles: string,
  list: string,
  element: string,
  behind: ReadonlyArray<string>,
  budget: Budget
): readonly [styles: string, number: number] => {
  const p = rootPrefix(styles)
  const children = topLevel(styles, budget)
  const found = children.find(({ name }) => name === list)
  if (found === undefined) {
    const made = `<${p}${list} count="1">${element}</${p}${list}>`
    return [inserted(styles, [before(styles, children, new Set(behind), made)]), 0]
  }
  const written = styles.slice(found.begin, found.end)
  const known = topLevel(written, budget).map(({ begin, end }) => written.slice(begin, end))
  const at = known.indexOf(element)
  if (at >= 0) return [styles, at]
  const end = written.lastIndexOf("</")
  const more =
    known.length === 0
      ? `<${p}${list} count="0">${element}</${p}${list}>`
      : written.slice(0, end) + element + written.slice(end)
  const text = more.replace(/\scount="\d*"/u, ` count="${known.length + 1}"`)
  return [inserted(styles, [{ at: found.begin, to: found.end, text }]), known.length]
}
