import { damaged, orDamaged } from "../Refused.ts"
import { viewOf } from "../zip/directory.ts"

const entryLength = 128
const none = 0xffffffff
const lastSector = 0xfffffffa
/** Sectors that the header itself lists of the table of sectors. */
const listedInHeader = 109

interface Node {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly child: number
}

/** The directory of a compound file, sector by sector; more sectors than the file has are a circle. */
const readNodes = (bytes: Uint8Array): ReadonlyArray<Node> => {
  const view = viewOf(bytes)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return damaged()
  const size = 2 ** shift
  const place = (sector: number): number => (sector + 1) * size
  const perSector = size / 4
  const nextOf = (sector: number): number => {
    const block = Math.floor(sector / perSector)
    // Directories stand near the beginning; one whose table is not listed in the header is not followed.
    if (block >= listedInHeader) return lastSector
    return view.getUint32(place(view.getUint32(76 + block * 4, true)) + (sector % perSector) * 4, true)
  }
  const nodes: Array<Node> = []
  const decoder = new TextDecoder("utf-16le")
  let sector = view.getUint32(48, true)
  for (let n = 0; sector < lastSector && n <= bytes.length / size; n++) {
    for (let at = place(sector); at < place(sector) + size; at += entryLength) {
      const length = Math.min(view.getUint16(at + 64, true), 64)
      nodes.push({
        name: decoder.decode(bytes.subarray(at, at + Math.max(0, length - 2))),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true)
      })
    }
    sector = nextOf(sector)
  }
  return nodes
}

/** The names at the top of a compound file, which .xls, .doc and encrypted files are. */
export const topNames = (bytes: Uint8Array): ReadonlySet<string> => {
  const nodes = orDamaged(() => readNodes(bytes))
  const names = new Set<string>()
  const seen = new Set<number>()
  const open = [nodes[0]?.child ?? none]
  while (open.length > 0) {
    const at = open.pop() ?? none
    const node = nodes[at]
    if (node === undefined || seen.has(at)) continue
    seen.add(at)
    names.add(node.name)
    open.push(node.left, node.right)
  }
  return names
}
