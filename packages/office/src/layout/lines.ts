/** A piece of text where a page has it. */
export interface Fragment {
  readonly text: string
  /** From the left and from the top of the page, where its baseline begins; any unit, one for all. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of its characters. */
  readonly size: number
}

/** Baselines nearer than this part of a character's size are one line. */
const sameLine = 0.5
/** A gap that is wider is a blank: in Chinese, which has none between words, and in other writing. */
const blankGap = 0.35
const narrowGap = 0.15
/** A wider one is between columns. */
const columnGap = 2
/** What is printed twice so near to itself is printed bold. */
const sameplace = 0.25

const isNarrow = (character: string | undefined): boolean =>
  character !== undefined && /[\p{Script=Latin}\d,.;:)]/u.test(character)

const gapText = (last: Fragment, next: Fragment): string => {
  const gap = next.x - (last.x + last.width)
  const size = Math.max(last.size, next.size, Number.MIN_VALUE)
  if (gap > columnGap * size) return "\t"
  const isBetweenNarrow = isNarrow(last.text.at(-1)) && isNarrow(next.text[0])
  return gap > (isBetweenNarrow ? narrowGap : blankGap) * size ? " " : ""
}

const lineOf = (fragments: ReadonlyArray<Fragment>): string => {
  let line = ""
  let last: Fragment | undefined
  for (const fragment of fragments.toSorted((a, b) => a.x - b.x)) {
    const isTwice = last?.text === fragment.text && fragment.x - last.x < sameplace * fragment.size
    if (isTwice) continue
    if (last !== undefined) line += gapText(last, fragment)
    line += fragment.text
    last = fragment
  }
  return line.trimEnd()
}

/** The lines of a page from top to bottom, whatever the order in which it draws them. */
export const linesOfPage = (fragments: ReadonlyArray<Fragment>): ReadonlyArray<string> => {
  const lines: Array<Array<Fragment>> = []
  for (const fragment of fragments.filter(({ text }) => text.trim() !== "").toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    const first = line?.[0]
    if (
      line !== undefined &&
      first !== undefined &&
      fragment.y - first.y < sameLine * Math.max(first.size, fragment.size)
    )
      line.push(fragment)
    else lines.push([fragment])
  }
  return lines.map(lineOf)
}
