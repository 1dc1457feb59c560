/** A table of the page: a text that was pasted, or a file's bytes as base64. */
export interface HeldTable {
  readonly name: string
  readonly text?: string
  readonly data?: string
}

/** All that the page holds. */
export interface State {
  readonly notice: string
  readonly cases: string
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly tables: ReadonlyArray<HeldTable>
}

const prefix = "#kepu1."
/** More than this is not unpacked: an address may be made by anyone. */
const mostBytes = 32_000_000

/** Bytes as text that an address can hold. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = ""
  for (let n = 0; n < bytes.length; n += 32_768) text += String.fromCharCode(...bytes.subarray(n, n + 32_768))
  return btoa(text)
}

/** The bytes of such a text. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

const through = (bytes: Uint8Array<ArrayBuffer>, by: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(by)

/** The fragment of an address from which the page can be restored. */
export const toFragment = async (state: State): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(state))
  const packed = await new Response(through(bytes, new CompressionStream("deflate-raw"))).arrayBuffer()
  const text = toBase64(new Uint8Array(packed)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "")
  return `${prefix}${text}`
}

const isText = (value: unknown): value is string => typeof value === "string"

const isTable = (value: unknown): value is HeldTable => {
  if (typeof value !== "object" || value === null) return false
  const { data, name, text } = value as Readonly<Record<string, unknown>>
  return isText(name) && (isText(text) ? data === undefined : isText(data) && text === undefined)
}

const isState = (value: unknown): value is State => {
  if (typeof value !== "object" || value === null) return false
  const { asOf, cases, notice, tables } = value as Readonly<Record<string, unknown>>
  const isDay = isText(asOf) && /^\d{4}-\d{2}-\d{2}$/u.test(asOf)
  return isDay && isText(cases) && isText(notice) && Array.isArray(tables) && tables.every(isTable)
}

const unpacked = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const reader = through(bytes, new DecompressionStream("deflate-raw")).getReader()
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let text = ""
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > mostBytes) throw new Error("too large")
    text += decoder.decode(value, { stream: true })
  }
}

/** Whether a fragment says that it holds a page. */
export const isShared = (fragment: string): boolean => fragment.startsWith(prefix)

/** What such a fragment holds; `undefined` if it is not whole. */
export const fromFragment = async (fragment: string): Promise<State | undefined> => {
  const text = fragment.slice(prefix.length).replaceAll("-", "+").replaceAll("_", "/")
  try {
    const state: unknown = JSON.parse(await unpacked(fromBase64(text)))
    if (!isState(state)) return undefined
    for (const { data = "" } of state.tables) fromBase64(data)
    return state
  } catch {
    // Cut off, or made by nobody: there is nothing in it that could be told apart.
    return undefined
  }
}
