import type { Weighing } from "@kepu/view/figures"
import { defineComponent, ref } from "vue"
import { Bar } from "../../parts/Bar.tsx"
import { local } from "../../words.ts"
import { say } from "./say.ts"

/** Colours that items of weights have, one after the other. */
const colours = 8

/** Rows that are drawn at first, and more each time. */
const some = 100

/** The ranking as a table, each row with its bar. */
export const Ranked = defineComponent(
  (props: { readonly weighing: Weighing }) => {
    const seen = ref(some)
    return () => {
      const { items, rows } = props.weighing
      const left = Math.min(some, rows.length - seen.value)
      return (
        <>
          <ul class="legend">
            {items.map((name, item) => (
              <li key={item}>
                <svg viewBox="0 0 16 12" aria-hidden="true">
                  <rect class={`bar c${item % colours}`} width="16" height="12" />
                </svg>
                {local(name)}
              </li>
            ))}
            <li>
              <svg viewBox="0 0 16 12" aria-hidden="true">
                <rect class="bar maybe" x="0.5" y="0.5" width="15" height="11" />
              </svg>
              {say("open")}
            </li>
          </ul>
          <table class="figures ranked">
            <caption>{say("table")}</caption>
            <thead>
              <tr>
                <th scope="col" class="number">
                  {say("rank")}
                </th>
                <th scope="col">{say("name")}</th>
                <th scope="col" class="pictured">
                  {say("picture")}
                </th>
                <th scope="col" class="number">
                  {say("total")}
                </th>
                <th scope="col" class="on-wide">
                  {say("moved")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, seen.value).map((row) => (
                <tr key={row.id} class={row.isFirst ? "first" : ""}>
                  <td class="number">{row.rank}</td>
                  <th scope="row">
                    {row.name} {row.unit === undefined ? null : <span class="quiet">{row.unit}</span>}{" "}
                    {row.ranks === undefined ? null : <span class="quiet">{say("may", { ranks: row.ranks })}</span>}
                  </th>
                  <td class="pictured">
                    <Bar
                      says={`${row.name} ${row.points}: ${row.parts.map((part) => `${local(items[part.item]!)} ${part.points}`).join(", ")}`}
                      parts={row.parts.map(({ item, width, x }) => ({ x, width, as: `c${item % colours}` }))}
                      open={row.open}
                    />
                  </td>
                  <td class="number">{row.points}</td>
                  <td class="on-wide">{row.movedSays === undefined ? "" : local(row.movedSays)}</td>
                </tr>
              ))}
            </tbody>
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
  { props: ["weighing"] }
)
