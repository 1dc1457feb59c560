import type { Finding } from "@kepu/core"
import type { Reach } from "../ledger/Reach.ts"

const encoder = new TextEncoder()

/** A finding as JSON, as its readers may see it. */
export const jsonOf = (finding: Finding, show: Reach["show"]): Uint8Array =>
  encoder.encode(JSON.stringify(show(finding)))

interface Entry {
  readonly version: number
  readonly json: Uint8Array
}

/** Bytes of JSON that are remembered of a ledger at most. */
const most = 4_000_000

/** The JSON of a ledger's findings that pages ask for again and again; all is forgotten when it becomes too much. */
export class Made {
  #size = 0
  readonly #lists = new Map<Reach["show"], Map<string, Map<string | number, Entry>>>()

  clear(): void {
    this.#size = 0
    this.#lists.clear()
  }

  /** The entries of a list of that name, as those see it to whom it is shown. */
  #list(show: Reach["show"], name: string): Map<string | number, Entry> {
    const lists = this.#lists.get(show) ?? new Map<string, Map<string | number, Entry>>()
    this.#lists.set(show, lists)
    const list = lists.get(name) ?? new Map<string | number, Entry>()
    lists.set(name, list)
    return list
  }

  /** The JSON of a finding in a list of that name; it is made anew if `version` is another than before. */
  get(show: Reach["show"], name: string, key: string | number, version: number, finding: () => Finding): Uint8Array {
    const known = this.#list(show, name).get(key)
    if (known?.version === version) return known.json
    const json = jsonOf(finding(), show)
    this.#size += json.length - (known?.json.length ?? 0)
    if (this.#size > most) {
      this.clear()
      this.#size = json.length
    }
    this.#list(show, name).set(key, { version, json })
    return json
  }
}
