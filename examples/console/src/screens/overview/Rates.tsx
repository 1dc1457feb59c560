import type { RateTable } from "@kepu/view/figures"
import type { FunctionalComponent } from "vue"
import { Bar } from "../../parts/Bar.tsx"
import { counted, local } from "../../words.ts"
import { say } from "./say.ts"

const standings = ["met", "pending", "open", "unmet"] as const

/** A table of rates, each with its bar: what is certain is filled, what is open stands in a frame behind it. */
export const Rates: FunctionalComponent<{ readonly table: RateTable }> = ({ table }) => (
  <table class="figures">
    <caption>{local(table.title)}</caption>
    <thead>
      <tr>
        <th scope="col">{say("unit")}</th>
        <th scope="col" class="pictured">
          {say("picture")}
        </th>
        <th scope="col" class="number">
          {say("rate")}
        </th>
        <th scope="col" class="number on-wide">
          {say("total")}
        </th>
        {standings.map((standing) => (
          <th scope="col" class="number on-wide">
            {say(standing)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row) => (
        <tr key={String(row.kind)}>
          <th scope="row">{local(row.name)}</th>
          <td class="pictured">
            <Bar says={local(row.says)} parts={[{ x: 0, width: row.width, as: "met" }]} open={row.open} />
          </td>
          <td class="number">{row.rate}</td>
          <td class="number on-wide">{counted(standings.reduce((sum, one) => sum + row.standings[one], 0))}</td>
          {standings.map((standing) => (
            <td class="number on-wide">{counted(row.standings[standing])}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
Rates.props = ["table"]
