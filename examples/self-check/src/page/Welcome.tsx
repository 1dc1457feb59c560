import type { JSX } from "preact"
import type { Props } from "./App.tsx"
import { filesChosen } from "./dropped.ts"
import { sampleFile } from "./sample.ts"

/** Where files are dropped or chosen. */
export const Welcome = ({ act, say }: Props): JSX.Element => {
  const take = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void => {
    if (currentTarget.files) void act.open(filesChosen(currentTarget.files))
  }
  return (
    <section class="welcome" aria-labelledby="drop">
      <span class="sheet" aria-hidden="true" />
      <h2 id="drop">{say("dropHere")}</h2>
      <p class="quiet">{say("dropHint")}</p>
      <div class="row">
        <label class="file main">
          <span>{say("chooseFiles")}</span>
          <input type="file" multiple onChange={take} />
        </label>
        <label class="file">
          <span>{say("chooseFolder")}</span>
          <input type="file" multiple {...{ webkitdirectory: true }} onChange={take} />
        </label>
      </div>
      <p>
        <button type="button" class="plain" onClick={() => void act.open([sampleFile(say("sampleName"))])}>
          {say("sample")}
        </button>
      </p>
    </section>
  )
}
