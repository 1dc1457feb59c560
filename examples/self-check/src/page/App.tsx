import type { JSX } from "preact"
import type { Say } from "../words.ts"
import type { Actions } from "./actions.ts"
import { filesDropped } from "./dropped.ts"
import { Head } from "./Head.tsx"
import type { State } from "./state.ts"
import { Welcome } from "./Welcome.tsx"

/** What every part of the page is made from. */
export interface Props {
  readonly state: State
  readonly act: Actions
  readonly say: Say
  /** What is seen once files are read; absent until it has arrived. */
  readonly Work?: ((props: Props) => JSX.Element) | undefined
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
  const { act, say, state, Work } = props
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
        {isBegun && Work !== undefined ? <Work {...props} /> : null}
      </main>
      <p class="said" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  )
}
