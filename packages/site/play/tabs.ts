import { h } from "./dom.ts"

/** A tab and what it shows. */
export interface Tab {
  readonly id: string
  readonly label: string
  readonly panel: HTMLElement
}

/** Tabs of which one is open; arrow keys go from one to the next. */
export const makeTabs = (
  tabs: ReadonlyArray<Tab>
): { readonly element: HTMLElement; readonly open: (id: string) => void } => {
  const buttons = tabs.map(({ id, label }) =>
    h(
      "button",
      { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}`, click: () => open(id) },
      label
    )
  )
  const panels = tabs.map(({ id, panel }) =>
    h("div", { role: "tabpanel", id: `panel-${id}`, "aria-labelledby": `tab-${id}` }, panel)
  )
  const open = (id: string): void => {
    for (const [n, tab] of tabs.entries()) {
      const isOpen = tab.id === id
      buttons[n]!.setAttribute("aria-selected", String(isOpen))
      buttons[n]!.tabIndex = isOpen ? 0 : -1
      panels[n]!.hidden = !isOpen
    }
  }
  const list = h("div", { role: "tablist", class: "tabs" }, ...buttons)
  list.addEventListener("keydown", ({ key }) => {
    const by = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0
    const at = buttons.findIndex(({ tabIndex }) => tabIndex === 0)
    const next = (at + by + tabs.length) % tabs.length
    if (by === 0) return
    open(tabs[next]!.id)
    buttons[next]!.focus()
  })
  open(tabs[0]!.id)
  return { element: h("div", { class: "tabbed" }, list, ...panels), open }
}
