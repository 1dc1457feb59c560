import { damaged, orDamaged } from "../Refused.ts"
import { joined } from "../zip/Archive.ts"
import { viewOf } from "../zip/directory.ts"

/** Numbers of sectors from here on are none: the end of a chain, a free sector … */
const noSector = 0xfffffffa
const entryLength = 128
const miniSector = 64
/** Sectors of the table that the header itself lists. */
const listedInHeader = 109
const headerListAt = 76

interface Node {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly child: number
  readonly first: number
  readonly size: number
}

/** A compound file, which .xls, .doc and encrypted files are: streams in sectors, as files on a disk. */
export interface Compound {
  /** The names at the top, in small letters. What is embedded has names further down. */
  readonly names: ReadonlySet<string>
  /** The bytes of a stream at the top. */
  readonly read: (name: string) => Uint8Array
}

/** The sectors of a chain in order. One that is longer than the file is a circle. */
const chain = (table: Uint32Array, first: number): ReadonlyArray<number> => {
  const sectors: Array<number> = []
  for (let sector = first; sector < noSector; sector = table[sector] ?? noSector) {
    if (sectors.length > table.length || sector >= table.length) return damaged()
    sectors.push(sector)
  }
  return sectors
}

const readNodes = (directory: Uint8Array): ReadonlyArray<Node> => {
  const view = viewOf(directory)
  const decoder = new TextDecoder("utf-16le")
  const nodes: Array<Node> = []
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const length = Math.min(view.getUint16(at + 64, true), 64)
    nodes.push({
      name: decoder.decode(directory.subarray(at, at + Math.max(0, length - 2))),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true)
    })
  }
  return nodes
}

/** The nodes below the root, which are a tree of siblings. */
const topNodes = (nodes: ReadonlyArray<Node>): ReadonlyMap<string, Node> => {
  const found = new Map<string, Node>()
  const seen = new Set<number>()
  const open = [nodes[0]?.child ?? noSector]
  while (open.length > 0) {
    const at = open.pop() ?? noSector
    const node = nodes[at]
    if (node === undefined || seen.has(at)) continue
    seen.add(at)
    found.set(node.name.toLowerCase(), node)
    open.push(node.left, node.right)
  }
  return found
}

class Sectors {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #size: number
  readonly table: Uint32Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = viewOf(bytes)
    const shift = this.number(30) & 0xffff
    this.#size = shift === 9 || shift === 12 ? 2 ** shift : damaged()
    this.table = this.#readTable()
  }

  number(at: number): number {
    return this.#view.getUint32(at, true)
  }

  /** A sector; the last one of a file may be cut short. */
  sector(number: number): Uint8Array {
    const at = (number + 1) * this.#size
    return at < this.#bytes.length ? this.#bytes.subarray(at, at + this.#size) : damaged()
  }

  stream(first: number, table = this.table): Uint8Array {
    return joined(chain(table, first).map((number) => this.sector(number)))
  }

  numbersOf(bytes: Uint8Array): Uint32Array {
    const view = viewOf(bytes)
    return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true))
  }

  /** The table of which sector follows which: its sectors are listed in the header and, if they are many, in others. */
  #readTable(): Uint32Array {
    const most = Math.ceil(this.#bytes.length / this.#size)
    const listed = Array.from({ length: listedInHeader }, (_, at) => this.number(headerListAt + at * 4))
    let next = this.number(68)
    for (let n = 0; next < noSector && n < most; n++) {
      const more = this.numbersOf(this.sector(next))
      listed.push(...more.subarray(0, -1))
      next = more.at(-1) ?? noSector
    }
    const sectors = listed.filter((number) => number < noSector)
    if (sectors.length > most) damaged()
    return this.numbersOf(joined(sectors.map((number) => this.sector(number))))
  }
}

/** Opens a compound file. */
export const openCompound = (bytes: Uint8Array): Compound =>
  orDamaged(() => {
    const sectors = new Sectors(bytes)
    const nodes = readNodes(sectors.stream(sectors.number(48)))
    const top = topNodes(nodes)
    const smallest = sectors.number(56)

    const readMini = ({ first, size }: Node): Uint8Array => {
      const container = sectors.stream(nodes[0]?.first ?? noSector)
      const table = sectors.numbersOf(sectors.stream(sectors.number(60)))
      const parts = chain(table, first).map((number) =>
        container.subarray(number * miniSector, (number + 1) * miniSector)
      )
      return joined(parts).subarray(0, size)
    }

    return {
      names: new Set(top.keys()),
      read: (name) =>
        orDamaged(() => {
          const node = top.get(name.toLowerCase()) ?? damaged()
          return node.size < smallest ? readMini(node) : sectors.stream(node.first).subarray(0, node.size)
        })
    }
  })
