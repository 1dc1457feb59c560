import type { RankBars } from "@kepu/view"
import type { JSX } from "preact"
import type { Props } from "./App.tsx"
import { Waiting } from "./Waiting.tsx"

const shown = ["met", "unmet", "undetermined", "pending", "judgement"] as const

const colours = 8

/** Units by the weights that were dropped with the tables. */
const Ranked = ({ ranked, say, state }: Props & { readonly ranked: RankBars }): JSX.Element => {
  const { language } = state
  return (
    <>
      <h2>{say("rankedTitle")}</h2>
      <p class="quiet">{say("rankedHint")}</p>
      <ul class="legend">
        {ranked.items.map((name, item) => (
          <li key={item}>
            <svg viewBox="0 0 16 12" aria-hidden="true">
              <rect class={`bar c${item % colours}`} width="16" height="12" />
            </svg>
            {name[language]}
          </li>
        ))}
        <li>
          <svg viewBox="0 0 16 12" aria-hidden="true">
            <rect class="bar maybe" x="0.5" y="0.5" width="15" height="11" />
          </svg>
          {say("rankedOpen")}
        </li>
      </ul>
      <ul class="bars">
        {ranked.rows.map(({ name, open, parts, points, rank, ranks }) => (
          <li key={name}>
            <span class="name">
              {rank}. {name} {ranks === undefined ? null : <span class="quiet">{say("rankedMay", { ranks })}</span>}
            </span>
            <svg
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              role="img"
              aria-label={`${name} ${points}: ${parts
                .map((part) => `${ranked.items[part.item]![language]} ${part.points}`)
                .join(", ")}`}
            >
              {parts.map(({ item, width, x }) => (
                <rect key={item} class={`bar c${item % colours}`} x={x} width={width} height="8" />
              ))}
              {open === undefined ? null : <rect class="bar maybe" x={open.x} y="0.5" width={open.width} height="7" />}
            </svg>
            <span class="number">{points}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** How far each clause is met, and each unit. */
export const Pictures = (props: Props): JSX.Element => {
  const { say, state } = props
  const { language, more } = state
  if (more === undefined) return <Waiting {...props} />
  const { coverage, ranking } = more
  return (
    <section class="text pictures">
      <h2>{say("coverTitle")}</h2>
      <p class="quiet">{say("coverHint")}</p>
      <ul class="legend">
        {shown.map((status) => (
          <li key={status}>
            <svg viewBox="0 0 16 12" aria-hidden="true">
              <rect class={`bar ${status}`} width="16" height="12" />
            </svg>
            {say(`status_${status}`)}
          </li>
        ))}
      </ul>
      <ul class="bars">
        {coverage.map(({ asks, clause, parts, says, total }) => (
          <li key={clause}>
            <span class="name">
              {clause} <span class="quiet">{asks[language]}</span>
            </span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={says[language]}>
              {parts.map(({ status, width, x }) => (
                <rect key={status} class={`bar ${status}`} x={x} width={width} height="8" />
              ))}
            </svg>
            <span class="number">
              {parts.find(({ status }) => status === "met")?.count ?? 0}/{total}
            </span>
          </li>
        ))}
      </ul>
      {more.ranked === undefined ? null : <Ranked {...props} ranked={more.ranked} />}
      <h2>{say("rankTitle")}</h2>
      <p class="quiet">{say("rankHint")}</p>
      <ul class="bars">
        {ranking.map(({ asked, met, name, open, rank }) => (
          <li key={name}>
            <span class="name">
              {rank}. {name}
            </span>
            <svg
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              role="img"
              aria-label={`${name} ${say("metOf", { met, asked })}`}
            >
              <rect class="bar met" width={(100 * met) / asked} height="8" />
              <rect class="bar undetermined" x={(100 * met) / asked} width={(100 * open) / asked} height="8" />
            </svg>
            <span class="number">
              {met}/{asked}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
