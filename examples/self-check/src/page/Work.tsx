import type { JSX } from "preact"
import type { Props } from "./App.tsx"
import { Dues } from "./Dues.tsx"
import { FillIn } from "./FillIn.tsx"
import { Grid } from "./Grid.tsx"
import { Groups } from "./Groups.tsx"
import { PanelView } from "./PanelView.tsx"
import { Pictures } from "./Pictures.tsx"
import { Save } from "./Save.tsx"
import { type Tab, tabs } from "./state.ts"
import { Summary } from "./Summary.tsx"

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

/** All that is seen once files are read. */
export const Work = (props: Props): JSX.Element => {
  const { progress, tab } = props.state
  return (
    <>
      <Summary {...props} />
      <Tabs {...props} />
      <div id="part" role="tabpanel" aria-labelledby={`tab-${tab}`} aria-busy={progress !== undefined}>
        <Part {...props} />
      </div>
      {progress === undefined ? null : <p class="working">{props.say("judging")}</p>}
    </>
  )
}
