import { jsonLanguage } from "@codemirror/lang-json"
import type { SyntaxNode } from "@lezer/common"

/** A piece of a text. */
export interface Range {
  readonly from: number
  readonly to: number
}

const keysOf = (path: string): ReadonlyArray<string> => path.match(/[^.[\]]+/gu) ?? []

const childrenOf = (node: SyntaxNode): ReadonlyArray<SyntaxNode> => {
  const found: Array<SyntaxNode> = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child)
  return found
}

const isValue = ({ name }: SyntaxNode): boolean => !/^[[\]{},:]$/u.test(name) && name !== "⚠"

/** The first place at which a text is no JSON. */
const faultIn = (root: SyntaxNode): Range | undefined => {
  const cursor = root.cursor()
  do if (cursor.type.isError) return { from: cursor.from, to: cursor.to }
  while (cursor.next())
  return undefined
}

/**
 * Where in a JSON text something is, by its path: `clauses[1].rules[0].modality`. Of an object it is the name under which
 * it stands; of a key that is not there the object that lacks it; without a path the first place that is no JSON.
 */
export const locate = (text: string, path: string): Range => {
  const root = jsonLanguage.parser.parse(text).topNode
  if (path === "") return faultIn(root) ?? { from: 0, to: Math.min(1, text.length) }
  let node = root.firstChild
  let found: Range = { from: 0, to: Math.min(1, text.length) }
  for (const key of keysOf(path)) {
    if (node === null) break
    if (node.name === "Array") {
      const item: SyntaxNode | undefined = childrenOf(node).filter(isValue)[Number(key)]
      if (item === undefined) break
      node = item
      found = item.name === "Object" || item.name === "Array" ? { from: item.from, to: item.from + 1 } : item
    } else {
      const property = childrenOf(node).find(
        ({ firstChild, name }) =>
          name === "Property" && firstChild !== null && text.slice(firstChild.from + 1, firstChild.to - 1) === key
      )
      if (property === undefined) break
      const { firstChild, lastChild } = property
      node = lastChild
      const isWide = lastChild === null || lastChild.name === "Object" || lastChild.name === "Array"
      found = isWide ? firstChild! : lastChild
    }
  }
  return { from: found.from, to: found.to }
}
