import type { Entry } from "@kepu/view"
import { redo, undo, write } from "@kepu/view/journal"
import type { Localized } from "@kepu/core"
import type { Answer, Detail, Fill, GivenFile, Place, Saved, Shown, Spot } from "../protocol.ts"
import { type Language, sayIn } from "../words.ts"
import { Cancelled, type Client } from "./client.ts"
import { cellsEdited, type CellTyped } from "./columns.ts"
import { begun, type CellAt, hasUnsaved, journalWithout, rowsAtOnce, type State, type Tab } from "./state.ts"

const nothing = { progress: undefined, shown: undefined, more: undefined, trouble: undefined }

/** All that a person can do. */
export const actionsOn = (client: Client, get: () => State, set: (change: Partial<State>) => void) => {
  const say = (...given: Parameters<ReturnType<typeof sayIn>>) => sayIn(get().language)(...given)
  const inLanguage = (text: Localized): string => text[get().language]

  const trouble = (error: unknown): void => {
    const text =
      error instanceof Cancelled
        ? say("cancelled")
        : say("failed", { why: error instanceof Error ? error.message : String(error) })
    set({ progress: undefined, trouble: text, said: text })
  }
  const refuse = (why: Localized): void => {
    const text = say("refused", { why: inLanguage(why) })
    set({ progress: undefined, trouble: text, said: text })
  }
  const progress = (answer: Extract<Answer, { kind: "progress" }>): void => set({ progress: answer })

  const showRows = async (table: number, from: number): Promise<void> => {
    const shown = get().shown?.tables[table]
    if (shown === undefined) return set({ rows: [], titles: [], table: 0, from: 0 })
    const start = Math.max(0, Math.min(from, Math.floor((shown.rows - 1) / rowsAtOnce) * rowsAtOnce))
    const headAt = (shown.headingRow ?? shown.firstRow) - shown.firstRow
    const [answer, head] = await Promise.all([
      client.ask({ kind: "rows", table, from: start, to: start + rowsAtOnce }),
      client.ask({ kind: "rows", table, from: headAt, to: headAt + 1 })
    ])
    if (answer.kind !== "rows" || head.kind !== "rows") return
    set({
      table,
      from: start,
      // What stands beside a table is not about another one.
      ...(table === get().table ? {} : { panel: { kind: "none" } as const }),
      rows: answer.rows,
      titles: shown.headingRow === undefined ? [] : (head.rows[0]?.cells ?? [])
    })
  }
  const showMembers = async (group: string): Promise<void> => {
    const before = get().opened[group] ?? []
    const answer = await client.ask({ kind: "members", group, from: before.length })
    if (answer.kind === "members") set({ opened: { ...get().opened, [group]: [...before, ...answer.members] } })
  }
  const needMore = async (): Promise<void> => {
    const { more, shown, tab } = get()
    if (more !== undefined || shown === undefined || tab === "check") return
    const answer = await client.ask({ kind: "more" })
    if (answer.kind === "more" && get().shown === shown) set({ more: answer.more })
  }

  /** Of very many activities, what is open comes after the rest. */
  const showWhole = async (part: Shown): Promise<void> => {
    const answer = await client.ask({ kind: "whole" }).catch(() => undefined)
    if (answer?.kind === "shown" && get().shown === part) set({ shown: answer.shown })
  }

  /** Takes in what was judged, with what of it is on the screen. */
  const take = async (answer: Answer): Promise<boolean> => {
    if (answer.kind === "refused") {
      refuse(answer.why)
      return false
    }
    if (answer.kind !== "shown") return false
    const open = Object.keys(get().opened).filter((key) => answer.shown.groups.some((group) => group.key === key))
    set({ trouble: undefined, more: undefined, shown: answer.shown, opened: {} })
    await Promise.all([showRows(get().table, get().from), ...open.map(showMembers), needMore()])
    set({ progress: undefined })
    if (answer.shown.isPart) void showWhole(answer.shown)
    return true
  }
  /**
   * Opens files; those that are opened already stay, but for one of the same name, with which goes what was mended in it.
   * Of files that are read again it stays. Where nothing comes of it, what was opened before is opened again.
   */
  const open = async (given: ReadonlyArray<GivenFile>, isAgain = false): Promise<void> => {
    if (given.length === 0) return set({ trouble: say("noFiles"), said: say("noFiles") })
    const { asOf, files: before, journal, language, notice, progress: isReading, shown } = get()
    const own = new Set(given.map(({ name }) => name))
    const kept =
      isAgain || (shown === undefined && isReading === undefined) ? [] : before.filter(({ name }) => !own.has(name))
    const files = [...kept, ...given]
    const back = async (): Promise<void> => {
      if (isAgain || shown === undefined) return
      const { trouble } = get()
      set({ files: before, journal })
      await open(before, true)
      set({ trouble })
    }
    set({
      ...begun(language),
      files,
      notice,
      asOf,
      journal: isAgain ? journal : kept.length === 0 ? begun(language).journal : journalWithout(journal, own),
      ...nothing,
      progress: { number: 0, kind: "progress", step: "files", done: 0, of: files.length }
    })
    try {
      const asked = {
        kind: "open",
        files,
        entries: get().journal.done,
        ...(notice && { notice }),
        ...(asOf && { asOf })
      } as const
      if (!(await take(await client.ask(asked, progress)))) return await back()
      const first = get().shown?.groups[0]
      if (first !== undefined) await showMembers(first.key)
    } catch (error) {
      trouble(error)
      await back()
    }
  }
  const judge = async (): Promise<boolean> => {
    const { asOf, journal } = get()
    set({ progress: { number: 0, kind: "progress", step: "judging", done: 0, of: 1 } })
    try {
      return await take(await client.ask({ kind: "judge", entries: journal.done, ...(asOf && { asOf }) }, progress))
    } catch (error) {
      trouble(error)
      return false
    }
  }
  /** Where the focus was before the panel took it. */
  let opener: Element | null = null
  const toPanel = (panel: State["panel"]): void => {
    const { activeElement } = document
    if (activeElement?.closest(".panel") === null) opener = activeElement
    set({ tab: "check", panel })
    // Once it is drawn.
    setTimeout(() => document.querySelector<HTMLElement>(".panel")?.focus(), 0)
  }
  const apply = async (entry: Entry): Promise<void> => {
    const before = get().journal
    set({ journal: write(before, entry), panel: { kind: "none" } })
    // What could not be written is told, and not kept.
    if (!(await judge())) return set({ journal: before })
    set({ said: say("applied", { what: inLanguage(entry.title) }) })
  }
  const turn = async (way: "undo" | "redo"): Promise<void> => {
    const { journal } = get()
    const entry = (way === "undo" ? journal.done : journal.undone).at(-1)
    if (entry === undefined) return
    set({ journal: (way === "undo" ? undo : redo)(journal), panel: { kind: "none" } })
    if (!(await judge())) return set({ journal })
    set({ said: say(way === "undo" ? "undone" : "redone", { what: inLanguage(entry.title) }) })
  }
  const details = async (
    marks: ReadonlyArray<{ readonly of: "finding" | "issue"; readonly at: number }>,
    at?: Spot
  ): Promise<void> => {
    const found = await Promise.all(
      marks.map(async ({ at, of }): Promise<ReadonlyArray<Detail & { readonly key: string }>> => {
        const answer = await client.ask({ kind: "detail", of, at })
        return answer.kind === "detail" ? [{ ...answer.detail, key: `${of} ${at}` }] : []
      })
    )
    const all = found.flat()
    const spot = at ?? all[0]?.spot
    if (spot !== undefined) await reveal(spot)
    const cell = spot && cellAt(spot)
    toPanel({ kind: "details", details: all, ...(cell === undefined ? {} : { cell }) })
  }
  const cellAt = ({ column, row, table }: Spot): CellAt | undefined => {
    const found = get().rows.find(({ number }) => number === row)
    return column < 0 || found === undefined ? undefined : { table, row, column, text: found.cells[column] ?? "" }
  }
  /** Shows the rows among which a cell is. */
  const reveal = async ({ row, table }: Spot): Promise<void> => {
    const shown = get().shown?.tables[table]
    if (shown === undefined) return
    const at = row - shown.firstRow
    const from = Math.floor(at / rowsAtOnce) * rowsAtOnce
    if (get().table !== table || get().from !== from) await showRows(table, from)
  }
  const writeCells = async (table: number, row: number, typed: ReadonlyArray<CellTyped>): Promise<void> => {
    const shown = get().shown?.tables[table]
    const cells = shown === undefined ? [] : cellsEdited(shown, get().titles, row, typed)
    const title = { "zh-CN": sayIn("zh-CN")("editRow", { row }), en: sayIn("en")("editRow", { row }) }
    if (cells.length > 0) await apply({ title, cells, facts: [] })
  }

  return {
    open: (given: ReadonlyArray<GivenFile>): Promise<void> => open(given),
    apply,
    details,
    showRows,
    showMembers,
    writeCells,
    undo: () => turn("undo"),
    redo: () => turn("redo"),
    cancel: (): void => {
      client.cancel()
      set({ progress: undefined, shown: undefined })
    },
    forget: (): void => {
      if (hasUnsaved(get()) && !confirm(say("unsaved"))) return
      client.cancel()
      const { asOf, language, notice } = get()
      set({ ...begun(language), ...nothing, notice, asOf })
    },
    /** Judges under another notice; one that cannot be used is told, and the one before stays. */
    setNotice: async (notice: File): Promise<void> => {
      const { files, notice: before } = get()
      set({ notice })
      await open(files, true)
      const { shown, trouble } = get()
      if (shown !== undefined || trouble === undefined) return
      set({ notice: before })
      await open(files, true)
      set({ trouble })
    },
    setAsOf: async (day: string): Promise<void> => {
      set({ asOf: day === "" ? undefined : day, panel: { kind: "none" } })
      if (get().shown !== undefined) await judge()
    },
    setLanguage: (language: Language): void => set({ language }),
    setTab: async (tab: Tab): Promise<void> => {
      set({ tab })
      await needMore()
    },
    setOver: (isOver: boolean): void => void (get().isOver === isOver || set({ isOver })),
    toggle: async (group: string): Promise<void> => {
      const { [group]: own, ...others } = get().opened
      if (own === undefined) await showMembers(group)
      else set({ opened: others })
    },
    close: (): void => {
      set({ panel: { kind: "none" } })
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    },
    openRow: (table: number, row: number): void => toPanel({ kind: "row", table, row }),
    /** Shows what is mended at once: of a group, or all that is safe. */
    fixes: async (asks?: Localized, group?: string): Promise<void> => {
      const answer = await client.ask({ kind: "fixes", ...(group === undefined ? {} : { group }) })
      if (answer.kind === "fixes")
        toPanel({ kind: "fixes", ...(asks && { asks }), ...(answer.entry && { entry: answer.entry }) })
    },
    /** Puts what a person knows into its cell, or beside the table. */
    fill: async (
      { field, name, place, subject, target }: Fill,
      value: { readonly text: string; readonly data: Entry["facts"][number]["value"] }
    ): Promise<void> => {
      const title = {
        "zh-CN": `“${subject}”的${name["zh-CN"]}：${value.text}`,
        en: `${name.en} of “${subject}”: ${value.text}`
      }
      const cell = place as Required<Pick<Place, "column">> & Place
      const entry: Entry =
        place === undefined
          ? {
              title,
              cells: [],
              facts: [{ of: target!, name: subject, fact: field.fact, factName: name, value: value.data }]
            }
          : { title, cells: [{ ...cell, before: "", text: value.text }], facts: [] }
      await apply(entry)
    },
    save: async (what: Saved, file?: string): Promise<void> => {
      const answer = await client.ask({
        kind: "save",
        what,
        language: get().language,
        ...(file === undefined ? {} : { file })
      })
      if (answer.kind === "refused") return refuse(answer.why)
      if (answer.kind !== "saved") return
      const address = URL.createObjectURL(answer.content)
      const link = document.createElement("a")
      link.href = address
      link.download = answer.name
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
      const { journal, savedAt } = get()
      const isKept = what === "mended" || what === "portfolio"
      set({
        said: say("saved", { name: answer.name }),
        ...(isKept ? { savedAt: { ...savedAt, [file ?? ""]: journal } } : {})
      })
    }
  }
}

export type Actions = ReturnType<typeof actionsOn>
