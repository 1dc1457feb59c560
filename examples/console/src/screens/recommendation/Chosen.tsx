import type { ChoiceRow } from "@kepu/view/figures"
import { defineComponent, ref, watch } from "vue"
import { local } from "../../words.ts"
import { say } from "./say.ts"

/** Rows that are drawn at first, and more each time. */
const some = 100

/** The colour of a state, which is that of the status it is like. */
const colours = {
  chosen: "met",
  eligible: "not-applicable",
  pending: "pending",
  open: "undetermined",
  out: "unmet"
} as const

const Row = (row: ChoiceRow) => (
  <tr key={row.id}>
    <td class="number">{row.rank ?? ""}</td>
    <th scope="row">
      {row.name} <span class="quiet">{row.unit}</span>
    </th>
    <td>
      <span class={`status ${colours[row.state]}`}>{say(row.state)}</span>
      {row.isNear ? <span class="status near">{say("near")}</span> : null}
      {row.isProvisional ? <span class="quiet"> {say("provisional")}</span> : null}
      {row.until === undefined ? null : <div class="quiet">{say("until", { until: local(row.until) })}</div>}
    </td>
    <td class="number">{row.points ?? ""}</td>
    <td class="why">
      {row.reasons.map(({ clause, text }, n) => (
        <p key={n}>
          {clause === undefined ? null : <b>{clause} </b>}
          {local(text)}
        </p>
      ))}
    </td>
  </tr>
)

/** Activities with how they stand in the recommendation, and why. */
export const Chosen = defineComponent(
  (props: { readonly rows: ReadonlyArray<ChoiceRow> }) => {
    const seen = ref(some)
    watch(
      () => props.rows,
      () => (seen.value = some)
    )
    return () => {
      const left = Math.min(some, props.rows.length - seen.value)
      return (
        <>
          <table class="figures choices">
            <caption>{say("table")}</caption>
            <thead>
              <tr>
                <th scope="col" class="number">
                  {say("rank")}
                </th>
                <th scope="col">{say("activity")}</th>
                <th scope="col">{say("state")}</th>
                <th scope="col" class="number">
                  {say("points")}
                </th>
                <th scope="col">{say("why")}</th>
              </tr>
            </thead>
            <tbody>{props.rows.slice(0, seen.value).map(Row)}</tbody>
          </table>
          {left > 0 ? (
            <button type="button" onClick={() => (seen.value += some)}>
              {say("more", { number: left })}
            </button>
          ) : null}
        </>
      )
    }
  },
  { props: ["rows"] }
)
