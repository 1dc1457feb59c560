import { h } from "./dom.ts"
import type { GivenTable, SortedTable } from "./protocol.ts"
import { fromBase64, type HeldTable, toBase64 } from "./share.ts"
import type { Say } from "./words.ts"

interface Entry {
  readonly name: string
  readonly held: () => HeldTable
  readonly given: () => GivenTable
  readonly element: HTMLElement
  readonly kind: HTMLElement
}

/** The tables of the page: texts that can be edited, and files that were dropped. */
export interface Tables {
  readonly element: HTMLElement
  readonly held: () => ReadonlyArray<HeldTable>
  readonly given: () => ReadonlyArray<GivenTable>
  readonly write: (tables: ReadonlyArray<HeldTable>) => void
  /** Says at each table what it was taken for. */
  readonly sorted: (tables: ReadonlyArray<SortedTable>) => void
}

/** A file that is text in UTF-8 can be edited; any other is kept as it is. */
const heldOf = async (file: File): Promise<HeldTable> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    if (!text.includes("\0") && !text.startsWith("%PDF") && !text.startsWith("<")) return { name: file.name, text }
  } catch {
    // Another encoding, or no text at all: the reader of tables finds out which.
  }
  return { name: file.name, data: toBase64(bytes) }
}

/** Shows the tables and takes in what is pasted, chosen and dropped. */
export const makeTables = (say: Say, changed: () => void): Tables => {
  const entries: Array<Entry> = []
  const list = h("div", { class: "tables" })

  /** A file may have the name of another one; findings and issues cite both. */
  const apart = (name: string): string => {
    const isTaken = (one: string): boolean => entries.some((entry) => entry.name === one)
    for (let n = 2; ; n++) {
      const one = n === 2 ? name : `${n - 1}-${name}`
      if (!isTaken(one)) return one
    }
  }

  const add = ({ data, name: given, text }: HeldTable): void => {
    const name = apart(given)
    const kind = h("span", { class: "quiet" })
    const box =
      text === undefined
        ? undefined
        : h("textarea", {
            rows: "9",
            spellcheck: "false",
            wrap: "off",
            "aria-label": say("pasted", { name }),
            input: changed
          })
    if (box !== undefined) box.value = text ?? ""
    const bytes = fromBase64(data ?? "")
    const body = box ?? h("p", {}, say("bytes", { size: Math.ceil(bytes.length / 1000) }))
    const entry: Entry = {
      name,
      kind,
      held: () => (box === undefined ? { name, data: data ?? "" } : { name, text: box.value }),
      given: () => ({ name, bytes: box === undefined ? bytes : new TextEncoder().encode(box.value) }),
      element: h(
        "section",
        { class: "table-held" },
        h(
          "div",
          { class: "row" },
          h("strong", {}, name),
          kind,
          h(
            "button",
            {
              type: "button",
              "aria-label": `${say("remove")} ${name}`,
              click: () => {
                entry.element.remove()
                entries.splice(entries.indexOf(entry), 1)
                changed()
              }
            },
            say("remove")
          )
        ),
        body
      )
    }
    entries.push(entry)
    list.append(entry.element)
  }

  const take = async (files: Iterable<File>): Promise<void> => {
    for (const held of await Promise.all([...files].map(heldOf))) add(held)
    changed()
  }

  const chooser = h("input", { type: "file", multiple: true, "aria-label": say("chooseFiles") })
  chooser.addEventListener("change", () => {
    void take(chooser.files ?? []).then(() => (chooser.value = ""))
  })
  const element = h(
    "div",
    { class: "dropping" },
    h("p", { class: "quiet" }, say("tableHint")),
    list,
    h(
      "div",
      { class: "row" },
      h(
        "button",
        { type: "button", click: () => add({ name: say("tableName", { n: entries.length + 1 }), text: "" }) },
        say("addTable")
      ),
      chooser
    )
  )
  element.addEventListener("dragover", (event) => event.preventDefault())
  element.addEventListener("drop", (event) => {
    const files = event.dataTransfer?.files
    if (files === undefined || files.length === 0) return
    event.preventDefault()
    void take(files)
  })

  return {
    element,
    held: () => entries.map(({ held }) => held()),
    given: () => entries.map(({ given }) => given()),
    write: (tables) => {
      list.replaceChildren()
      entries.length = 0
      for (const table of tables) add(table)
    },
    sorted: (tables) => {
      for (const { kind, name } of entries) {
        const kinds = tables.find((table) => table.name === name)?.kinds ?? []
        kind.textContent = kinds
          .map((one) => (one === undefined || one === "portfolio" ? say("unknownKind") : say(one)))
          .join(" · ")
      }
    }
  }
}
