import type { JSX } from "preact"
import type { Say } from "../words.ts"
import type { Actions } from "./actions.ts"
import { filesDropped } from "./dropped.ts"
import { Dues } from "./Dues.tsx"
import { FillIn } from "./FillIn.tsx"
import { Grid } from "./Grid.tsx"
import { Groups } from "./Groups.tsx"
import { Head } from "./Head.tsx"
import { PanelView } from "./PanelView.tsx"
import { Pictures } from "./Pictures.tsx"
import { Save } from "./Save.tsx"
import { type State, type Tab, tabs } from "./state.ts"
import { Summary } from "./Summary.tsx"
import { Welcome } from "./Welcome.tsx"

/** What every part of the page is made from. */
export interface Props {
  readonly state: State
  readonly act: Actions
  readonly say: Say
}

const tabKeys = { check: "tabCheck", fill: "tabFill", due: "tabDue", pictures: "tabPictures", save: "tabSave" } as const

const Tabs = ({ act, say, state }: Props): JSX.Element => {
  const move = (event: KeyboardEvent, tab: Tab): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]!
    void act.setTab(next)
    document.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div role="tablist" class="tabs">
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={state.tab === tab}
          aria-controls="part"
          tabIndex={state.tab === tab ? 0 : -1}
          onClick={() => void act.setTab(tab)}
          onKeyDown={(event) => move(event, tab)}
        >
          {say(tabKeys[tab])}
        </button>
      ))}
    </div>
  )
}

const Part = (props: Props): JSX.Element => {
  switch (props.state.tab) {
    case "check":
      return (
        <div class="check">
          <Groups {...props} />
          <div class="work">
            <Grid {...props} />
          </div>
          <PanelView {...props} />
        </div>
      )
    case "fill":
      return <FillIn {...props} />
    case "due":
      return <Dues {...props} />
    case "pictures":
      return <Pictures {...props} />
    case "save":
      return <Save {...props} />
  }
}

const Busy = ({ act, say, state: { progress } }: Props): JSX.Element => {
  const { done = 0, of = 0, step = "files" } = progress ?? {}
  const reached = step === "files" ? done / Math.max(1, of) / 2 : step === "rows" ? 0.5 : 0.8
  return (
    <section class="busy" aria-busy="true">
      <p role="status">{step === "files" ? say("reading", { done, of }) : say(step)}</p>
      <progress max={1} value={reached} aria-label={say(step === "files" ? "rows" : step)} />
      <button type="button" onClick={act.cancel}>
        {say("cancel")}
      </button>
    </section>
  )
}

/** The whole page. */
export const App = (props: Props): JSX.Element => {
  const { act, say, state } = props
  const { isOver, progress, said, shown, trouble } = state
  const isBegun = shown !== undefined
  return (
    <div
      class={isOver ? "page over" : "page"}
      onDragEnter={() => act.setOver(true)}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={(event) => event.relatedTarget === null && act.setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        act.setOver(false)
        if (event.dataTransfer) void filesDropped(event.dataTransfer).then(act.open)
      }}
    >
      <a class="skip" href="#main">
        {say("skip")}
      </a>
      <Head {...props} />
      <main id="main">
        {trouble === undefined ? null : (
          <p class="trouble" role="alert">
            {trouble}
          </p>
        )}
        {progress !== undefined && !isBegun ? <Busy {...props} /> : null}
        {!isBegun && progress === undefined ? <Welcome {...props} /> : null}
        {isBegun ? (
          <>
            <Summary {...props} />
            <Tabs {...props} />
            <div id="part" role="tabpanel" aria-labelledby={`tab-${state.tab}`} aria-busy={progress !== undefined}>
              <Part {...props} />
            </div>
          </>
        ) : null}
      </main>
      <p class="said" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  )
}
