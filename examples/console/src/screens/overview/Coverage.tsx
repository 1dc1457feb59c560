import { statusName } from "@kepu/core/assessment"
import type { CoverageRow } from "@kepu/view"
import type { FunctionalComponent } from "vue"
import { Bar } from "../../parts/Bar.tsx"
import { counted, local } from "../../words.ts"
import { say } from "./say.ts"

const statuses = ["met", "unmet", "undetermined", "pending", "judgement"] as const

/** How far each clause is met. */
export const Coverage: FunctionalComponent<{ readonly rows: ReadonlyArray<CoverageRow> }> = ({ rows }) => (
  <>
    <ul class="legend">
      {statuses.map((status) => (
        <li key={status}>
          <svg viewBox="0 0 16 12" aria-hidden="true">
            <rect class={`bar ${status}`} width="16" height="12" />
          </svg>
          {local(statusName[status])}
        </li>
      ))}
    </ul>
    <table class="figures">
      <caption class="hidden">{say("coverage")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("clause")}</th>
          <th scope="col" class="pictured">
            {say("picture")}
          </th>
          {statuses.map((status) => (
            <th scope="col" class="number on-wide">
              {local(statusName[status])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ asks, clause, parts, says }) => (
          <tr key={clause}>
            <th scope="row">
              {clause} <span class="quiet">{local(asks)}</span>
            </th>
            <td class="pictured">
              <Bar says={local(says)} parts={parts.map(({ status, width, x }) => ({ x, width, as: status }))} />
            </td>
            {statuses.map((status) => (
              <td class="number on-wide">{counted(parts.find((part) => part.status === status)?.count ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </>
)
Coverage.props = ["rows"]
