import type { AgendaDay } from "@kepu/view/figures"
import type { FunctionalComponent } from "vue"
import { local } from "../../words.ts"
import { say } from "./say.ts"

/** The deadlines day by day, and how units stand at each. */
export const Agenda: FunctionalComponent<{ readonly days: ReadonlyArray<AgendaDay> }> = ({ days }) => (
  <table class="figures agenda">
    <caption>{say("agenda")}</caption>
    <thead>
      <tr>
        <th scope="col">{say("day")}</th>
        <th scope="col">{say("what")}</th>
        <th scope="col" class="on-wide">
          {say("clause")}
        </th>
        <th scope="col">{say("left")}</th>
        <th scope="col">{say("state")}</th>
      </tr>
    </thead>
    <tbody>
      {days.flatMap(({ day, items }) =>
        items.map(({ clause, id, isOver, left, says, what, when }, n) => (
          <tr key={id} class={isOver ? "quiet" : ""}>
            {n === 0 ? (
              <th scope="rowgroup" rowspan={items.length} class="code">
                {day}
              </th>
            ) : null}
            <td>
              {local(what)} <span class="quiet">{local(when)}</span>
            </td>
            <td class="on-wide">{clause ?? ""}</td>
            <td class="moment">{local(left)}</td>
            <td>{says === undefined ? "" : local(says)}</td>
          </tr>
        ))
      )}
    </tbody>
  </table>
)
Agenda.props = ["days"]
