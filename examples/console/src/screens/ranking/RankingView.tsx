import { slidersOf, withPoints } from "@kepu/view/figures"
import { defineComponent } from "vue"
import { mayWrite } from "../../ledger.ts"
import { Downloads } from "../../parts/Downloads.tsx"
import { Trouble } from "../../parts/Trouble.tsx"
import { say as sayShell } from "../../shell.ts"
import { local } from "../../words.ts"
import { Ranked } from "./Ranked.tsx"
import { SaveWeights } from "./SaveWeights.tsx"
import { say } from "./say.ts"
import { Sliders } from "./Sliders.tsx"
import { useWeighing } from "./weighing.ts"

/** Units or activities in order, by weights that one moves. */
export const RankingView = defineComponent(() => {
  const { chosen, indicators, isTooLong, k, kept, measured, moved, most, of, robust, weighing, weights } = useWeighing()

  const Asked = () => (
    <form class="filters" onSubmit={(event: Event) => event.preventDefault()}>
      <label>
        <span>{say("of")}</span>
        <select
          value={of.value}
          onChange={(event: Event) =>
            (of.value = (event.target as HTMLSelectElement).value === "activities" ? "activities" : "units")
          }
        >
          <option value="units">{say("units")}</option>
          <option value="activities">{say("activities")}</option>
        </select>
      </label>
      <label>
        <span>{say("weights")}</span>
        <select
          value={chosen.value}
          onChange={(event: Event) => (chosen.value = (event.target as HTMLSelectElement).value)}
        >
          <option value="">{say("own")}</option>
          {(kept.value.value ?? []).map(({ key, value }) => (
            <option value={key} key={key}>
              {value.title ?? say("untitled")}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say("first")}</span>
        <input
          type="number"
          min="1"
          max="999"
          value={k.value}
          onChange={(event: Event) => {
            const number = Math.round(Number((event.target as HTMLInputElement).value))
            if (number >= 1 && number <= 999) k.value = number
          }}
        />
      </label>
      <button type="button" disabled={moved.value === undefined} onClick={() => (moved.value = undefined)}>
        {say("reset")}
      </button>
    </form>
  )

  /** What has changed among the first; it is read out when it does. */
  const Changes = () => {
    const { enters, leaves } = weighing.value!
    const names = (of: ReadonlyArray<string>) => of.join("、")
    return (
      <p role="status">
        {enters.length + leaves.length === 0 ? say("same", { k: k.value }) : ""}
        {enters.length === 0 ? "" : say("enters", { k: k.value, names: names(enters) })}
        {leaves.length === 0 ? "" : say("leaves", { k: k.value, names: names(leaves) })}
      </p>
    )
  }

  return () => (
    <section class="ranking" aria-busy={measured.isBusy.value}>
      <h2>{say("title")}</h2>
      <p class="quiet">{say("hint")}</p>
      <Asked />
      <Trouble of={measured.trouble.value ?? kept.trouble.value} onAgain={() => (measured.again(), kept.again())} />
      {indicators.value === undefined ? (
        <p role="status">{measured.trouble.value === undefined ? sayShell("loading") : ""}</p>
      ) : weights.value === undefined ? (
        <p>{say("noIndicators")}</p>
      ) : weighing.value!.rows.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <>
          <div class="weighing">
            <div>
              <Sliders
                sliders={slidersOf(weights.value, indicators.value.indicators, most.value)}
                robust={robust.value}
                onMove={(item: number, points: number) => (moved.value = withPoints(weights.value!, item, points))}
              />
              <h3>{say("robust")}</h3>
              <p>
                {isTooLong.value
                  ? say("tooLong")
                  : robust.value === undefined
                    ? say("working")
                    : local(robust.value.says)}
              </p>
            </div>
            <div>
              <Changes />
              <Ranked weighing={weighing.value!} />
            </div>
          </div>
          <h3>{say("downloads")}</h3>
          <Downloads
            label={say("downloads")}
            files={[
              { name: "ranking.xlsx", label: say("ranked"), json: { weights: weights.value, of: of.value } },
              { name: "indicators.xlsx", label: say("measured"), query: { of: of.value } }
            ]}
          />
          {mayWrite.value ? (
            <SaveWeights
              weights={weights.value}
              onSaved={(key: string) => {
                kept.again()
                chosen.value = key
              }}
            />
          ) : null}
        </>
      )}
    </section>
  )
})
